/** The lists of sources and of the frontier in a real browser: without a script in pages, with one filtered and sorted over all of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axe } from './axe.ts';
import { comes, visitor } from './visit.ts';

const visit = visitor();

const said = (page: Page) => page.textContent('[data-table-said]').then((text) => text?.trim());
const search = (page: Page) => new URL(page.url()).search;
const box = (page: Page, filter: string, value: string) => page.locator(`[data-table-pane] input[name="${filter}"][value="${value}"]`);
/** Waits until what is asked for is shown. */
const settled = (page: Page) => page.waitForSelector('[data-table]:not([aria-busy])');
/** The HTML of elements without what means nothing: space between them, and the marks of styles. */
const written = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all.map((each) =>
      each.outerHTML
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/> | (?=<)/g, (space) => space.trim())
        .replaceAll(/ data-astro-\S+/g, ''),
    ),
  );

describe('the list of sources', () => {
  const names = (page: Page) => page.locator('tbody .cell-label').allTextContents();
  const years = (page: Page) => page.locator('tbody .group').allTextContents();
  const numbers = async (page: Page, column: string) =>
    (await page.locator(`tbody tr:not(.group) td:nth-of-type(${column})`).allTextContents()).map((text) => Number.parseInt(text, 10) || 0);

  it('reads without a script: by year, in pages of two hundred, with no button that does nothing', async () => {
    await visit(
      'sources/',
      async (page) => {
        const dated = (await years(page)).map((year) => year.trim()).filter((year) => /^\d+$/.test(year));
        assert.deepEqual(dated, dated.toSorted().reverse(), 'the newest year comes first');
        assert.ok((await names(page)).length <= 200);
        for (const hidden of ['button', 'input', 'details'])
          assert.equal(await page.locator(`[data-table] ${hidden}:visible`).count(), 0, hidden);
        const total = Number((await said(page))?.replace(/\D/g, ''));
        let found = 0;
        for (const href of [page.url(), ...(await page.locator('[data-table-pages] a').evaluateAll((all) => all.slice(1).map(String)))]) {
          await page.goto(href);
          found += (await names(page)).length;
        }
        assert.equal(found, total, 'all pages together have all sources');
      },
      { javaScriptEnabled: false },
    );
  });

  it('is sorted by the questions that a source touches, filtered by kind and tag, and an address holds it', async () => {
    await visit('sources/', async (page) => {
      const first = await names(page);
      await page.locator('thead button', { hasText: 'Questions' }).click();
      await settled(page);
      const counts = await numbers(page, '3');
      assert.deepEqual([counts, await years(page)], [counts.toSorted((a, b) => b - a), []]);
      await page.click('[data-unfold=tag]');
      await box(page, 'tag', 'modularity').check();
      await box(page, 'read', 'waiting').check();
      await settled(page);
      assert.equal(search(page), '?read=waiting&tag=modularity&sort=questions');
      const waiting = await numbers(page, '5');
      assert.ok(waiting.length > 0 && waiting.every((number) => number > 0));
      const those = await names(page);
      await page.reload();
      await comes(() => names(page), those);
      await page.click('[data-table-clear]');
      await comes(() => names(page), first);
      assert.equal(search(page), '');
    });
  });

  it('finds by an author and by the id of a paper', async () => {
    await visit('sources/?q=2110.14602', async (page) => {
      await comes(
        () => page.locator('tbody .cell-label').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
        ['/sources/arxiv-2110-14602/'],
      );
      await page.fill('[data-table-words]', 'vanchurin');
      await page.waitForURL(/\?q=vanchurin$/);
      assert.ok((await names(page)).length > 0);
      assert.match((await page.locator('.cell-authors').first().textContent()) ?? '', /Vanchurin/);
    });
  });

  it('shows the same rows with a script as without, below their years too', async () => {
    for (const site of ['plain', 'below'] as const)
      await visit(
        'sources/',
        async (page) => {
          const before = await written(page, 'tbody tr');
          await page.fill('[data-table-words]', 'zzzqqq');
          await page.waitForSelector('[data-table-none]:visible');
          await page.fill('[data-table-words]', '');
          await comes(() => written(page, 'tbody tr'), before);
        },
        { site },
      );
  });
});

describe('the frontier', () => {
  const leaves = (page: Page) =>
    page.locator('.open-leaf > div > a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

  it('is found by title, label, tag and person, not by what it says of all leaves, and comes back as it was', async () => {
    await visit('frontier/', async (page) => {
      const before = await written(page, '[data-table-rows] > *');
      const everything = (await leaves(page)).length;
      const find = async (words: string) => {
        await page.fill('[data-table-words]', words);
        await settled(page);
        return leaves(page);
      };
      const converging = ['/questions/what-makes-representations-converge/'];
      assert.deepEqual(await find('starting point make'), converging, 'by its title');
      assert.deepEqual(await find('causes of convergence'), converging, 'by its label');
      const tagged = await find('thermodynamics');
      assert.ok(tagged.length > 1 && tagged.length < everything);
      assert.equal(await said(page), `${tagged.length} of ${everything} open questions`);
      assert.deepEqual(await find('nobody has looked'), []);
      assert.ok(await page.isVisible('[data-table-none]'));
      await find('');
      assert.deepEqual(await written(page, '[data-table-rows] > *'), before);
    });
  });

  it('is filtered by what there is to start from, sorted by leads, and an address holds it; axe finds nothing', async () => {
    await visit(
      'frontier/',
      async (page) => {
        await page.click('[data-table-filters] > summary');
        await box(page, 'start', 'leads').check();
        await page.selectOption('[data-table-sort]', 'leads');
        await settled(page);
        assert.equal(search(page), '?start=leads&sort=leads');
        const leads = (await page.locator('.open-leaf .meta a').allTextContents()).map((words) => Number.parseInt(words, 10));
        const found = await leaves(page);
        assert.deepEqual([leads.length, leads], [found.length, leads.toSorted((a, b) => b - a)]);
        await page.reload();
        await comes(() => leaves(page), found);
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(excess, 0);
        assert.deepEqual(await axe(page), []);
      },
      { viewport: { width: 320, height: 640 }, bypassCSP: true },
    );
  });

  it('shows the same leaves with a script as without', async () => {
    for (const site of ['plain', 'below'] as const)
      await visit(
        'frontier/',
        async (page) => {
          const before = new Set(await written(page, '.open-leaf'));
          await page.selectOption('[data-table-sort]', 'question');
          await settled(page);
          const after = await written(page, '.open-leaf');
          assert.equal(after.length, before.size);
          for (const leaf of after) assert.ok(before.has(leaf), leaf);
        },
        { site },
      );
  });
});
