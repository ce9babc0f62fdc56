/** What changed, in a real browser: what happened to a question, what is new to a reader, and the filters of the page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { LIVED } from '../lived.ts';
import { axe } from './axe.ts';
import { comes, visitor } from './visit.ts';

const visit = visitor();

/** Where the site keeps visits. */
const KEPT = 'visits /';

/** Makes a browser remember that its reader was here when this was the newest event: long ago, so that a new visit begins. */
const wasHere = (page: Page, head: string) =>
  page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEPT, JSON.stringify({ seen: 1, head })] as const);

const textOf = (page: Page, selector: string) => async () =>
  (await page.locator(selector).allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());

const FOLD = 'details.happened-here';

describe('what happened to a question', () => {
  it('is loaded when a reader opens it, each day with what happened and links', async () => {
    await visit('questions/inverting-abstraction/', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      assert.deepEqual(
        asked.filter((path) => path.includes('/changes/of/')),
        [],
      );
      await page.click(`${FOLD} summary`);
      await comes(textOf(page, `${FOLD} time`), ['2026-10-05', '2026-09-07']);
      const [moved = '', first = ''] = await textOf(page, `${FOLD} li`)();
      assert.equal(moved, '2026-10-05moved from Understanding agents to Abstraction');
      assert.match(first, /^2026-09-07asked(?:learnt from|$)/);
      assert.equal(await page.getAttribute(`${FOLD} li a`, 'href'), '/questions/understanding-agents/');
      assert.equal(asked.filter((path) => path.includes('/changes/of/')).length, 1);
      // Folded and opened again, it is there once.
      await page.click(`${FOLD} summary`);
      await page.click(`${FOLD} summary`);
      assert.equal(await page.locator(`${FOLD} ol`).count(), 1);
    });
  });

  it('has no problem for axe when it is open', async () => {
    await visit(
      'questions/inverting-abstraction/',
      async (page) => {
        await page.click(`${FOLD} summary`);
        await page.waitForSelector(`${FOLD} li`);
        assert.deepEqual(await axe(page), []);
      },
      { bypassCSP: true },
    );
  });

  it('leads to the history of the file without a script', async () => {
    await visit(
      'questions/inverting-abstraction/',
      async (page) => {
        await page.click(`${FOLD} summary`);
        assert.match(
          (await page.getAttribute(`${FOLD} a`, 'href')) ?? '',
          /\/commits\/main\/questions\/abstraction\/inverting-abstraction\.md$/,
        );
        assert.ok(await page.isVisible(`${FOLD} a`));
      },
      { javaScriptEnabled: false },
    );
  });

  it('is not there where the history is not known', async () => {
    await visit('questions/field/', async (page) => assert.equal(await page.locator(FOLD).count(), 0), { site: 'below' });
  });
});

describe('what is new to a reader', () => {
  it('is nothing on a first visit, and after it what came since, on a question, above it and on the first page, until the visit is over', async () => {
    await visit('', async (page) => {
      await page.waitForFunction((key) => localStorage.getItem(key) !== null, KEPT);
      assert.deepEqual(JSON.parse((await page.evaluate((key) => localStorage.getItem(key), KEPT)) ?? '').head, LIVED[2]);
      assert.deepEqual(await textOf(page, '.of-changes [data-since]')(), ['']);
      await wasHere(page, LIVED[1]);
      const at = async (address: string, selector: string, expected: RegExp) => {
        await page.goto(visit.home('plain') + address);
        await page.waitForFunction((place) => document.querySelector(place)?.textContent?.trim() !== '', selector);
        assert.match((await textOf(page, selector)()).join(), expected);
      };
      await at('questions/abstractions-from-data/', `${FOLD} [data-since]`, /^\d+ new since you were here$/);
      await at('questions/abstraction/', `${FOLD} [data-since]`, /^\d+ new below it since you were here$/);
      // A page that is loaded again says the same.
      await at('questions/abstraction/', `${FOLD} [data-since]`, /^\d+ new below it since you were here$/);
      await page.click(`${FOLD} summary`);
      await page.waitForSelector(`${FOLD} li`);
      assert.equal(await page.locator(`${FOLD} .new`).count(), 0);
      await at('', '.of-changes [data-since]', /^· \d+ new since you were here$/);
      await page.click('.of-changes [data-since] a');
      await page.waitForURL(/\/changes\/\?since=2026-10-05T12%3A00%3A00Z$/);
      await comes(textOf(page, '[data-changes] .happened > li:visible > div > a'), [
        'How can natural abstractions be found efficiently from data or interaction alone, with no low-level model given?',
      ]);
      await comes(textOf(page, '[data-changes] .new:visible'), ['new']);
    });
  });

  it('does no harm where what the browser keeps is damaged, or it keeps nothing', async () => {
    await visit('', async (page) => {
      for (const text of ['{', '{"seen":"x"}', 'x'.repeat(100_000)]) {
        await page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [KEPT, text] as const);
        await page.goto(`${visit.home('plain')}changes/`);
        await page.waitForFunction((key) => localStorage.getItem(key)?.startsWith('{"seen":1'), KEPT);
        assert.equal(await page.locator('.new').count(), 0);
      }
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('no', 'SecurityError');
          },
        });
      });
      await page.goto(`${visit.home('plain')}questions/abstraction/`);
      await page.click(`${FOLD} summary`);
      await page.waitForSelector(`${FOLD} li`);
    });
  });
});

describe('the page of what changed', () => {
  const shown = (page: Page) => async () => page.locator('[data-changes] .happened > li:visible').count();

  it('filters by what happened and by root, opens what is folded, and keeps that in the address', async () => {
    await visit('changes/', async (page) => {
      await page.selectOption('[data-changes-filter] [name=kind]', 'moved');
      await comes(textOf(page, '[data-changes] .happened > li:visible .happened-line.moved'), [
        'moved from Understanding agents to Abstraction',
      ]);
      assert.equal(new URL(page.url()).search, '?kind=moved');
      assert.match(await page.locator('[data-changes-found]').innerText(), /^1 of \d+ on this page$/);
      assert.match((await page.getAttribute('[data-changes-turn] a', 'href')) ?? '', /\/changes\/page\/1\/\?kind=moved$/);
      await page.selectOption('[data-changes-filter] [name=root]', 'understanding-agents');
      assert.equal(await shown(page)(), 1);
      await page.selectOption('[data-changes-filter] [name=kind]', 'retitled');
      await page.reload();
      await comes(shown(page), 1);
      assert.equal(new URL(page.url()).search, '?kind=retitled&root=understanding-agents');
      await page.click('[data-changes-clear]');
      assert.ok((await shown(page)()) > 1);
      assert.equal(new URL(page.url()).search, '');
    });
  });

  it('says so when nothing is left', async () => {
    await visit('changes/?since=2030-01-01', async (page) => {
      await comes(shown(page), 0);
      assert.ok(await page.isVisible('[data-changes-none]'));
    });
  });

  it('can be read without a script, and leads to what came before', async () => {
    await visit(
      'changes/',
      async (page) => {
        assert.deepEqual(await page.locator('.week h2').allTextContents(), ['Week 45', 'Week 41', 'Week 37, part 1 of 2']);
        assert.ok(!(await page.isVisible('[data-changes-filter]')));
        await page.click('[data-changes-turn] a');
        assert.match(page.url(), /changes\/page\/1\/$/);
        assert.deepEqual(await page.locator('.week h2').allTextContents(), ['Week 37, part 2 of 2']);
      },
      { javaScriptEnabled: false },
    );
  });
});
