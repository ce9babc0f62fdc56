import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFiltering, NO_FILTER, passes, readFilter, writeFilter } from './filter.ts';

const offered = { kinds: ['asked', 'learnt'], roots: ['a', 'b'] };
const read = (text: string) => readFilter(new URLSearchParams(text), offered);
const facts = { kinds: ['asked', 'moved'], root: 'a', date: '2026-01-05T12:00:00Z' };

describe('the filter of what changed', () => {
  it('is read back from the address it is written into, where other parameters stay', () => {
    const filter = { kind: 'learnt', root: 'b', since: '2026-01-05T12:00:00Z' };
    const params = writeFilter(filter, new URLSearchParams('x=1&kind=moved'));
    assert.deepEqual([read(params.toString()), params.get('x')], [filter, '1']);
    assert.equal(writeFilter(NO_FILTER, params).toString(), 'x=1');
    assert.deepEqual([isFiltering(filter), isFiltering(NO_FILTER)], [true, false]);
  });

  it('takes a day for its beginning, and nothing else from an address that is no filter', () => {
    assert.equal(read('since=2026-01-05').since, '2026-01-05T00:00:00Z');
    assert.deepEqual(read('kind=moved&root=c&since=2026-13-45'), NO_FILTER);
    assert.deepEqual(read('since=%3Cscript%3E&kind=__proto__'), NO_FILTER);
  });

  it('keeps what happened of this kind, about this root, after this time', () => {
    for (const [filter, passed] of [
      [NO_FILTER, true],
      [{ ...NO_FILTER, kind: 'moved' }, true],
      [{ ...NO_FILTER, kind: 'learnt' }, false],
      [{ ...NO_FILTER, root: 'b' }, false],
      [{ ...NO_FILTER, since: '2026-01-05T11:00:00Z' }, true],
      [{ ...NO_FILTER, since: facts.date }, false],
    ] as const)
      assert.equal(passes(filter, facts), passed, JSON.stringify(filter));
  });
});
