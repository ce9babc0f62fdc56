/**
 * The pictures as a reader sees them, against `tests/snapshots/`. Look at a change of one in a browser or as a diff;
 * if it is as it should be, `npm run test:snapshots` takes it over.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { type Look, painted, sameLetters } from './painted.ts';
import { settle, visitor } from './visit.ts';

const visit = visitor();

const MOSAIC: Look = { selector: 'svg.treemap' };
const TREE: Look = { selector: '[data-tree] > svg', pans: true };

/** As the page is asked for when a picture is taken; tall, so that nothing of it is beyond the screen. */
const SCREEN = { colorScheme: 'light', viewport: { width: 1200, height: 1600 } } as const;

function matches(t: TestContext, name: string, svg: string): void {
  t.assert.fileSnapshot(svg, path.join(import.meta.dirname, '../snapshots', `${name}.svg`), { serializers: [(text) => text] });
}

/** Saves the picture as the reader would, and looks at the file by itself. */
async function saved(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  // A file says when and where it was made.
  const text = readFileSync(await file.path(), 'utf8')
    .replaceAll(new URL(page.url()).origin, 'https://mosaic.example')
    .replaceAll(/>\d{4}-\d{2}-\d{2}</g, '>2026-11-01<');
  const blank = await page.context().newPage();
  await blank.setContent(text);
  return blank.evaluate(painted, { selector: 'svg' });
}

describe('pictures', () => {
  it('the mosaic is drawn by the build', async (t) => {
    await visit(
      'mosaic/',
      async (page) => {
        matches(t, 'mosaic', await page.evaluate(painted, MOSAIC));
      },
      { ...SCREEN, javaScriptEnabled: false },
    );
  });

  it('the mosaic is drawn the same by the browser', async (t) => {
    await visit(
      'mosaic/',
      async (page) => {
        await settle(page, 'mosaic/');
        matches(t, 'mosaic', await page.evaluate(painted, MOSAIC));
      },
      SCREEN,
    );
  });

  for (const [what, address, look] of [
    ['mosaic', 'mosaic/', MOSAIC],
    ['tree', 'tree/', TREE],
  ] as const) {
    it(`the ${what} is drawn, and saved as a file that needs no page`, async (t) => {
      await visit(
        'tags/',
        async (page) => {
          await page.addInitScript(sameLetters);
          await page.goto(new URL(`../${address}?level=9`, page.url()).href);
          await settle(page, address);
          matches(t, `small-${what}`, await page.evaluate(painted, look));
          matches(t, `small-${what}-saved`, await saved(page, `[data-${what}-${what === 'tree' ? 'action' : 'save'}="svg"]`));
        },
        { ...SCREEN, site: 'below' },
      );
    });
  }
});
