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
  'questions/',
  'questions/abstraction/all/',
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
  'people/letter_w/',
  'mosaic/?person=john-wentworth&person=quintin-pope',
  'tree/?person=john-wentworth&person=quintin-pope',
  'mosaic/?at=2023&since=2019',
  'tree/?at=2023&since=2019',
  'search/?q=abstraction',
  'terms/',
  'changes/',
  'contribute/',
  'compose/',
  'compose/list/',
];

/** Pages that show more in the other site: there are moves in it. */
const BELOW: ReadonlySet<string> = new Set(['backcast/']);

/** Cumulative layout shift above which a reader may notice: a fifth of what https://web.dev/articles/cls calls good. */
const MOST = 0.02;

/** Milliseconds by which fonts are late. The browser waits a tenth of a second for them. */
const LATE = 400;

/** Milliseconds after which a page has asked for what else it needs, and has been laid out with all that has come. */
const AFTER = 250;

/** A phone network: milliseconds before an answer, and bytes a millisecond. What a host compresses is sent here as it is. */
const NETWORK = { latency: 60, speed: 1500 };

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
  let fonts = 0;
  let open = 0;
  await page.route('**/*', async (route) => {
    open += 1;
    const response = await route.fetch().catch(() => undefined);
    const body = await response?.body().catch(() => undefined);
    const isFont = route.request().url().endsWith('.woff2');
    if (isFont) fonts += 1;
    const wait = NETWORK.latency + (body?.length ?? 0) / NETWORK.speed + (isFont ? LATE : 0);
    await new Promise((resolve) => setTimeout(resolve, wait));
    await (response && body ? route.fulfill({ response, body }) : route.abort()).catch(() => undefined);
    open -= 1;
  });
  await page.addInitScript(watchShifts);
  await page.goto(visit.home(BELOW.has(address) ? 'below' : 'plain') + address, { waitUntil: 'domcontentloaded' });
  await settle(page, address);
  do await page.waitForTimeout(AFTER);
  while (open > 0);
  assert.ok(fonts > 0, 'a font is loaded');
  return page.evaluate(() => window.shifts);
}

/** Most of what these tests do is to wait. */
const SIDE_BY_SIDE = { concurrency: 4 };

describe('nothing moves', SIDE_BY_SIDE, () => {
  for (const width of [1280, 390])
    for (const address of [...PAGES, ...BELOW])
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
