import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { digestOf } from '../../mosaic/digest.ts';
import { loadMosaic } from '../../mosaic/load.ts';
import { readBeside } from '../../mosaic/read/read-beside.ts';
import { readQuestions } from '../../mosaic/read/read-questions.ts';
import { addressesUnder } from '../../views/address.ts';
import { siteFiles } from './site-files.ts';

const folder = path.resolve(import.meta.dirname, '../../../tests/fixtures/everything');
const { mosaic } = loadMosaic(readQuestions(folder), readBeside(folder));
const files = [
  ...siteFiles(mosaic ?? assert.fail(), addressesUnder('/base/'), 'https://example.org', {
    key: '',
    index: async () => '',
    unread: async () => [],
  }).values(),
];
const contents = await Promise.all(files.map(async (file) => ({ ...file, ...(await file.content()) })));
const pages = contents.filter(({ view }) => view);

/** Where in a view something stands that its digest cannot see, such as a Map, a function or a Date. */
function unseen(part: unknown, at: string): string[] {
  if (part === null || ['string', 'number', 'boolean'].includes(typeof part)) return [];
  const prototype = typeof part === 'object' ? Object.getPrototypeOf(part) : undefined;
  if (prototype !== Object.prototype && prototype !== Array.prototype) return [`${at} is ${typeof part}`];
  return Object.entries(part as object).flatMap(([name, inner]) => unseen(inner, `${at}.${name}`));
}

describe('the pages of a site', () => {
  it('are of every kind', () => {
    const paths = pages.map((page) => page.path);
    for (const one of [
      '',
      'mosaic/',
      'tree/',
      'questions/',
      'questions/field/all/',
      'frontier/',
      'reading/',
      'reading/of/child-one/',
      'tags/',
      'sources/',
      'people/',
      'search/',
      'contribute/',
      '404',
    ])
      assert.ok(paths.includes(one), one);
    for (const one of ['questions/field/', 'questions/old-field/', 'sources/arxiv-2110-14602/', 'tags/shared/', 'people/vitaly-vanchurin/'])
      assert.ok(paths.includes(one), one);
  });

  it('show plain data: nothing leads from a view to the mosaic, and nothing in it is hidden from its digest', () => {
    assert.deepEqual(
      pages.flatMap(({ path, view }) => unseen(view?.(), path)),
      [],
    );
  });

  it('have the digest of what they show as their key', () => {
    for (const { path, key, view } of pages) assert.equal(key, digestOf(view?.()), path);
  });

  it('are listed for search engines, but for redirects, whole branches and the page of what is not there', () => {
    assert.deepEqual(
      pages.filter((page) => !page.listed).map((page) => page.path),
      ['404', 'questions/old-field/', 'questions/prototype/', 'questions/field/all/'],
    );
  });
});
