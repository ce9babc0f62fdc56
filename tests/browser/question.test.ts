/** The page of a question in a real browser: what is found at once, ages, citations, and what other programs read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { comes, visitor } from './visit.ts';

const visit = visitor();

const BRANCH = 'questions/abstraction/';
const POINTERS = 'questions/pointers-problem/';

/** What the spans on a page say of sources, read as OpenURL has it: pairs of keys and encoded values. */
const sourcesOn = async (page: Page) =>
  (await page.locator('span.Z3988').evaluateAll((spans) => spans.map((span) => span.getAttribute('title') ?? ''))).map(
    (title) => new URLSearchParams(title),
  );

describe('the page of a question', () => {
  it('has what is known and the sub-questions on the first screen, wide or small', async () => {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const)
      await visit(
        BRANCH,
        async (page) => {
          const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? assert.fail(selector);
          assert.ok((await top('.known')) < height / 2);
          assert.ok((await top('.parts li')) < height);
          assert.ok((await top('.parts')) < (await top('.insight')));
        },
        { viewport: { width, height } },
      );
  });

  it('names no other question more than twice, its lineage and its own texts apart', async () => {
    for (const address of [BRANCH, POINTERS, 'questions/understanding-agents/'])
      await visit(address, async (page) => {
        const links = await page
          .locator('main a[href*="/questions/"]:not([href*="#"])')
          .evaluateAll((all) =>
            all
              .filter((link) => !link.closest('.breadcrumb, .body, .insight-text, .turn'))
              .map((link) => (link as HTMLAnchorElement).pathname),
          );
        const times = Map.groupBy(
          links.filter((path) => path.endsWith('/')),
          (path) => path,
        );
        assert.deepEqual(
          [...times].filter(([, each]) => each.length > 2).map(([path]) => path),
          [],
        );
      });
  });

  it('says how old dates are by the clock of the reader', async () => {
    await visit(BRANCH, async (page) => {
      const times = page.locator('time[data-age]');
      assert.ok((await times.count()) > 0);
      for (const time of await times.all())
        assert.match(await time.evaluate((each) => each.nextElementSibling?.textContent ?? ''), /ago$|^this /);
    });
  });

  it('is cited as text, BibTeX and RIS, each of which can be copied with the day on which it was read', async () => {
    await visit(BRANCH, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.click('.cite summary');
      const day = await page.evaluate(() => {
        const now = new Date();
        return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
      });
      for (const [form, said] of [
        ['Text', `“How does abstraction work?” Alignment Mosaic. https://mosaic.example/questions/abstraction/ (read ${day})`],
        ['BibTeX', `  urldate = {${day}},\n}\n`],
        ['RIS', `Y2  - ${day.replaceAll('-', '/')}/\nER  - \n`],
      ] as const) {
        const button = page.getByRole('button', { name: `Copy ${form}` });
        await button.click();
        await page.waitForFunction((name) => document.querySelector(`[aria-label="Copy ${name}"]`)?.textContent === 'Copied', form);
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.ok(copied.endsWith(said), copied);
      }
    });
  });

  it('has the citation as text without JavaScript, without a day and without buttons', async () => {
    await visit(
      BRANCH,
      async (page) => {
        await page.click('.cite summary');
        assert.match(await page.locator('.cited pre').first().innerText(), /abstraction\/$/);
        assert.equal(await page.locator('.cited button:visible').count(), 0);
        assert.equal(await page.locator('time[data-age] + .age').count(), 0);
      },
      { javaScriptEnabled: false },
    );
  });

  it('tells programs of each of its sources once, and of itself', async () => {
    await visit(BRANCH, async (page) => {
      const linked = await page
        .locator('.source-line > a')
        .evaluateAll((links) =>
          [...new Set(links.map((link) => `${link.textContent} ${link.getAttribute('href')}`))].map((each) => each.split(' /sources')[0]),
        );
      const sources = await sourcesOn(page);
      const titles = sources.map((each) => each.get('rft.atitle') ?? each.get('rft.btitle') ?? each.get('rft.title'));
      assert.deepEqual(titles.toSorted(), linked.toSorted());
      for (const each of sources) {
        assert.equal(each.get('ctx_ver'), 'Z39.88-2004');
        assert.match(each.get('rft_id') ?? '', /^(?:https:\/\/|info:doi\/)/);
      }
      assert.equal(await page.getAttribute('meta[name="citation_title"]', 'content'), 'How does abstraction work?');
      assert.equal(await page.getAttribute('meta[name="citation_author"]', 'content'), 'John Wentworth');
      assert.equal(await page.getAttribute('meta[name="citation_public_url"]', 'content'), `https://mosaic.example/${BRANCH}`);
    });
  });

  it('has structured data that the policy does not ask about, and a card that browsers show', async () => {
    const page = await visit.newPage();
    try {
      await page.addInitScript(() => {
        const refused: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
        Object.assign(window, { refused });
      });
      await page.goto(visit.home('plain') + BRANCH, { waitUntil: 'load' });
      const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
      assert.equal(data['@graph'][0].text, 'How does abstraction work?');
      const card = (await page.getAttribute('meta[property="og:image"]', 'content')) ?? '';
      const shown = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const context = document.createElement('canvas').getContext('2d');
        context?.drawImage(image, 0, 0);
        return [image.naturalWidth, image.naturalHeight, ...(context?.getImageData(0, 0, 1, 1).data ?? [])];
      }, new URL(card).pathname);
      assert.deepEqual(shown, [1200, 630, 0x15, 0x17, 0x1b, 255]);
      assert.deepEqual(await page.evaluate(() => (window as unknown as { refused: string[] }).refused), []);
      // The same script would be refused if it were one to run.
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = '0';
        document.body.append(script);
      });
      await comes(() => page.evaluate(() => (window as unknown as { refused: string[] }).refused), ['inline']);
    } finally {
      await page.close();
    }
  });

  it('shows the sentences of others about it, leads to a new thread, and to its files', async () => {
    await visit(POINTERS, async (page) => {
      assert.ok((await page.locator('.backlinks .sentence b').count()) > 0);
      const thread = new URL((await page.locator('.discuss a').getAttribute('href')) ?? '');
      assert.ok(thread.pathname.endsWith('/issues/new'));
      assert.match(thread.searchParams.get('body') ?? '', /https:\/\/mosaic\.example\/questions\/pointers-problem\//);
      for (const link of await page.locator('.take a').all()) {
        const { status } = await page.request
          .get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)
          .then((answer) => ({ status: answer.status() }));
        assert.equal(status, 200);
      }
    });
  });
});

describe('the page of a source', () => {
  it('tells programs of that source, and how to cite it', async () => {
    await visit('sources/arxiv-2110-14602/', async (page) => {
      const [source, ...others] = await sourcesOn(page);
      assert.equal(others.length, 0);
      assert.equal(source?.get('rft.atitle'), await page.locator('h1').textContent());
      await page.click('.cite summary');
      assert.match(await page.locator('.cited pre').first().innerText(), /^@misc\{arxiv-2110-14602,\n/);
    });
  });
});
