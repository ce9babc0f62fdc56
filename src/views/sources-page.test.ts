import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { mosaicOf } from './mosaic.example.ts';
import { sourcesPages } from './sources-page.ts';

const to = addressesUnder('/');
const mosaic = mosaicOf({
  a: [
    'title: A?',
    'sources:',
    '  - {url: "https://example.org/undated", title: Undated}',
    '  - {url: "https://example.org/old", title: Aged, date: 2001}',
    '  - {url: "https://example.org/new-b", title: New B, date: 2020-05}',
    '  - {url: "https://example.org/new-a", title: New A, date: 2020-05}',
  ].join('\n'),
  b: 'title: B, then?\nsources: [{url: "https://example.org/old", insight: "Yes."}]\n\nSee [new](https://example.org/new-a).',
});

const pagesOf = (from: typeof mosaic) => new Map(Array.from(sourcesPages(from, to), ([path, view]) => [path, view()] as const));
const page = pagesOf(mosaic).get('sources/') ?? assert.fail();

describe('sourcesPages', () => {
  it('have the newest first, by year, those of one date by title, and those without a date last', () => {
    assert.deepEqual(
      page.groups.map(({ year, rows }) => [year, ...rows.map(({ source }) => source.name)]),
      [
        ['2020', 'New A', 'New B'],
        ['2001', 'Aged'],
        ['', 'Undated'],
      ],
    );
    assert.deepEqual(page.years, ['2020', '2001', '']);
  });

  it('count the questions that cite a source or link to it, each once, its insights, and those that wait for it', () => {
    const rows = page.groups.flatMap((group) => group.rows);
    const counts = Object.fromEntries(
      rows.map(({ source, questions, insights, waiting }) => [source.name, [questions, insights, waiting]]),
    );
    assert.deepEqual(counts, { 'New A': [2, 0, 1], 'New B': [1, 0, 1], Aged: [2, 1, 1], Undated: [1, 0, 1] });
    assert.equal(page.total, '4 sources');
    const twice = mosaicOf({
      a: 'title: A?\nsources: [{url: "https://e.org/s", insight: "Yes."}, {url: "https://e.org/s", stance: poses}]',
    });
    assert.equal(pagesOf(twice).get('sources/')?.groups[0]?.rows[0]?.questions, 1);
  });

  it('have two hundred a page, and go on with a year on the next one', () => {
    const sources = Array.from({ length: 201 }, (_, at) => `  - {url: "https://e.org/${at}", title: T${at}, date: 2020}`);
    const file = (title: string, some: readonly string[]) => `title: ${title}?\nsources:\n${some.join('\n')}`;
    const pages = pagesOf(mosaicOf({ a: file('A', sources.slice(0, 100)), b: file('B', sources.slice(100)) }));
    assert.deepEqual(
      Array.from(pages, ([path, { number, groups }]) => [path, number, groups.map(({ year, rows }) => [year, rows.length])]),
      [
        ['sources/', 1, [['2020', 200]]],
        ['sources/page_2/', 2, [['2020', 1]]],
      ],
    );
    assert.deepEqual(pages.get('sources/')?.pages, ['/sources/', '/sources/page_2/']);
  });

  it('are one where there is no source', () => assert.deepEqual(pagesOf(mosaicOf({})).get('sources/')?.groups, []));
});
