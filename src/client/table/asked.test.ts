import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Asked, addressOf, directionOf, isPlain, namesIn, nextSort, readAsked, type Sort } from './asked.ts';
import { type Filter, QUESTIONS, type SortName } from './questions/ask.ts';

const read = (query: string, page = 1) => readAsked(QUESTIONS, new URLSearchParams(query), page);

describe('the address of the table', () => {
  it('comes back as it was written', () => {
    const values = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 });
    const sort = fc.record({ by: fc.constantFrom(...namesIn(QUESTIONS.sorts)), reversed: fc.boolean() });
    const asked = fc.record({
      words: fc.string().map((words) => words.trim()),
      chosen: fc
        .record(Object.fromEntries(namesIn(QUESTIONS.filters).map((name) => [name, values])), { requiredKeys: [] })
        .map((chosen) => ({ ...chosen }) as Asked<Filter>['chosen']),
      sort: fc.option(sort, { nil: undefined }),
      page: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(asked, ({ sort, ...rest }) => {
        const whole: Asked<Filter, SortName> = { ...rest, ...(sort && { sort: { ...sort } }) };
        const { pathname, searchParams } = new URL(addressOf(QUESTIONS, whole, '/questions/'), 'https://mosaic.example');
        const page = /page_(\d+)/.exec(pathname)?.[1] ?? '1';
        assert.deepEqual(readAsked(QUESTIONS, searchParams, Number(page)), whole);
      }),
    );
  });

  it('is that of a page without a script where all questions are shown in tree order', () => {
    const all: Asked<Filter, SortName> = { words: ' ', chosen: {}, page: 1 };
    assert.deepEqual(
      [addressOf(QUESTIONS, all, '/questions/'), addressOf(QUESTIONS, { ...all, page: 3 }, '/questions/'), isPlain(all)],
      ['/questions/', '/questions/page_3/', true],
    );
    assert.equal(addressOf(QUESTIONS, { ...all, chosen: { tag: ['x'] }, page: 3 }, '/questions/'), '/questions/?tag=x&page=3');
  });

  it('has each value once, sorts only by what there is, and has only numbers of pages', () => {
    assert.deepEqual(read('tag=a&tag=a&tag=&sort=constructor&page=0x2'), { words: '', chosen: { tag: ['a'] }, page: 1 });
    assert.deepEqual(read('page=-1&sort=-looked', 7), { words: '', chosen: {}, sort: { by: 'looked', reversed: true }, page: 7 });
    assert.equal(read(`q=${'x'.repeat(1000)}`).words.length, 200);
  });
});

describe('sorting by a column', () => {
  it('goes from its order to the other way round, and back to the tree', () => {
    const direction = (sort: Sort<SortName> | undefined) => sort && directionOf(sort, QUESTIONS.sorts);
    const first = nextSort<SortName>({ by: 'question', reversed: true }, 'insights');
    const second = nextSort(first, 'insights');
    assert.deepEqual([direction(first), direction(second), nextSort(second, 'insights')], ['descending', 'ascending', undefined]);
    assert.equal(direction({ by: 'question', reversed: false }), 'ascending');
  });
});
