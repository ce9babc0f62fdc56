/** Pages that stand still: nothing on them moves while they load, with a cold cache, a slow connection and a font that comes late. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { settle, visitor } from './visit.ts';

const visit = visitor();

/** One page of each kind. */
const PAGES = [
  '',
  'questions/understanding-agents/',
  'questions/biological-modularity/',
  'mosaic/',
  'tree/',
  'frontier/',
  'reading/',
  'tags/',
  'tags/modularity/',
  'sources/',
  'sources/arxiv-2110-14602/',
  'people/',
  'people/john-wentworth/',
  'search/?q=abstraction',
  'terms/',
  'contribute/',
  'compose/',
];

/** Cumulative layout shift above which a reader may notice: a fifth of what https://web.dev/articles/cls calls good. */
const MOST = 0.02;

/** Milliseconds by which fonts are late. The browser waits a tenth of a second for them. */
const LATE = 400;

/** Milliseconds in which a late font has come, and the page has been laid out with it if it is. */
const AFTER = 250;

/** A good phone network, as https://developer.chrome.com/docs/devtools names it: "Fast 4G", in bytes a second and milliseconds. */
const NETWORK = { offline: false, latency: 60, downloadThroughput: 1.1e6, uploadThroughput: 168_750 };

declare global {
  interface Window {
    /** Each shift so far: how much, and what moved. */
    shifts: { value: number; moved: string[] }[];
  }
}

/** Runs in the page before its scripts. https://wicg.github.io/layout-instability/ */
function watchShifts(): void {
  interface LayoutShift extends PerformanceEntry {
    value: number;
    hadRecentInput: boolean;
    sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
  }
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[])
      if (!entry.hadRecentInput)
        window.shifts.push({
          value: entry.value,
          moved: entry.sources.map(
            ({ node, previousRect, currentRect }) =>
              `${node instanceof Element ? `${node.localName}.${node.classList}` : node?.nodeName}: ${previousRect.y} to ${currentRect.y}`,
          ),
        });
  }).observe({ type: 'layout-shift', buffered: true });
}

async function loadSlowly(page: Page, address: string): Promise<Window['shifts']> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', NETWORK);
  const fonts: Promise<void>[] = [];
  await page.route('**/*.woff2', async (route) => {
    const late = new Promise<void>((resolve) => setTimeout(resolve, LATE));
    fonts.push(late);
    await late;
    await route.continue().catch(() => undefined);
  });
  await page.addInitScript(watchShifts);
  await page.goto(visit.home('plain') + address, { waitUntil: 'domcontentloaded' });
  await settle(page, address);
  assert.ok(fonts.length > 0, 'a font is loaded');
  await Promise.all(fonts);
  await page.waitForTimeout(AFTER);
  return page.evaluate(() => window.shifts);
}

describe('nothing moves', () => {
  for (const width of [1280, 390])
    for (const address of PAGES)
      it(`on /${address} while it loads, ${width} pixels wide`, async () => {
        const page = await visit.newPage({ viewport: { width, height: 800 } });
        try {
          const shifts = await loadSlowly(page, address);
          const sum = shifts.reduce((all, { value }) => all + value, 0);
          assert.ok(sum < MOST, `${sum.toFixed(3)}: ${JSON.stringify(shifts)}`);
        } finally {
          await page.context().close();
        }
      });

  it('would be seen: a part that appears above the others', async () => {
    const page = await visit.newPage({ viewport: { width: 390, height: 800 } });
    try {
      await loadSlowly(page, 'terms/');
      await page.evaluate(() => {
        const part = document.createElement('p');
        part.textContent = 'Late. '.repeat(200);
        document.querySelector('main')?.prepend(part);
      });
      await page.waitForFunction((most) => window.shifts.reduce((all, { value }) => all + value, 0) > most, MOST);
    } finally {
      await page.context().close();
    }
  });
});
