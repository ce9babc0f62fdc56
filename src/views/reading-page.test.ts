import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readingList } from '../mosaic/reason/reading.ts';
import { addressesUnder } from './address.ts';
import { mosaicOf } from './mosaic.example.ts';
import { readingPages } from './reading-page.ts';

const to = addressesUnder('/base/');

function pagesOf(files: Record<string, string>) {
  const mosaic = mosaicOf(files);
  return new Map([...readingPages(mosaic, readingList(mosaic), to)].map(([path, view]) => [path, view()]));
}

const source = (name: string, more = '') => `  - {url: "https://example.org/${name}", title: ${name}${more}}`;
const listing = (title: string, sources: string[], fields = '') =>
  [`title: ${title}`, fields, 'sources:', ...sources].filter(Boolean).join('\n');

/** Two roots, of which one has two leads, and the other shares one of them. */
const TWO_ROOTS = {
  a: 'title: A?\norder: 1',
  'a-one': listing('A, one?', [source('P', ', date: 2019-06, authors: [Ann], kind: paper'), source('Q')], 'parent: a\ntags: [x, y]'),
  'a-two': 'title: A, two?\nparent: a',
  b: listing('B, then?', ['  - https://example.org/P'], 'label: The other\norder: 2\ntags: [z]'),
  c: 'title: C, now?\norder: 3',
};

describe('readingPages', () => {
  it('has the list of all, and one of each root', () => {
    const pages = pagesOf(TWO_ROOTS);
    assert.deepEqual(
      [...pages].map(([path, { total, leads }]) => [path, total, leads.map(({ place, source }) => `${place} ${source.name}`)]),
      [
        ['reading/', '2 sources', ['1 P', '2 Q']],
        ['reading/of/a/', '2 sources', ['1 P', '2 Q']],
        ['reading/of/b/', '1 source', ['1 P']],
        ['reading/of/c/', '0 sources', []],
      ],
    );
    assert.deepEqual(pages.get('reading/of/b/')?.of, { label: 'The other', title: 'B, then?', href: '/base/questions/b/' });
    assert.deepEqual(
      pages.get('reading/of/b/')?.lists.map(({ name, href, total, current }) => [name, href, total, current]),
      [
        ['All', '/base/reading/', '2', false],
        ['A?', '/base/reading/of/a/', '2', false],
        ['The other', '/base/reading/of/b/', '1', true],
        ['C, now?', '/base/reading/of/c/', '0', false],
      ],
    );
  });

  it('has a list of each branch where there is only one root', () => {
    const one = { ...TWO_ROOTS, b: TWO_ROOTS.b.replace('label', 'parent: a\nlabel'), c: 'title: C, now?\nparent: a' };
    assert.deepEqual([...pagesOf(one).keys()], ['reading/', 'reading/of/b/', 'reading/of/a-one/', 'reading/of/a-two/', 'reading/of/c/']);
  });

  it('has one list where there is nothing to divide', () => {
    const alone = pagesOf({ a: listing('A?', [source('P')]) });
    assert.deepEqual([[...alone.keys()], alone.get('reading/')?.lists], [['reading/'], []]);
    const none = pagesOf({ a: 'title: A?', b: 'title: B, then?' });
    assert.deepEqual([[...none.keys()], none.get('reading/')?.leads, none.get('reading/')?.lists], [['reading/'], [], []]);
    assert.deepEqual([...pagesOf({}).keys()], ['reading/']);
  });

  it('shows what a lead is, why it stands there, and which questions wait for it', () => {
    const [first] = pagesOf(TWO_ROOTS).get('reading/')?.leads ?? [];
    const { because, waiting, others, facts, source } = first ?? assert.fail();
    assert.equal(because, '2 open questions, both dark; nobody has looked');
    assert.deepEqual([waiting.map(({ id, fill }) => `${id} ${fill}`), others], [['a-one dark', 'b dark'], 0]);
    assert.deepEqual(facts, { roots: ['a', 'b'], tags: ['x', 'y', 'z'], kind: 'paper', year: '2019' });
    assert.equal(source.key, 'example.org/P');
  });

  it('names five questions, and counts the others', () => {
    const many = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`q-${at}`, listing(`Question number ${at}?`, [source('P')])]));
    const [first] = pagesOf(many).get('reading/')?.leads ?? [];
    assert.deepEqual([first?.waiting.length, first?.others], [5, 5]);
  });

  it('offers the values that the leads of the list have', () => {
    const pages = pagesOf(TWO_ROOTS);
    assert.deepEqual(pages.get('reading/')?.choices, {
      roots: [
        { id: 'a', label: 'A?' },
        { id: 'b', label: 'The other' },
      ],
      tags: ['x', 'y', 'z'],
      kinds: ['page', 'paper'],
      years: ['2019'],
    });
    assert.deepEqual(pages.get('reading/of/b/')?.choices, { roots: [], tags: ['x', 'y', 'z'], kinds: ['paper'], years: ['2019'] });
  });

  it('has a hundred leads a page', () => {
    const sources = (from: number, length: number) => Array.from({ length }, (_, at) => source(`S${1000 + from + at}`));
    const pages = pagesOf({
      a: listing('A?', sources(0, 100)),
      b: listing('B, then?', sources(100, 100)),
      c: listing('C, now?', [...sources(200, 1), ...sources(0, 99)]),
      'a-b': listing('A and B?', sources(200, 1), 'parent: a'),
    });
    assert.deepEqual(
      [...pages].map(([path, { leads, pages }]) => [path, leads.length, leads[0]?.place, pages?.number]),
      [
        ['reading/', 100, '1', 1],
        ['reading/page/2/', 100, '101', 2],
        ['reading/page/3/', 1, '201', 3],
        ['reading/of/a/', 100, '1', 1],
        ['reading/of/a/page/2/', 1, '101', 2],
        ['reading/of/b/', 100, '1', undefined],
        ['reading/of/c/', 100, '1', undefined],
      ],
    );
    assert.deepEqual(pages.get('reading/of/a/page/2/')?.pages?.all, ['/base/reading/of/a/', '/base/reading/of/a/page/2/']);
  });
});
