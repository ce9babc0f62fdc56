/** A whole branch as one page, in a real browser: links, contents, anchors, and on paper. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { visitor } from './visit.ts';

const visit = visitor();

describe('a whole branch on one page', () => {
  it('is reached from the page of the question, has every question once, in order, and links that stay on it', async () => {
    await visit(
      'questions/abstraction/',
      async (page) => {
        await page.locator('.whole-branch a', { hasText: /^Read or print the whole branch \(\d+ questions\)$/ }).click();
        await page.waitForURL(/\/questions\/abstraction\/all\/$/);
        const parts = await page.locator('.branch-part').evaluateAll((all) => all.map(({ id }) => id));
        assert.ok(parts.length > 10 && new Set(parts).size === parts.length);
        const contents = await page.locator('.branch-contents a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        assert.deepEqual(
          contents,
          parts.map((id) => `#${id}`),
        );
        const links = await page.locator('.body a.question').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        assert.ok(links.length > 10);
        for (const href of links) {
          const id = /^(?:#|\/questions\/)([a-z0-9-]+)/.exec(href ?? '')?.[1] ?? '';
          assert.equal(href?.startsWith('#'), parts.includes(id), href ?? '');
        }
        assert.equal(await page.getAttribute('meta[name=robots]', 'content'), 'noindex');
        assert.match((await page.getAttribute('link[rel=canonical]', 'href')) ?? '', /\/questions\/abstraction\/$/);
        await page.locator('.branch-contents a').last().click();
        assert.ok(
          await page
            .locator('.branch-part')
            .last()
            .evaluate((part) => part.getBoundingClientRect().top < innerHeight),
        );
      },
      { javaScriptEnabled: false },
    );
  });

  it('has one outline that skips no level, and no id twice, with footnotes and headings of many bodies', async () => {
    for (const [site, address] of [
      ['below', 'questions/field/all/'],
      ['plain', 'questions/understanding-agents/all/'],
    ] as const)
      await visit(
        address,
        async (page) => {
          const levels = await page
            .locator('main :is(h1, h2, h3, h4, h5, h6)')
            .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
          assert.deepEqual([levels[0], levels.filter((level) => level === 1).length], [1, 1]);
          for (const [at, level] of levels.entries()) assert.ok(at === 0 || level <= (levels[at - 1] as number) + 1, `${levels}`);
          const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
          assert.deepEqual(
            ids.filter((id, at) => ids.indexOf(id) !== at),
            [],
          );
          const targets = await page
            .locator('a[href^="#"]')
            .evaluateAll((all) => all.map((link) => (link.getAttribute('href') ?? '').slice(1)));
          assert.deepEqual(
            targets.filter((target) => !ids.includes(target)),
            [],
          );
        },
        { site },
      );
  });

  it('has its contents beside the text, or folded above it on a small screen', async () => {
    await visit('questions/abstraction/all/', async (page) => {
      const first = page.locator('.branch-contents a').first();
      assert.ok(await first.isVisible());
      await page.mouse.wheel(0, 3000);
      await page.waitForFunction(() => scrollY > 1000);
      assert.ok(await first.evaluate((link) => link.getBoundingClientRect().top >= 0), 'it stays in view');
      await page.setViewportSize({ width: 390, height: 800 });
      assert.ok(!(await first.isVisible()));
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator('.branch-contents summary').click();
      assert.ok(await first.isVisible());
    });
  });

  it('is a document on paper: a cover line, the contents, addresses written out, and nothing of the site around it', async () => {
    await visit('questions/abstraction/all/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['.site-header', '.site-footer', '.breadcrumb', '.branch-files', '.part-page'])
        assert.equal(await page.locator(`${gone}:visible`).count(), 0, gone);
      assert.match(
        (await page.locator('.branch-cover').innerText()).replaceAll(/\s+/g, ' '),
        /^Alignment Mosaic Abstraction \d+ questions .*https:\/\/mosaic\.example\/questions\/abstraction\/$/,
      );
      assert.ok(await page.locator('.branch-contents a').first().isVisible());
      const written = await page
        .locator('.insight-source .external')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content);
      assert.match(written, /attr\(href\)|http/);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.ok((pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0) > 5);
    });
  });

  it('is there as Markdown and as BibTeX', async () => {
    await visit('questions/abstraction/all/', async (page) => {
      const files = await page.locator('.branch-files a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      const [markdown = '', bibtex = ''] = await Promise.all(files.map(async (file) => (await page.request.get(file)).text()));
      assert.match(markdown, /^# How does abstraction work\?\n/);
      assert.equal(markdown.match(/^#{1,6} .+\?$/gm)?.length, await page.locator('.branch-part').count());
      assert.doesNotMatch(markdown, /\[\[/);
      assert.match(bibtex, /^@\w+\{/);
    });
  });
});
