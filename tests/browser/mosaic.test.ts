/** The mosaic in a real browser: what a reader can read in it, and how one moves in it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { labelledTree } from '../../src/pictures/labelled.example.ts';
import { pictureSize } from '../../src/pictures/picture-size.ts';
import { type Drawn, drawTile } from '../../src/pictures/tile.ts';
import { layOutTiles } from '../../src/pictures/treemap.ts';
import { settle, visitor } from './visit.ts';

const visit = visitor();
const ready = (page: Page) => settle(page, 'mosaic/');
const tiles = (page: Page) => page.locator('.treemap a:not([aria-hidden])');
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.id);
const card = '[data-mosaic-card]:not([hidden])';

/** Puts the focus on the stop of the picture as a reader does. */
async function tabIntoPicture(page: Page): Promise<void> {
  await page.focus('[data-film-since]');
  await page.keyboard.press('Tab');
}

interface Seen {
  leaves: number;
  /** Leaves with words. */
  named: number;
  /** Branches and mixes without words. */
  nameless: string[];
  /** The smallest type, in pixels on the screen. */
  least: number;
  /** The smallest side of what can be aimed at. */
  target: number;
  /** Words that are cut, or not inside their tile. */
  spoilt: string[];
}

/** Runs in the page. Looks at the picture that is shown, with the widths of real letters. */
function seen(): Seen {
  const picture = [...document.querySelectorAll<SVGSVGElement>('svg.treemap')].find((svg) => svg.clientWidth > 0);
  if (!picture) throw new Error('Unexpected page without a picture');
  const scale = picture.clientWidth / picture.viewBox.baseVal.width;
  const found: Seen = { leaves: 0, named: 0, nameless: [], least: 99, target: 99, spoilt: [] };
  for (const tile of picture.querySelectorAll('a')) {
    const area = (tile.querySelector('.area') as Element).getBoundingClientRect();
    const texts = [...tile.querySelectorAll('text')];
    const isLeaf = tile.classList.contains('tile');
    const head = tile.classList.contains('branch') ? Number(tile.querySelector('svg')?.getAttribute('height')) * scale : area.height;
    found.target = Math.min(found.target, area.width, head);
    found.leaves += isLeaf ? 1 : 0;
    found.named += isLeaf && texts.length > 0 ? 1 : 0;
    if (!isLeaf && texts.length === 0) found.nameless.push(tile.getAttribute('data-id') ?? '');
    for (const text of texts) {
      const box = text.getBoundingClientRect();
      const isInside = box.left >= area.left && box.right <= area.right && box.top >= area.top - 1 && box.bottom <= area.bottom + 1;
      if (!isInside || text.textContent?.includes('…')) found.spoilt.push(text.textContent ?? '');
      found.least = Math.min(found.least, Number.parseFloat(getComputedStyle(text).fontSize) * scale);
    }
  }
  return found;
}

/** An element as text, for pictures that no site has. */
function written({ name, attributes, content }: Drawn): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${pairs.join('')}>${typeof content === 'string' ? escaped(content) : content.map(written).join('')}</${name}>`;
}

describe('the mosaic is readable', () => {
  for (const [name, width, scripted] of [
    ['at 1280 pixels', 1280, true],
    ['at 1280 pixels without JavaScript', 1280, false],
    ['at 768 pixels', 768, true],
    ['at 768 pixels without JavaScript', 768, false],
    ['at 390 pixels', 390, true],
    ['at 390 pixels without JavaScript', 390, false],
    ['at 320 pixels', 320, true],
  ] as const) {
    it(`${name}: no words are cut or smaller than 11 pixels, every branch is named and can be aimed at`, async () => {
      await visit(
        'mosaic/',
        async (page) => {
          if (scripted) await ready(page);
          const { leaves, named, nameless, least, target, spoilt } = await page.evaluate(seen);
          assert.deepEqual(spoilt, []);
          assert.deepEqual(nameless, []);
          assert.ok(least >= 11, `${least}`);
          assert.ok(target >= 24, `${target}`);
          assert.ok(named >= 0.9 * leaves, `${named} of ${leaves}`);
          if (width === 1280) assert.ok(leaves >= 90, `${leaves}`);
        },
        { viewport: { width, height: 800 }, javaScriptEnabled: scripted },
      );
    });
  }

  it('with 300 questions: at least 100 leaves, nine in ten with their whole label', async () => {
    const root = labelledTree(300, 6);
    const size = pictureSize([root], 'wide');
    const drawing = layOutTiles([root], size).map((tile) => written(drawTile(tile, { href: '#' })));
    await visit(
      'mosaic/',
      async (page) => {
        await page.evaluate(
          ({ box, content }) => {
            const picture = document.querySelector('svg.treemap.wide');
            picture?.setAttribute('viewBox', box);
            if (picture) picture.innerHTML = content;
          },
          { box: `0 0 ${size.width} ${size.height}`, content: drawing.join('') },
        );
        const { leaves, named, nameless, least, spoilt } = await page.evaluate(seen);
        assert.deepEqual([spoilt, nameless], [[], []]);
        assert.ok(leaves >= 100 && named >= 0.9 * leaves && least >= 11, `${named} of ${leaves}`);
      },
      { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
    );
  });

  it('is laid out the same on the first page and on its own', async () => {
    const places = (page: Page) =>
      page.$$eval('.treemap.wide a', (all) => all.map((tile) => [tile.getAttribute('data-id'), tile.querySelector('.area')?.outerHTML]));
    const first = await visit('', places, { javaScriptEnabled: false });
    assert.deepEqual(await visit('mosaic/', places, { javaScriptEnabled: false }), first);
  });

  it('shows titles, newest insights and their sources in tiles with much room', async () => {
    await visit('mosaic/?root=biology-of-agents', async (page) => {
      await ready(page);
      const tile = page.locator('a[data-id="standardized-parts"]');
      await tile.locator('text').nth(2).waitFor();
      const [title, insight, source] = await tile.locator('text').all();
      assert.equal(await title?.getAttribute('font-size'), '20');
      assert.match((await title?.textContent()) ?? '', /\?$/);
      assert.ok(((await insight?.textContent()) ?? '').length > 60);
      assert.match((await source?.textContent()) ?? '', /, \d{4}$/);
    });
  });
});

describe('the mosaic', () => {
  it('zooms into a branch and out, by pointer, by keyboard and by the address', async () => {
    await visit('mosaic/', async (page) => {
      await ready(page);
      const all = await tiles(page).count();
      await page.locator('a[data-id="mesa-optimization"] .area').click({ position: { x: 20, y: 8 } });
      await page.waitForURL(/root=mesa-optimization/);
      const inside = await tiles(page).count();
      assert.ok(inside < all && inside > 5);
      await page.goto(page.url());
      await ready(page);
      assert.equal(await tiles(page).count(), inside);
      await page.keyboard.press('Tab');
      await page.locator('[data-mosaic-lineage] button').last().focus();
      await page.keyboard.press('Escape');
      await page.waitForURL(/root=understanding-agents/);
      await page.goBack();
      await page.waitForURL(/root=mesa-optimization/);
      assert.equal(await tiles(page).count(), inside);
    });
  });

  it('is one stop of the tab key, with arrow keys inside', async () => {
    await visit('mosaic/', async (page) => {
      await ready(page);
      await tabIntoPicture(page);
      const walk: (string | undefined)[] = [await focused(page)];
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'End', 'Home']) {
        await page.keyboard.press(key);
        walk.push(await focused(page));
      }
      const order = await page.$$eval('.treemap a', (all) => all.map((tile) => (tile as unknown as HTMLElement).dataset.id));
      assert.deepEqual([walk[0], walk[1], walk[2], walk[3]], [order[0], order[1], order[2], order[1]]);
      assert.ok(walk[4] !== walk[3] && walk[5] !== walk[4]);
      assert.deepEqual(walk.slice(6), [order.at(-1), order[0]]);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForURL(/root=/);
      assert.ok(order.includes(await focused(page)), 'the focus is in the branch');
      await page.keyboard.press('Escape');
      assert.equal(await focused(page), order[1], 'the focus is on the branch that one came from');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.closest('svg.treemap')), null);
      await page.keyboard.press('Shift+Tab');
      assert.equal(await focused(page), order[1]);
    });
  });

  it('shows a card on hover and on focus, and hides it on Escape', async () => {
    await visit('mosaic/', async (page) => {
      await ready(page);
      await page.hover('a[data-id="pointers-problem"] .area');
      await page.waitForSelector(card);
      assert.match((await page.textContent(card)) ?? '', /pointers problem.*Open, with insights/);
      await page.waitForSelector(`${card} .tile-card-insight`);
      const name = page.locator('a[data-id="pointers-problem"] title');
      assert.equal(await name.count(), 0, 'no tooltip beside the card');
      await page.mouse.move(0, 0);
      assert.equal(await name.count(), 1);
      await page.waitForSelector('[data-mosaic-card]', { state: 'hidden' });
      await tabIntoPicture(page);
      await page.waitForSelector(card);
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-mosaic-card]', { state: 'hidden' });
    });
  });

  it('keeps the card off the tile and its siblings, and out of the way of the pointer', async () => {
    await visit('mosaic/', async (page) => {
      await ready(page);
      for (const id of ['modules-by-default', 'pointers-problem', 'transparency', 'inner-search-processes']) {
        await page.locator(`a[data-id="${id}"] .area`).hover();
        await page.waitForFunction((wanted) => document.querySelector(`a[data-id="${wanted}"]`)?.matches(':hover'), id);
        await page.waitForSelector(`${card} .tile-card-insight`);
        const covers = await page.evaluate((wanted) => {
          const box = document.querySelector('[data-mosaic-card]')?.getBoundingClientRect();
          const tile = document.querySelector(`a[data-id="${wanted}"] .area`)?.getBoundingClientRect();
          return box && tile && box.left < tile.right && tile.left < box.right && box.top < tile.bottom && tile.top < box.bottom;
        }, id);
        assert.equal(covers, false, id);
        const below = await page.evaluate(() => {
          const { left, top, width, height } = (document.querySelector('[data-mosaic-card]') as Element).getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.card') === null;
        });
        assert.ok(below, 'a click goes through the card');
        await page.mouse.move(0, 0);
        await page.waitForSelector('[data-mosaic-card]', { state: 'hidden' });
      }
    });
  });

  it('has a legend that filters, and other colours, also in mixes', async () => {
    await visit('mosaic/', async (page) => {
      await ready(page);
      await page.click('[data-grade="ill-posed"]');
      assert.equal(await page.locator('.treemap .tile:not(.dim)').count(), 1);
      assert.equal(await page.locator('.treemap .mix:not(.dim)').count(), 0);
      assert.equal(await page.getAttribute('[data-grade="ill-posed"]', 'aria-pressed'), 'true');
      await page.selectOption('[data-filter-colour]', 'insights');
      assert.equal(await page.locator('.treemap .dim').count(), 0);
      assert.ok((await page.locator('.treemap .area.grade-0').count()) > 10);
      assert.ok((await page.locator('.treemap .band[class*="grade-"]').count()) > 3);
      assert.match(page.url(), /colour=insights/);
      await page.goBack();
      await page.waitForSelector('[data-grade="ill-posed"][aria-pressed="true"]');
    });
  });

  it('leads to pages: its leaves are links', async () => {
    await visit('mosaic/', async (page) => {
      await ready(page);
      await page.click('a[data-id="pointers-problem"] .area');
      await page.waitForURL(/questions\/pointers-problem\//);
    });
  });

  it('opens a branch that is one tile on a phone', async () => {
    await visit(
      'mosaic/',
      async (page) => {
        await ready(page);
        await page.tap('a.mix[data-id="biology-of-agents"]');
        await page.waitForURL(/root=biology-of-agents/);
        assert.ok((await page.locator('.treemap .tile').count()) >= 5);
      },
      { viewport: { width: 390, height: 800 }, hasTouch: true },
    );
  });

  it('is saved with a title, a legend, its address and the day', async () => {
    await visit('mosaic/?root=mesa-optimization', async (page) => {
      await ready(page);
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-mosaic-save="svg"]')]);
      const text = readFileSync(await file.path(), 'utf8');
      for (const part of [
        'What happens when optimisation produces optimisers?',
        'nothing learnt yet',
        'root=mesa-optimization',
        'pattern-lit',
        `${new Date().getFullYear()}`,
      ])
        assert.ok(text.includes(part), part);
      assert.equal(await page.locator('svg.treemap').count(), 1);
    });
  });

  it('is printed whole, with its legend and without its controls', async () => {
    await visit(
      'mosaic/',
      async (page) => {
        await ready(page);
        await page.emulateMedia({ media: 'print' });
        for (const control of await page.locator('.mosaic :is(select, button:not(.grade))').all()) assert.ok(!(await control.isVisible()));
        assert.ok(await page.locator('[data-filter-legend]').isVisible());
        const box = await page.locator('svg.treemap').boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= 720 && box.height <= 1000, JSON.stringify(box));
      },
      { viewport: { width: 720, height: 1000 } },
    );
  });
});
