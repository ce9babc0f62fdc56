/** Visits to the built sites in a real browser, which fail on any error of the console and any request to another host. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../../scripts/shared/browser.ts';
import { type Served, serve } from '../../scripts/shared/serve-folder.ts';
import { builtSites } from '../sites.ts';

type Site = keyof typeof builtSites;
type VisitOptions = BrowserContextOptions & {
  site?: Site;
  /** Whether it sees what earlier visits with the same options left, and loads nothing that they have loaded. */
  shared?: boolean;
};

export interface Visitor {
  /** Opens a page of a site, `plain` unless said, and does something there. */
  <T>(address: string, work: (page: Page) => Promise<T>, options?: VisitOptions): Promise<T>;
  /** Address of the home page of a site. */
  home(site: Site): string;
  /** A page whose errors are its own affair, in a browser that has loaded nothing yet. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/** A browser and the served sites, for all tests of a file. */
export function visitor(): Visitor {
  let browser: Browser;
  const served = new Map<Site, Served>();
  const contexts = new Map<string, Promise<BrowserContext>>();
  before(async () => {
    browser = await launch();
    for (const name of ['plain', 'below'] as const) served.set(name, await serve(builtSites[name].folder, builtSites[name].basePath));
  });
  after(async () => {
    await browser.close();
    for (const site of served.values()) await site.close();
  });
  const home = (site: Site) => served.get(site)?.url ?? assert.fail();

  async function visit<T>(
    address: string,
    work: (page: Page) => Promise<T>,
    { site = 'plain', shared = false, ...context }: VisitOptions = {},
  ): Promise<T> {
    const open = () => browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1200, height: 800 }, ...context });
    const key = JSON.stringify(context);
    if (shared && !contexts.has(key)) contexts.set(key, open());
    const opened = (shared && (await contexts.get(key))) || (await open());
    const page = await opened.newPage();
    try {
      const troubles: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(message.text());
      });
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(new URL(home(site)).origin) && !/^(?:data|blob):/.test(request.url()))
          troubles.push(`request to ${request.url()}`);
      });
      await page.goto(home(site) + address, { waitUntil: 'load' });
      const result = await work(page);
      assert.deepEqual(troubles, []);
      return result;
    } finally {
      await (shared ? page : opened).close();
    }
  }
  return Object.assign(visit, { home, newPage: (options?: BrowserContextOptions) => browser.newPage(options) });
}

/** Waits until what is read is as expected, for as long as a slow machine may need, and fails with the difference. */
export async function comes<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = performance.now() + 15_000;
  let got = await read();
  while (!isDeepStrictEqual(got, expected) && performance.now() < end) {
    await setTimeout(50);
    got = await read();
  }
  assert.deepEqual(got, expected);
}

/** Waits for what a page loads after itself. */
export async function settle(page: Page, address: string): Promise<void> {
  if (address.startsWith('search')) await page.waitForSelector('[data-search-results][data-shown]');
  if (address === 'compose/') await page.waitForSelector('.compose-preview article');
  if (/^tree\/(?:$|\?)/.test(address)) await page.waitForSelector('[data-tree][data-ready]');
  if (/^mosaic\/(?:$|\?)/.test(address)) await page.waitForSelector('[data-mosaic][data-ready]');
}

/** Opens the search dialog. */
export async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input');
}
