import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { homePage } from './home-page.ts';
import { mosaicOf } from './mosaic.example.ts';

const to = addressesUnder('/');
const lit = (url: string) => `sources: [{url: "${url}", title: T, authors: [Ann], insight: "Yes."}]`;

describe('homePage', () => {
  it('says how much there is, in the singular too, and how much is covered', () => {
    const one = homePage(mosaicOf({ a: `title: A?\n${lit('https://example.org/s')}` }), to);
    assert.deepEqual([one.size, one.coverage], ['1 question, 1 source, 1 person', '1 of 1 leaves are not dark (100 %)']);
    const three = homePage(mosaicOf({ a: 'title: A?', b: 'title: B, then?', c: `title: C, now?\n${lit('https://example.org/s')}` }), to);
    assert.deepEqual([three.size, three.coverage], ['3 questions, 1 source, 1 person', '1 of 3 leaves are not dark (33 %)']);
  });

  it('is empty without questions, and covers none of nothing', () => {
    const { empty, size, coverage } = homePage(mosaicOf({}), to);
    assert.deepEqual([empty, size, coverage], [true, '0 questions, 0 sources, 0 people', '0 of 0 leaves are not dark (0 %)']);
    assert.equal(homePage(mosaicOf({ a: 'title: A?' }), to).empty, false);
  });

  it('shows the roots, or the branches of the only one', () => {
    const branches = (files: Record<string, string>) => {
      const page = homePage(mosaicOf(files), to);
      return [page.root?.id, page.branches.map(({ id }) => id)];
    };
    assert.deepEqual(branches({ a: 'title: A?', b: 'title: B, then?\nparent: a' }), ['a', ['b']]);
    assert.deepEqual(branches({ a: 'title: A?', b: 'title: B, then?\nparent: a', c: 'title: C, now?' }), [undefined, ['a', 'c']]);
  });

  it('shows the head of the frontier, and how long the frontier is where that is not all', () => {
    const dark = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`q-${index}`, `title: Question number ${index}?\norder: ${index}`]));
    const eight = homePage(mosaicOf(dark(8)), to).frontier;
    assert.deepEqual([eight.head.length, eight.total], [8, undefined]);
    const nine = homePage(mosaicOf(dark(9)), to).frontier;
    assert.deepEqual([nine.head.map(({ id }) => id).at(-1), nine.total], ['q-7', '9']);
  });

  it('shows the first three of the reading list, and how long that is where that is not all', () => {
    const leads = (count: number) =>
      Array.from({ length: count }, (_, index) => `  - {url: "https://example.org/s${index}", title: S${index}}`);
    const reading = (count: number) => homePage(mosaicOf({ a: ['title: A?', 'sources:', ...leads(count)].join('\n') }), to).reading;
    assert.deepEqual([reading(3)?.head.map(({ source }) => source.name), reading(3)?.total], [['S0', 'S1', 'S2'], undefined]);
    assert.equal(reading(3)?.head[0]?.because, '1 open question, dark; nobody has looked');
    assert.deepEqual([reading(4)?.head.length, reading(4)?.total], [3, '4']);
    assert.equal(homePage(mosaicOf({ a: 'title: A?' }), to).reading, undefined);
  });
});
