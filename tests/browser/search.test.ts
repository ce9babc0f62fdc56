/** Search in shards, in a real browser: what is found, in what order and at what cost, against one index of the same texts. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../../scripts/shared/browser.ts';
import { type Served, serve } from '../../scripts/shared/serve-folder.ts';
import { type Searchable, writeSearch } from '../../src/build/search/search.ts';
import { THOROUGH } from '../chance.ts';
import { folderOf } from '../folder.ts';

const TEXTS = THOROUGH ? 2000 : 1000;
const WORDS_A_TEXT = 120;
const STATUS = ['dark', 'lit', 'partial', 'answered'];

/** Chosen before anything was measured. */
const QUERIES = [
  ...['parse markdown', 'syntax tree', 'abstract syntax tree', 'error message', 'regular expression', 'source map', 'async iterator'],
  ...['file path', 'event listener', 'unicode character', 'command line', 'options object', 'default value', 'type definitions'],
  ...['security vulnerability', 'html sanitize', 'css selector', 'browser support', 'node version', 'install package', 'plugin'],
  ...['performance', 'memory', 'stream', 'promise', 'escape', 'whitespace', 'colour terminal', 'math', 'table', 'footnote', 'heading'],
  ...['font', 'image', 'compress', 'hash', 'worker thread', 'glob pattern', 'javascript object notation', 'release notes'],
];

const MOST_ASTRAY = 4;

interface Found {
  results: { id: string; score: number }[];
  filters: Record<string, Record<string, number>>;
  totalFilters: Record<string, Record<string, number>>;
}

/** A text as a page for Pagefind. */
const pageOf = (title: string, status: string, content: string) =>
  `<html lang="en"><body><i data-pagefind-meta="title[data-of]" data-of="${title}"></i>` +
  `<i data-pagefind-filter="status[data-of]" data-of="${status}"></i><p>${content}</p></body></html>`;

/** A text whose words have signs. */
const WITH_SIGNS: Searchable = {
  id: 'text-signs',
  from: 'signs',
  key: () => 'signs',
  record: () => ({ url: '/questions/text-signs/', content: pageOf('Signs', 'dark', 'It costs $1000000 to solve q^77 in problem #2077.') }),
};

let folder: string;
let site: Served;
let browser: Browser;
let page: Page;

before(async () => {
  folder = folderOf({});
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Search</title>');
  writeFileSync(path.join(folder, '404.html'), '');
  const texts = [...realTexts(), WITH_SIGNS];
  await writeSearch(texts, { folder: path.join(folder, 'one'), language: 'en', shards: 1 });
  await writeSearch(texts, { folder: path.join(folder, 'pagefind'), language: 'en' });
  site = await serve(folder, '/mosaic/');
  browser = await launch();
  page = await browser.newPage();
  await page.goto(site.url);
});

after(async () => {
  await browser?.close();
  await site?.close();
});

describe('search over shards', () => {
  it('finds what one index finds, in nearly the same order', async () => {
    const [one, merged] = [await ask('one', QUERIES), await ask('pagefind', QUERIES)];
    let shared = 0;
    const astray: string[] = [];
    for (const [index, query] of QUERIES.entries()) {
      const best = (one[index] as Found).results;
      const found = (merged[index] as Found).results;
      const scores = new Map(best.map(({ id, score }) => [id, score]));
      const worth = (list: Found['results']) => (scores.get(list[0]?.id ?? '') ?? 0) / (best[0]?.score ?? 1);
      if (best.length > 0 && worth(found) < 0.95) astray.push(query);
      const ten = new Set(best.slice(0, 10).map(({ id }) => id));
      shared += ten.size === 0 ? 1 : found.slice(0, 10).filter(({ id }) => ten.has(id)).length / ten.size;
    }
    // A shard without a word looks for its beginning, and now and then finds a text too many. Unweighed, 11 of 40 go astray.
    assert.ok(astray.length <= MOST_ASTRAY, `what is found first is another for ${astray.join(', ')}`);
    const agreement = shared / QUERIES.length;
    assert.ok(agreement > 0.94, `${agreement} of the first ten are the same`);
  });

  it('finds words with signs', async () => {
    const found = await ask('pagefind', ['$1000000', 'q^77', '#2077']);
    assert.deepEqual(
      found.map(({ results }) => results.length),
      [1, 1, 1],
    );
  });

  it('counts filters over all shards, with words and without, and shows none of its own', async () => {
    for (const [words, filters] of [
      ['markdown', {}],
      ['parse markdown', { status: ['lit'] }],
      [null, {}],
      [null, { status: ['dark'] }],
    ] as const) {
      const [[one], [merged]] = [await ask('one', [words], filters), await ask('pagefind', [words], filters)];
      assert.deepEqual(merged?.filters, one?.filters);
      assert.deepEqual(merged?.totalFilters, one?.totalFilters);
      assert.equal(merged?.results.length, one?.results.length);
    }
    assert.deepEqual(await page.evaluate(filtersOf, 'pagefind'), await page.evaluate(filtersOf, 'one'));
  });

  it('gives addresses below the base path, from every shard', async () => {
    const urls = await page.evaluate(async () => {
      const { createInstance } = await import(`${'/mosaic/pagefind/pagefind.js'}`);
      const { results } = await createInstance({ baseUrl: '/mosaic/' }).search('markdown');
      return Promise.all(results.slice(0, 20).map(async (result: { data(): Promise<{ url: string }> }) => (await result.data()).url));
    });
    assert.equal(urls.length, 20);
    for (const url of urls) assert.match(url, /^\/mosaic\/questions\/text-\w+\/$/);
  });

  it('loads shards side by side', async () => {
    const fresh = await browser.newPage();
    const asked: string[] = [];
    let most = 0;
    await fresh.route(/[1-3]\/pagefind-entry\.json/, async (route) => {
      asked.push(route.request().url());
      await new Promise((resolve) => setTimeout(resolve, 300));
      most = Math.max(most, asked.length);
      await route.continue();
    });
    await fresh.goto(site.url);
    await fresh.evaluate(filtersOf, 'pagefind');
    await fresh.close();
    assert.equal(most, 3);
  });
});

/** What each query finds in the index in that folder of the site. */
function ask(index: string, queries: readonly (string | null)[], filters: object = {}): Promise<Found[]> {
  return page.evaluate(
    async ({ index, queries, filters }) => {
      const { createInstance } = await import(`/mosaic/${index}/pagefind.js`);
      const instance = createInstance({});
      await instance.filters();
      const found: Found[] = [];
      for (const query of queries) {
        const { results, filters: counts, totalFilters } = await instance.search(query, { filters });
        found.push({ results: results.map(({ id, score }: Found['results'][0]) => ({ id, score })), filters: counts, totalFilters });
      }
      return found;
    },
    { index, queries, filters },
  );
}

async function filtersOf(index: string) {
  const { createInstance } = await import(`/mosaic/${index}/pagefind.js`);
  return createInstance({}).filters();
}

/** Texts of real words: pieces of the documents of installed packages, from all over them. */
function realTexts(): Searchable[] {
  const modules = path.resolve('node_modules');
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/license|changelog|history/i.test(name))
    .sort();
  const pieces = new Set<string>();
  for (const file of files) {
    const prose = readFileSync(path.join(modules, file), 'utf8').replace(/```[\s\S]*?```|\]\([^)]*\)|<[^>]*>|https?:\S+/g, ' ');
    const words = prose.match(/[a-zA-Z][a-zA-Z'-]+/g) ?? [];
    for (let start = 0; start + WORDS_A_TEXT / 2 < words.length; start += WORDS_A_TEXT) {
      pieces.add(words.slice(start, start + WORDS_A_TEXT).join(' '));
    }
  }
  const all = [...pieces];
  assert.ok(all.length >= TEXTS, `${all.length} texts`);
  return Array.from({ length: TEXTS }, (_, number) => {
    const content = all[Math.floor((number * all.length) / TEXTS)] as string;
    const title = content.split(' ').slice(0, 8).join(' ');
    const url = `/questions/text-${number}/`;
    const filters = { status: [STATUS[number % STATUS.length] as string] };
    return {
      id: `text-${number}`,
      from: content,
      key: () => content,
      record: () => ({ url, content: pageOf(title, filters.status[0] as string, content) }),
    };
  });
}
