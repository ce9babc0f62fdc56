import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFiltering, type LeadFilter, NO_FILTER, passes, plain, readFilter, writeFilter } from './filter.ts';

const lead = { roots: ['agents'], tags: ['values', 'history'], kind: 'paper', year: '2019', text: plain('Ünal Çelik on Firms') };
const found = (filter: Partial<LeadFilter>, isRead = false) => passes({ ...NO_FILTER, ...filter })(lead, isRead);

const OFFERED = { root: ['', 'agents'], tag: ['', 'values'], kind: ['', 'post'], from: ['', '2019', '2001'] };

describe('a filter of leads', () => {
  it('asks for a root, a tag and a kind', () => {
    assert.ok(found({ root: 'agents', tag: 'history', kind: 'paper' }));
    for (const other of [{ root: 'age' }, { tag: 'hist' }, { kind: 'post' }]) assert.ok(!found(other));
  });

  it('asks for a year or a later one, and for a date at all', () => {
    assert.deepEqual([found({ from: '2018' }), found({ from: '2019' }), found({ from: '2020' })], [true, true, false]);
    assert.ok(!passes({ ...NO_FILTER, from: '1000' })({ ...lead, year: '' }, false));
  });

  it('asks for every word, in any case and without marks', () => {
    assert.deepEqual([found({ words: 'unal FIRM' }), found({ words: 'ünal owls' }), found({ words: '  ' })], [true, false, true]);
  });

  it('leaves out what the reader has read', () => {
    assert.deepEqual([found({ unread: true }, true), found({ unread: true }), found({}, true)], [false, true, true]);
  });

  it('is read from an address as it was written, and other parameters stay', () => {
    const filter = { words: 'a b', root: 'agents', tag: 'values', kind: 'post', from: '2001', unread: true };
    const params = writeFilter(filter, new URLSearchParams('title=T'));
    assert.equal(`${params}`, 'title=T&q=a+b&root=agents&tag=values&kind=post&from=2001&unread=1');
    assert.deepEqual(readFilter(params, OFFERED), filter);
    assert.equal(`${writeFilter(NO_FILTER, params)}`, 'title=T');
  });

  it('has only values of the list', () => {
    const params = new URLSearchParams('root=constructor&tag=x&kind=&from=1e99&unread=yes');
    assert.deepEqual(readFilter(params, OFFERED), NO_FILTER);
    assert.equal(readFilter(new URLSearchParams({ q: 'x'.repeat(1000) }), OFFERED).words.length, 200);
  });

  it('begins with the next year that there is', () => {
    const from = (year: string) => readFilter(new URLSearchParams({ from: year }), OFFERED).from;
    assert.deepEqual([from('1990'), from('2001'), from('2002'), from('2030')], ['2001', '2001', '2019', '']);
  });

  it('is none without a wish', () => {
    assert.deepEqual(
      [isFiltering(NO_FILTER), isFiltering({ ...NO_FILTER, words: ' ' }), isFiltering({ ...NO_FILTER, unread: true })],
      [false, false, true],
    );
  });
});
