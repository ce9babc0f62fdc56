/** People: found by name, compared from their pages and in the pictures, and read without scripts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { comes, settle, visitor } from './visit.ts';

const visit = visitor();

const TWO = 'person=quintin-pope&person=stephen-fowler';
const legend = (page: Page) => page.locator('[data-filter-compared] .grade').allInnerTexts();
const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
const people = (page: Page) => new URL(page.url()).searchParams.getAll('person');
/** The cells of the marks before the questions in the tree: how many have which. */
const marks = (page: Page) =>
  page.locator('.node > a > .asked').evaluateAll((all) => {
    const counts: Record<string, number> = {};
    for (const mark of all) {
      const held = [...mark.children].map((cell) => (cell.classList.contains('full') ? '1' : '0')).join('');
      counts[held] = (counts[held] ?? 0) + 1;
    }
    return counts;
  });

const TWO_LINES = ['only Quintin Pope 14', 'both 1', 'only Stephen Fowler 4'];

describe('the page of all people', () => {
  for (const [name, picture] of [
    ['the tree', 'tree/'],
    ['the mosaic', 'mosaic/'],
  ] as const)
    it(`compares those who are ticked, in ${name}`, async () => {
      await visit('people/', async (page) => {
        const bar = page.locator('.compare');
        assert.ok(!(await bar.isVisible()), 'nobody is ticked yet');
        await page.check('[value="quintin-pope"]');
        await page.check('[value="stephen-fowler"]');
        await bar.getByRole('button', { name }).click();
        await settle(page, picture);
        await comes(async () => people(page), ['quintin-pope', 'stephen-fowler']);
        await comes(async () => plain(await legend(page)), TWO_LINES);
      });
    });

  it('finds anybody by name, also those who are on other pages', async () => {
    await visit('people/', async (page) => {
      const found = () => page.locator('[data-people-found] a').allInnerTexts();
      await page.fill('[data-filter-input]', 'vanchur');
      await comes(found, ['Vitaly Vanchurin']);
      await comes(() => page.locator('[data-filter-group]:visible').count(), 0);
      await page.fill('[data-filter-input]', 'quintin');
      await comes(() => page.locator('.asker-list a:visible').allInnerTexts(), ['Quintin Pope']);
      await page.fill('[data-filter-input]', '');
      await comes(() => page.locator('[data-people-found]').isVisible(), false);
    });
  });

  it('leads to everybody without a script, and asks for nothing that needs one', async () => {
    await visit(
      'people/',
      async (page) => {
        assert.equal(await page.locator('.tick:visible, .compare:visible').count(), 0);
        await page.getByRole('link', { name: 'V', exact: true }).click();
        await page.getByRole('link', { name: 'Vitaly Vanchurin' }).click();
        assert.equal(await page.locator('h1').innerText(), 'Vitaly Vanchurin');
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('the page of a person', () => {
  it('says in words what they share with whom, and sets the two lists side by side', async () => {
    await visit(
      'people/stephen-fowler/',
      async (page) => {
        const shared = page.locator('.person-shared li', { hasText: 'Quintin Pope' });
        assert.match(await shared.innerText(), /^1 question shared with Quintin Pope/);
        const address = await shared.getByRole('link', { name: 'Quintin Pope' }).getAttribute('href');
        assert.equal(address, '/tree/?person=stephen-fowler&person=quintin-pope&prune=1');
      },
      { javaScriptEnabled: false },
    );
  });

  it('has a small mosaic of what they ask, which the keyboard passes by', async () => {
    await visit('people/quintin-pope/', async (page) => {
      const tiles = page.locator('.treemap.small a');
      assert.equal(await tiles.count(), 15);
      assert.deepEqual(await tiles.evaluateAll((all) => [...new Set(all.map((tile) => tile.getAttribute('tabindex')))]), ['-1']);
    });
  });
});

describe('people side by side', () => {
  it('are marked in the tree, each part can be seen alone, and the way back is exact', async () => {
    await visit(`tree/?${TWO}&prune=1`, async (page) => {
      await settle(page, 'tree/');
      await comes(() => marks(page), { '10': 14, '11': 1, '01': 4 });
      const [name] = await page.locator('.node:has(> a > .asked) > title').allTextContents();
      assert.match(name ?? '', /; asked by Quintin Pope\)$/);
      await page.click('[data-part="both"]');
      await comes(() => page.locator('.node:not(.dim) > a > .asked').count(), 1);
      assert.match(page.url(), /part=both/);
      await page.goBack();
      await comes(() => marks(page), { '10': 14, '11': 1, '01': 4 });
    });
  });

  it('are chosen above a picture, one after the other, and taken along to the other picture', async () => {
    await visit('tree/?person=quintin-pope', async (page) => {
      await settle(page, 'tree/');
      const further = page.locator('.further-person select');
      await further.selectOption('stephen-fowler');
      await comes(async () => people(page), ['quintin-pope', 'stephen-fowler']);
      await comes(() => further.count(), 2);
      await page.click('[data-same-filter]');
      await settle(page, 'mosaic/');
      await comes(async () => plain(await legend(page)), TWO_LINES);
      await comes(
        () =>
          page
            .locator('.treemap .asked-ground')
            .count()
            .then((count) => count > 3),
        true,
      );
      await further.first().selectOption('');
      await comes(async () => people(page), ['quintin-pope']);
      await comes(() => page.locator('.treemap .asked-ground').count(), 0);
    });
  });

  it('are at most eight, each once and known, whatever the address says', async () => {
    const strangers = Array.from({ length: 500 }, (_, at) => `&person=nobody-${at}`).join('');
    await visit(`tree/?${TWO}&person=quintin-pope&person=%3Cb%3E${strangers}&part=both+constructor`, async (page) => {
      await settle(page, 'tree/');
      await comes(async () => plain(await legend(page)), TWO_LINES);
    });
    await visit(`mosaic/?person=nobody${strangers}`, async (page) => {
      await settle(page, 'mosaic/');
      assert.equal(await page.locator('[data-filter-compared] li, .treemap .dim').count(), 0);
    });
  });

  it('are in the files of both pictures, with what the marks mean', async () => {
    for (const [address, button] of [
      ['tree/', '[data-tree-action="svg"]'],
      ['mosaic/', '[data-mosaic-save="svg"]'],
    ] as const)
      await visit(`${address}?${TWO}`, async (page) => {
        await settle(page, address);
        const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
        const svg = readFileSync(await file.path(), 'utf8');
        for (const words of ['only Quintin Pope: 14', 'both: 1', 'only Stephen Fowler: 4', 'person=quintin-pope&amp;person=stephen-fowler'])
          assert.ok(svg.includes(words), `${words} in the file of ${address}`);
      });
  });
});
