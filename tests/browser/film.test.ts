/** The years in a real browser: the mosaic and the tree as they were, at any year, since any other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { comes, settle, visitor } from './visit.ts';

const visit = visitor();
const now = (page: Page) => page.textContent('[data-film-now]');
const said = (page: Page) => page.textContent('[data-film-said]');
const yearsOf = async (page: Page) => ((await page.getAttribute('[data-film]', 'data-years')) ?? '').split(' ');
const params = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const asksForYears = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/film.json')));
/** How many questions the legend counts, of all fills. */
const counted = async (page: Page) =>
  (await page.locator('[data-filter-legend] .count').allTextContents()).reduce((sum, count) => sum + Number(count.replaceAll(',', '')), 0);

describe('the film of the mosaic', () => {
  it('leads through the years by keyboard, and each is an address', async () => {
    await visit('mosaic/', async (page) => {
      await settle(page, 'mosaic/');
      const years = await yearsOf(page);
      const all = await counted(page);
      assert.ok(!(await asksForYears(page)), 'no years are loaded before somebody wants them');
      await page.focus('[data-film-year]');
      await page.keyboard.press('Home');
      await comes(() => now(page), years[0] ?? '');
      await page.waitForURL(/at=/);
      assert.deepEqual(params(page), { at: years[0] });
      await comes(async () => (await counted(page)) < all / 2, true);
      const first = await page.locator('.treemap .unasked').count();
      assert.ok(first > 20, `${first} tiles were not asked yet`);
      await page.keyboard.press('End');
      await comes(() => now(page), 'today');
      await comes(() => page.locator('.treemap .unasked').count(), 0);
      await comes(() => counted(page), all);
      await page.goBack();
      await comes(() => now(page), years[0] ?? '');
      await comes(() => page.locator('.treemap .unasked').count(), first);
    });
  });

  it('compares two years, says how many were asked and lit, and keeps it in what is saved', async () => {
    await visit('mosaic/?at=2023&since=2019', async (page) => {
      await settle(page, 'mosaic/?at=2023&since=2019');
      const words = /^From 2019 to 2023: \d+ questions asked, \d+ lit/;
      assert.match((await said(page)) ?? '', words);
      const marked = await page.locator('.treemap .new-frame').count();
      assert.ok(marked > 5, `${marked}`);
      assert.match((await page.locator('.treemap a:has(.new-frame) title').first().textContent()) ?? '', /; new$/);
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-mosaic-save="svg"]')]);
      const text = readFileSync(await file.path(), 'utf8');
      assert.ok(text.includes('From 2019 to 2023: ') && text.includes('at=2023&amp;since=2019'));
      await page.selectOption('[data-film-since]', '');
      await comes(() => page.locator('.treemap .new-frame').count(), 0);
      assert.deepEqual(params(page), { at: '2023' });
      await page.click('[data-filter-clear]');
      await comes(() => now(page), 'today');
      assert.deepEqual(params(page), {});
    });
  });

  it('steps by a button for those who ask for less motion, and plays for others', async () => {
    await visit('mosaic/', async (page) => {
      await settle(page, 'mosaic/');
      const years = await yearsOf(page);
      assert.equal(await page.textContent('[data-film-play]'), 'Next year');
      for (const year of years.slice(0, 2)) {
        await page.click('[data-film-play]');
        await comes(() => now(page), year);
      }
    });
    await visit(
      'mosaic/',
      async (page) => {
        await settle(page, 'mosaic/');
        const years = await yearsOf(page);
        await page.click('[data-film-play]');
        await comes(async () => years.indexOf((await now(page)) ?? '') > 1, true);
        await page.click('[data-film-play]');
        await comes(() => page.textContent('[data-film-play]'), 'Play');
        await comes(async () => params(page).at === (await now(page)), true);
      },
      { reducedMotion: 'no-preference' },
    );
  });

  it('shows today where the address has no year, or the years cannot be loaded', async () => {
    await visit('mosaic/?at=never&since=99999', async (page) => {
      await settle(page, 'mosaic/?');
      assert.equal(await now(page), 'today');
      assert.equal(await page.locator('.treemap :is(.unasked, .new-frame)').count(), 0);
      const all = await counted(page);
      await page.route('**/film.json', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>no years</p>' }));
      await page.focus('[data-film-year]');
      await page.keyboard.press('Home');
      await comes(() => said(page), 'The years could not be loaded.');
      assert.equal(await counted(page), all);
      await page.unroute('**/film.json');
      await page.keyboard.press('ArrowRight');
      await comes(async () => (await counted(page)) < all, true);
    });
  });

  it('is not there without a script', async () => {
    await visit('mosaic/?at=1990', async (page) => assert.ok(!(await page.isVisible('[data-film]'))), { javaScriptEnabled: false });
  });
});

describe('the film of the tree', () => {
  it('is folded until somebody wants it', async () => {
    await visit('tree/', async (page) => {
      await settle(page, 'tree/');
      assert.ok(!(await page.isVisible('[data-film]')));
      await page.click('[data-tree-years]');
      assert.ok(await page.isVisible('[data-film-year]'));
      await page.click('[data-tree-years]');
      assert.ok(!(await page.isVisible('[data-film]')));
    });
  });

  it('shows the questions of a year, keeps the year in its address, and says on a card what was known', async () => {
    await visit('tree/?at=2019', async (page) => {
      await settle(page, 'tree/?');
      assert.match((await said(page)) ?? '', /^By the end of 2019: /);
      const node = page.locator('.tree .node.unasked.dim').first();
      assert.match((await node.locator('> title').textContent()) ?? '', /\(dark, not asked yet\)$/);
      await node.locator('.title').click();
      assert.match((await page.textContent('[data-tree-card] .card-standing')) ?? '', /In 2019: Nothing learnt yet; not asked yet$/);
      await page.focus('[data-film-year]');
      await page.keyboard.press('End');
      await page.waitForURL((url) => !url.searchParams.has('at'));
      await comes(() => page.locator('.tree .node.unasked').count(), 0);
      await comes(async () => /In 2019/.test((await page.textContent('[data-tree-card] .card-standing')) ?? ''), false);
      await page.selectOption('[data-film-since]', '2019');
      await page.waitForURL(/since=2019/);
      await comes(async () => (await page.locator('.tree .node.new').count()) > 0, true);
      assert.match((await said(page)) ?? '', /^Since 2019: /);
      assert.match((await page.getAttribute('a[data-same-filter]', 'href')) ?? '', /since=2019/);
    });
  });
});
