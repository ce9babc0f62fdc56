/** The tests of what is in `questions/`: whatever is asked there, it is valid, builds, no link on its site is dead, and search finds it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import type { Page } from 'playwright-core';
import { launch } from '../scripts/shared/browser.ts';
import { serve } from '../scripts/shared/serve-folder.ts';
import { finder } from '../src/client/find/finder.ts';
import { findNames, findTitles } from '../src/formats/find-data.ts';
import { loadMosaic } from '../src/mosaic/load.ts';
import { readBeside } from '../src/mosaic/read/read-beside.ts';
import { readQuestions } from '../src/mosaic/read/read-questions.ts';
import { deadLinksIn } from './dead-links.ts';
import { folderOf } from './folder.ts';
import { EXPECTED } from './search/queries.ts';
import { CACHE, root } from './sites.ts';

const BASE = '/mosaic/';
const out = path.join(folderOf({}), 'site');
let built: ReturnType<typeof build>;

before(() => {
  built = build();
});

function build() {
  return spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, QUESTIONS_DIR: 'questions', OUT_DIR: out, CACHE_DIR: CACHE, BASE_PATH: BASE },
  });
}

it('the questions have no errors, make a site, and no link on it is dead', () => {
  // A build checks first, and prints what is wrong. Warnings do not fail it, nor this test.
  assert.equal(built.status, 0, built.stdout + built.stderr);
  const { dead, links } = deadLinksIn(out, BASE);
  assert.deepEqual(dead, []);
  assert.ok(links > 1000, `${links} links`);
});

it('what happened to the questions is told in feeds that others read, with entries that are there once and lead to pages', () => {
  const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
  const { entries = [], updated } = parseAtomFeed(read('feed.xml'));
  assert.ok(updated && Date.parse(updated) > 0);
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
  for (const { title, links } of entries) {
    const page = new URL(links?.[0]?.href ?? assert.fail(title?.value)).pathname.slice(BASE.length);
    assert.ok(existsSync(path.join(out, page, 'index.html')), page);
  }
  assert.deepEqual(
    parseJsonFeed(read('feed.json')).items?.map(({ id }) => id) ?? [],
    entries.map(({ id }) => id),
  );
});

/**
 * What is first for most queries, and among the first three for all but a few. A query whose pages are not in the mosaic is left out.
 * When a change of the questions fails here: a term in `terms.yaml` says what else a question is called; or the page that is found now
 * is as good, and belongs into `search/queries.ts`.
 */
describe('what people type', () => {
  const { mosaic } = loadMosaic(readQuestions(path.join(root, 'questions')), readBeside(path.join(root, 'questions')));
  const ids = new Set([...(mosaic?.questions.keys() ?? [])].map((id) => `questions/${id}/`));
  for (const { slug } of mosaic?.sources.values() ?? []) ids.add(`sources/${slug}/`);
  for (const { slug } of mosaic?.people.values() ?? []) ids.add(`people/${slug}/`);
  for (const { slug } of mosaic?.tags.values() ?? []) ids.add(`tags/${slug}/`);
  const expected = EXPECTED.filter(({ pages }) => pages.some((page) => ids.has(page)));

  /** @param found the pages that each query finds, from the best */
  function holds(found: readonly (readonly string[])[]): void {
    const places = expected.map(({ pages }, index) => (found[index] ?? []).findIndex((page) => pages.includes(page)));
    const missed = expected.flatMap(({ query, kind, pages }, index) =>
      places[index] === 0
        ? []
        : [`${(places[index] as number) + 1} ${kind} “${query}”: ${(found[index] ?? []).slice(0, 3).join(', ')}; not ${pages[0]}`],
    );
    const first = places.filter((place) => place === 0).length;
    const three = places.filter((place) => place >= 0 && place < 3).length;
    assert.ok(expected.length >= 80, `${expected.length} queries`);
    assert.ok(
      first >= 0.9 * expected.length && three >= expected.length - 2,
      `${first} first, ${three} in the first three of ${expected.length}\n${missed.join('\n')}`,
    );
  }

  it('is found by name', async () => {
    assert.ok(mosaic);
    const names = finder(findNames(mosaic));
    await names.add(findTitles(mosaic));
    holds(expected.map(({ query }) => names.find(query).groups.flatMap(({ hits }) => hits.map((hit) => hit.path))));
  });

  it('is found by the search page', async () => {
    const site = await serve(out, BASE);
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(`${site.url}search/`);
      await page.waitForSelector('[data-search-filters] input');
      holds(await found(page, site.url));
    } finally {
      await browser.close();
      await site.close();
    }
  });

  /** What the page shows for each query, from the top. */
  const found = (page: Page, home: string): Promise<string[][]> =>
    page.evaluate(
      async ({ queries, home }) => {
        const part = <T extends HTMLElement>(name: string) => document.querySelector(`[data-search-${name}]`) as T;
        const [input, results, named] = [part<HTMLInputElement>('input'), part('results'), part('named')];
        const all: string[][] = [];
        for (const query of queries) {
          delete results.dataset.shown;
          delete named.dataset.of;
          input.value = query;
          input.form?.requestSubmit();
          while (results.dataset.shown === undefined || named.dataset.of !== query) await new Promise((resolve) => setTimeout(resolve, 2));
          const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-search-named]:not([hidden]) a, .search-head a')];
          all.push([...new Set(links.map(({ href }) => href.slice(home.length)))]);
        }
        return all;
      },
      { queries: expected.map(({ query }) => query), home },
    );
});
