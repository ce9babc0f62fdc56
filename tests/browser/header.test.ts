/** The head of every page: one line, a menu where the pages do not fit, search and the theme by name, with and without a script. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axe } from './axe.ts';
import { visitor } from './visit.ts';

const visit = visitor();

/** The height of the head; more than that is a second line. */
const ONE_LINE = 52;

const head = (page: Page) => page.locator('.site-header').evaluate((each) => each.getBoundingClientRect().toJSON() as DOMRect);
const PHONE = { viewport: { width: 390, height: 800 } };

describe('the head of a page', () => {
  for (const width of [1440, 1280, 1000, 768, 390, 320])
    it(`is one line on a screen of ${width} pixels, with a script and without`, async () => {
      for (const javaScriptEnabled of [true, false])
        await visit(
          'tags/',
          async (page) => {
            assert.ok((await head(page)).height < ONE_LINE);
            assert.ok(await page.getByRole('link', { name: 'Search', exact: true }).isVisible());
            const sizes = await page
              .locator('.site-header :is(a, button):visible')
              .evaluateAll((all) => all.map((each) => Math.min(each.clientWidth || 24, each.getBoundingClientRect().height)));
            assert.ok(
              sizes.every((size) => size >= 24),
              `targets of ${sizes}`,
            );
          },
          { javaScriptEnabled, viewport: { width, height: 800 } },
        );
    });

  it('has all pages in the line of a wide screen, and says which is this one', async () => {
    await visit('tags/modularity/', async (page) => {
      assert.equal(await page.getByRole('button', { name: 'Menu' }).isVisible(), false);
      assert.ok((await page.locator('.site-nav a:visible').count()) >= 8);
      assert.equal(
        await page
          .locator('.site-nav [aria-current]')
          .textContent()
          .then((text) => text?.trim()),
        'Tags',
      );
    });
  });

  it('has a menu on a phone that opens by keyboard without a script, closes on Escape, and leads to a page', async () => {
    await visit(
      'tags/',
      async (page) => {
        assert.equal(await page.locator('.site-nav a:visible').count(), 0);
        const menu = page.getByRole('button', { name: 'Menu' });
        await menu.focus();
        await page.keyboard.press('Enter');
        assert.ok((await page.locator('.site-nav a:visible').count()) >= 8);
        await page.keyboard.press('Escape');
        assert.equal(await page.locator('.site-nav a:visible').count(), 0);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/tree\//);
      },
      { ...PHONE, javaScriptEnabled: false },
    );
  });

  it('has nothing that axe finds in the open menu, in either theme', async () => {
    await visit(
      'tags/',
      async (page) => {
        await page.click('.site-menu');
        assert.deepEqual(await axe(page), []);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await axe(page), []);
      },
      { ...PHONE, colorScheme: 'light', bypassCSP: true },
    );
  });

  it('stays in sight on a phone, and covers no place that a link leads to', async () => {
    await visit(
      'contribute/#Check',
      async (page) => {
        const { top, bottom } = await head(page);
        assert.equal(top, 0);
        const target = await page.locator('#Check').evaluate((each) => each.getBoundingClientRect().top);
        assert.ok(target >= bottom && target < 200, `${target}`);
      },
      PHONE,
    );
  });

  it('names what the button of the theme does', async () => {
    await visit(
      'tags/',
      async (page) => {
        await page.getByRole('button', { name: 'Dark theme' }).click();
        await page.getByRole('button', { name: 'Light theme' }).click();
        assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'light');
      },
      { colorScheme: 'light' },
    );
  });
});
