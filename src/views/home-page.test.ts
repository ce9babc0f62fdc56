import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mosaic } from '../mosaic/mosaic.ts';
import { importanceIn } from '../mosaic/reason/importance.ts';
import { addressesUnder } from './address.ts';
import { homePage } from './home-page.ts';
import { mosaicOf } from './mosaic.example.ts';

const to = addressesUnder('/');
const pageOf = (mosaic: Mosaic) => homePage(mosaic, importanceIn(mosaic), to);
const lit = (url: string) => `sources: [{url: "${url}", title: T, authors: [Ann], insight: "Yes."}]`;

describe('homePage', () => {
  it('says how much there is, in the singular too, and how much is known', () => {
    const one = pageOf(mosaicOf({ a: `title: A?\n${lit('https://example.org/s')}` }));
    assert.deepEqual([one.size, one.coverage], ['1 question, 1 source, 1 person', 'none of 1 leaf dark, 1 unchecked, none checked']);
    const three = pageOf(mosaicOf({ a: 'title: A?', b: 'title: B, then?', c: `title: C, now?\n${lit('https://example.org/s')}` }));
    assert.deepEqual([three.size, three.coverage], ['3 questions, 1 source, 1 person', '2 of 3 leaves dark, 1 unchecked, none checked']);
  });

  it('is empty without questions, and knows of no leaves', () => {
    const { empty, size, coverage } = pageOf(mosaicOf({}));
    assert.deepEqual([empty, size, coverage], [true, '0 questions, 0 sources, 0 people', 'no leaves']);
    assert.equal(pageOf(mosaicOf({ a: 'title: A?' })).empty, false);
  });

  it('shows the roots, or the branches of the only one', () => {
    const branches = (files: Record<string, string>) => {
      const page = pageOf(mosaicOf(files));
      return [page.root?.id, page.branches.map(({ id }) => id)];
    };
    assert.deepEqual(branches({ a: 'title: A?', b: 'title: B, then?\nparent: a' }), ['a', ['b']]);
    assert.deepEqual(branches({ a: 'title: A?', b: 'title: B, then?\nparent: a', c: 'title: C, now?' }), [undefined, ['a', 'c']]);
  });

  it('begins with the first root, and says how much is below it', () => {
    const first = (files: Record<string, string>) => {
      const page = pageOf(mosaicOf(files)).first;
      return page && [page.question.id, page.below];
    };
    assert.deepEqual(first({ a: 'title: A?\norder: 1', b: 'title: B, then?\nparent: a', c: 'title: C, now?' }), [
      'a',
      '1 question below it',
    ]);
    assert.deepEqual(first({ a: 'title: A?' }), ['a', '']);
    assert.equal(first({}), undefined);
  });

  it('shows twelve roots, or branches of the only one, and leads to the others', () => {
    const many = (count: number, parent = '') =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`q-${at}`, `title: Number ${at}?\norder: ${at}${parent}`]));
    const shown = (files: Record<string, string>) => {
      const { branches, moreBranches } = pageOf(mosaicOf(files));
      return [branches.length, branches.at(-1)?.id, moreBranches];
    };
    assert.deepEqual(shown(many(12)), [12, 'q-11', undefined]);
    assert.deepEqual(shown(many(1200)), [12, 'q-11', { words: 'All 1,200', href: '/tree/' }]);
    assert.deepEqual(shown({ a: 'title: A?', ...many(13, '\nparent: a') }), [12, 'q-11', { words: 'All 13', href: '/questions/a/' }]);
  });

  it('shows the head of the frontier, and how long the whole is', () => {
    const dark = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`q-${index}`, `title: Question number ${index}?\norder: ${index}`]));
    const nine = pageOf(mosaicOf(dark(9))).frontier;
    assert.deepEqual([nine.head.length, nine.head.at(-1)?.id, nine.total, nine.open], [8, 'q-7', '9', '9 open questions']);
    assert.deepEqual(
      pageOf(mosaicOf({ a: `title: A?\nstatus: answered\n${lit('https://example.org').replace('{', '{stance: answers, ')}` })).frontier,
      {
        head: [],
        total: '0',
        open: '0 open questions',
      },
    );
  });

  it('has what is most important first on the frontier, and lets the roots take turns, or the branches of the only one', () => {
    const files = (parents: Record<string, string>) => ({
      a: 'title: A?\norder: 1',
      a1: 'title: A, one?\nparent: a\norder: 1',
      a2: 'title: A, two?\nparent: a\norder: 2',
      b: `title: B?\norder: 2\n${parents.b ?? ''}`,
      b1: 'title: B, one?\nparent: b\norder: 1\nneeds: [b2]',
      b2: 'title: B, two?\nparent: b\norder: 2',
    });
    const head = (parents: Record<string, string>) => pageOf(mosaicOf(files(parents))).frontier.head.map(({ id }) => id);
    assert.deepEqual(head({}), ['b2', 'a1', 'b1', 'a2']);
    assert.deepEqual(head({ b: 'parent: a' }), ['b2', 'a1', 'a2', 'b1']);
  });

  it('shows the first three of the reading list, and how long that is where that is not all', () => {
    const leads = (count: number) =>
      Array.from({ length: count }, (_, index) => `  - {url: "https://example.org/s${index}", title: S${index}}`);
    const reading = (count: number) => pageOf(mosaicOf({ a: ['title: A?', 'sources:', ...leads(count)].join('\n') })).reading;
    assert.deepEqual([reading(3)?.head.map(({ source }) => source.name), reading(3)?.total], [['S0', 'S1', 'S2'], undefined]);
    assert.equal(reading(3)?.head[0]?.because, '1 open question, dark; nobody has looked');
    assert.deepEqual([reading(4)?.head.length, reading(4)?.total], [3, '4']);
    assert.equal(pageOf(mosaicOf({ a: 'title: A?' })).reading, undefined);
  });
});
