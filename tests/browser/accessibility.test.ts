/** One page of each type in a real browser: what axe finds, in both themes, and whether it fits a small screen. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { THOROUGH } from '../chance.ts';
import { axe, OF_COLOUR } from './axe.ts';
import { openDialog, settle, visitor } from './visit.ts';

const visit = visitor();

/** With everything that is drawn and listed. */
const BACKCAST = 'backcast/?q=hidden-leaf&suppose=constructor:yes&by=vitaly-vanchurin,unal-celik&soft';

/** One page of each type. */
const PAGES: Readonly<Record<'plain' | 'below', readonly string[]>> = {
  plain: [
    '',
    'questions/understanding-agents/',
    'questions/',
    'questions/abstraction/all/',
    'mosaic/',
    'tree/',
    'sources/arxiv-2110-14602/',
    'people/john-wentworth/',
    'people/letter_w/',
    'tree/?person=jacquesthibs&person=quintin-pope&person=stephen-fowler',
    'mosaic/?person=jacquesthibs&person=quintin-pope',
    'mosaic/?at=2023&since=2019',
    'tree/?at=2023&since=2019',
    'terms/',
    'changes/',
    'search/?q=abstraction',
    // What lists hundreds is made of the same elements below, and takes axe seconds each; so is the page of a leaf.
    ...(THOROUGH ? ['questions/biological-modularity/', 'tags/', 'tags/modularity/', 'sources/', 'people/', 'frontier/'] : []),
    'contribute/',
    'compose/',
    'compose/list/',
    '404.html',
  ],
  // Every construct of a body; what is drawn has the same elements as above.
  below: [
    'questions/field/',
    'questions/field/all/',
    'tags/',
    'tags/shared/',
    'sources/',
    'people/',
    'frontier/',
    BACKCAST,
    'changes/',
    // The reading list with all of it open is looked at in its own tests, and the lens.
    ...(THOROUGH ? ['reading/', 'mosaic/', 'tree/'] : []),
  ],
};

/** Pages with a picture. */
const DRAWN: ReadonlySet<string> = new Set(['', 'mosaic/', 'tree/', BACKCAST]);

/** Pages that together show every colour; the others are looked at in the dark theme once a week. */
const COLOURFUL: ReadonlySet<string> = new Set(['', 'questions/field/', 'tree/', 'search/?q=abstraction', BACKCAST]);

describe('accessibility', () => {
  for (const site of ['plain', 'below'] as const) {
    for (const address of PAGES[site]) {
      it(`axe finds nothing on ${site}/${address} in either theme, and nothing is wider than a screen of 320 pixels`, async () => {
        await visit(
          address,
          async (page) => {
            await settle(page, address);
            const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
            const light = await background();
            assert.deepEqual(await axe(page), [], 'light');
            await page.emulateMedia({ colorScheme: 'dark' });
            assert.notEqual(await background(), light);
            if (THOROUGH || COLOURFUL.has(address)) assert.deepEqual(await axe(page, OF_COLOUR), [], 'dark');
            await page.setViewportSize({ width: 320, height: 640 });
            // What a script draws, it lays out for the screen that it finds.
            if (DRAWN.has(address)) await page.reload({ waitUntil: 'load' });
            await settle(page, address);
            const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
            assert.equal(excess, 0);
          },
          // The policy of the page would keep axe out; that it holds is tested apart.
          { site, colorScheme: 'light', bypassCSP: true, shared: true },
        );
      });
    }
  }

  it('axe finds nothing in the search dialog', async () => {
    await visit(
      '',
      async (page) => {
        await openDialog(page);
        await page.keyboard.type('abstraction');
        await page.waitForSelector('dialog [role=option][aria-selected=true]');
        assert.deepEqual(await axe(page), []);
      },
      { colorScheme: 'light', bypassCSP: true, shared: true },
    );
  });
});
