/** The tree on its way out of the browser: as a file, and on paper. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { builtSites } from '../sites.ts';
import { largeTree } from './large-tree.ts';
import { visitor } from './visit.ts';

const visit = visitor();
const ready = (page: Page) => page.waitForSelector('[data-tree][data-ready]');
const questions = readdirSync(builtSites.plain.questions, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
).length;

async function saved(page: Page, format: 'svg' | 'png'): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-tree-action="${format}"]`)]);
  return readFileSync(await file.path());
}

describe('a file of the tree', () => {
  it('holds all that is unfolded, wherever the reader is, with whole labels, title, legend, date and address', async () => {
    await visit('tree/?level=9&view=0+0+2+co-protection', async (page) => {
      await ready(page);
      const svg = (await saved(page, 'svg')).toString();
      const blank = await page.context().newPage();
      await blank.setContent(svg);
      assert.equal(await blank.locator('svg a:has(text)').count(), questions + 1, 'every question, and the address');
      const words = (await blank.locator('svg').textContent()) ?? '';
      for (const part of [
        'Alignment Mosaic',
        'dark · nothing learnt yet',
        'Understanding agents',
        '/tree/?level=',
        'also part of another question',
      ])
        assert.ok(words.includes(part), part);
      assert.match(words, /\d{4}-\d{2}-\d{2}/);
      assert.ok(!words.includes('…'));
      // All of it is inside the picture, and no label meets another.
      const outside = await blank.evaluate(() => {
        const picture = (document.querySelector('svg') as Element).getBoundingClientRect();
        return [...document.querySelectorAll('svg text, svg use')]
          .map((part) => part.getBoundingClientRect())
          .filter(
            ({ left, right, top, bottom }) => left < picture.left || right > picture.right || top < picture.top || bottom > picture.bottom,
          ).length;
      });
      assert.equal(outside, 0);
      await blank.close();
    });
  });

  it('says what the filter leaves', async () => {
    await visit('tree/?tag=deception&prune=1', async (page) => {
      await ready(page);
      const svg = (await saved(page, 'svg')).toString();
      assert.ok(svg.includes(`6 of ${questions} questions: tag deception; the others are left out`));
      assert.ok(svg.includes('/tree/?tag=deception&amp;prune=1'));
    });
  });

  it('is as large a PNG as can be drawn, and says when that is too small to read', async () => {
    await visit('tree/', async (page) => {
      await ready(page);
      const png = await saved(page, 'png');
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      assert.ok(width > 1600 && height > 1400, `${width} by ${height}`);
      assert.equal(await page.textContent('[data-tree-saved]'), '');
      await page.selectOption('[data-tree-level]', '99');
      const large = await largeTree(page, 3000);
      await large.click('[data-tree-action="png"]');
      await large.waitForFunction(() => document.querySelector('[data-tree-saved]')?.textContent);
      assert.match((await large.textContent('[data-tree-saved]')) ?? '', /^Too large for a PNG that can be read: .* Save it as SVG/);
      await large.close();
    });
  });
});

describe('the tree on paper', () => {
  it('is the outline, with whole titles and marks, and none of the controls', async () => {
    await visit('tree/?tag=deception', async (page) => {
      await ready(page);
      await page.emulateMedia({ media: 'print' });
      await page.waitForSelector('.tree-printed');
      assert.equal(await page.locator('.tree-printed a').count(), questions);
      assert.equal(await page.locator('.tree-printed .mark').count(), questions);
      assert.ok(await page.locator('.tree-printed').isVisible());
      for (const part of ['.tree', '.tree-tools', '.tree-find', '[data-filter-tag]', '.tree-foot'])
        assert.ok(await page.locator(part).first().isHidden(), part);
      await page.emulateMedia({ media: 'screen' });
      await page.waitForSelector('.tree-printed', { state: 'detached' });
      assert.ok(await page.locator('.tree').isVisible());
    });
  });

  it('is the outline too where it is sent to a printer', async () => {
    await visit('tree/', async (page) => {
      await ready(page);
      const pages = ((await page.pdf()).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
      assert.ok(pages >= 3, `${pages} pages`);
      await page.waitForSelector('.tree-printed', { state: 'detached' });
    });
  });
});
