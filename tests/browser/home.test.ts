/** The first page in a real browser: light until somebody comes to the picture, and of use without a script. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { visitor } from './visit.ts';

const visit = visitor();

/** What the page has loaded: the data of the picture, and all scripts together in bytes. */
const loaded = (page: Page) =>
  page.evaluate(() => {
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return {
      data: all.some(({ name }) => name.endsWith('/tree.json')),
      scripts: all.filter(({ name }) => name.endsWith('.js')).reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
    };
  });

/** Longer than the browser stays idle before it does what can wait. */
const AWHILE = 1500;

/** The scripts of a page without a picture, in bytes before they are compressed: D3 alone is five times as large. */
const LIGHT = 12_000;

const ready = (page: Page) => page.waitForSelector('[data-mosaic][data-ready]');

describe('the first page', () => {
  it('loads neither D3 nor data before somebody comes to the picture with a mouse, and then shows the card of the tile', async () => {
    await visit('', async (page) => {
      // Beside the picture, which is scrolled past it.
      await page.mouse.move(4, 400);
      await page.locator('.treemap.wide').scrollIntoViewIfNeeded();
      await page.waitForTimeout(AWHILE);
      const before = await loaded(page);
      assert.equal(before.data, false);
      assert.ok(before.scripts > 1000 && before.scripts < LIGHT, `${before.scripts} bytes`);
      await page.hover('.treemap.wide a[data-id="pointers-problem"] .area');
      await ready(page);
      await page.waitForSelector('[data-mosaic-card]:not([hidden]):has-text("pointers problem")');
      const after = await loaded(page);
      assert.ok(after.data && after.scripts > LIGHT);
    });
  });

  it('loads them for the focus, and for a finger', async () => {
    await visit('', async (page) => {
      await page.locator('.treemap.wide a').first().focus();
      await ready(page);
      assert.ok(await page.evaluate(() => document.activeElement?.closest('.treemap') !== null), 'the focus stays where it is');
    });
    await visit(
      '',
      async (page) => {
        await page.waitForTimeout(AWHILE);
        assert.equal((await loaded(page)).data, false);
        await page.locator('.treemap.narrow').dispatchEvent('pointerdown', { pointerType: 'touch' });
        await ready(page);
      },
      { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } },
    );
  });

  it('loads them in view on a screen between, where the words of the picture would be too small', async () => {
    await visit(
      '',
      async (page) => {
        await page.locator('.treemap.wide').scrollIntoViewIfNeeded();
        await ready(page);
      },
      { viewport: { width: 800, height: 900 } },
    );
  });

  it('shows at once the view that an address asks for', async () => {
    await visit('?root=boundaries-modularity', ready);
  });

  it('says in its first screen what this is, what to do, and where to search, with and without a script', async () => {
    for (const javaScriptEnabled of [true, false])
      await visit(
        '',
        async (page) => {
          const inView = (selector: string) =>
            page.$$eval(selector, (all) => all.length > 0 && all.every((each) => each.getBoundingClientRect().bottom <= innerHeight));
          for (const selector of ['h1', '.search-field input', '.starts > li', '#Lately', '.legend'])
            assert.ok(await inView(selector), selector);
          assert.equal(await page.locator('.starts > li').count(), 4);
          await page.fill('.search-field input', 'natural abstraction');
          await page.click('.search-field button');
          await page.waitForURL(/\/search\/\?q=natural\+abstraction$/);
        },
        { javaScriptEnabled, viewport: { width: 1280, height: 800 } },
      );
  });
});
