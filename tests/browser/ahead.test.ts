/** Pages that are there before the click: loaded while a mouse or the focus rests on a link, or a finger touches it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { serve } from '../../scripts/shared/serve-folder.ts';
import { builtSites } from '../sites.ts';
import { comes, visitor } from './visit.ts';

const visit = visitor();

/** Longer than a mouse has to rest. */
const AWHILE = 400;

const FRONTIER = '.site-header a[href$="/frontier/"]';

/** A host that says when a file was changed, as static hosts do, and remembers what it was asked for. */
async function hostOf(folder: string) {
  const site = await serve(folder);
  const asked: string[] = [];
  const server = createServer(async ({ url = '/' }, response) => {
    asked.push(url);
    try {
      const { status, headers, body } = await fetch(new URL(url, site.url));
      const type = headers.get('Content-Type') ?? '';
      const content = Buffer.from(await new Response(body).arrayBuffer());
      response.writeHead(status, { 'Content-Type': type, 'Last-Modified': new Date(0).toUTCString() }).end(content);
    } catch {
      // The host has closed while it was asked.
      response.destroy();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await site.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked, close };
}

/** The pages that a page has loaded ahead. */
const ahead = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'fetch')
      .map(({ name }) => new URL(name).pathname)
      // What is new to a reader is no page.
      .filter((address) => address.endsWith('/')),
  );

describe('a page is loaded ahead', () => {
  it('once, when a mouse rests on its link, and is there without the network', async () => {
    const host = await hostOf(builtSites.plain.folder);
    const page = await visit.newPage();
    try {
      await page.goto(`${host.url}tags/`);
      const loaded = page.waitForResponse((response) => response.url().endsWith('/frontier/'));
      await page.hover(FRONTIER);
      await (await loaded).finished();
      await page.mouse.move(600, 600);
      await page.hover(FRONTIER);
      await page.waitForTimeout(AWHILE);
      assert.deepEqual(await ahead(page), ['/frontier/']);
      await page.click(FRONTIER);
      await page.waitForURL(/frontier/);
      assert.equal(host.asked.filter((address) => address === '/frontier/').length, 1);
    } finally {
      await page.context().close();
      await host.close();
    }
  });

  it('when the focus rests on its link, and not for links that it passes', async () => {
    await visit('tags/', async (page) => {
      const fetched: string[] = [];
      page.on('request', (request) => request.resourceType() === 'fetch' && fetched.push(new URL(request.url()).pathname));
      // The page's own time stands while the focus moves, however long that takes here. It has no measurements of its own then.
      await page.clock.install();
      await page.locator('.site-header .site-name').focus();
      for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
      await page.clock.runFor(AWHILE);
      await comes(async () => fetched, [await page.evaluate(() => new URL((document.activeElement as HTMLAnchorElement).href).pathname)]);
    });
  });

  it('when a finger touches its link', async () => {
    await visit(
      'tags/',
      async (page) => {
        await page.locator('main a[href*="/tags/"]').first().dispatchEvent('pointerdown', { pointerType: 'touch', isPrimary: true });
        await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/tags\/.+/.test(name)));
      },
      { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } },
    );
  });

  it('never where somebody writes, for a file, on another site, for a link that opens the dialog, or for those who save data', async () => {
    await visit('tags/', async (page) => {
      await page.evaluate(() => {
        document
          .querySelector('main')
          ?.insertAdjacentHTML(
            'afterbegin',
            '<p><a href="/compose/">1</a> <a href="/mosaic.json">2</a> <a href="https://example.org/a/">3</a> <a href="/search/" data-search>4</a> <a href="/tree/" download>5</a></p>',
          );
      });
      for (const link of await page.locator('main p').first().locator('a').all()) {
        await link.hover();
        await page.waitForTimeout(150);
      }
      await page.evaluate(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
      await page.hover(FRONTIER);
      await page.waitForTimeout(AWHILE);
      assert.deepEqual(await ahead(page), []);
    });
  });
});

describe('from page to page', () => {
  const fades = (page: Page) =>
    page.evaluate(() =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .some(function isTransition(rule): boolean {
          if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return false;
          if (rule.constructor.name === 'CSSViewTransitionRule') return true;
          return 'cssRules' in rule && [...(rule.cssRules as CSSRuleList)].some(isTransition);
        }),
    );

  it('there is a transition, except for those who ask for less motion', async () => {
    await visit('tags/', async (page) => assert.equal(await fades(page), true), { reducedMotion: 'no-preference' });
    await visit('tags/', async (page) => assert.equal(await fades(page), false));
  });
});
