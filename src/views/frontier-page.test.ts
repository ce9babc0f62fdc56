import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { frontierPage } from './frontier-page.ts';
import { mosaicOf } from './mosaic.example.ts';

const to = addressesUnder('/');
const LIT = 'sources: [{url: "https://example.org/s", title: S, insight: "Yes."}]';
const groupsOf = (files: Record<string, string>) => {
  const { total, groups } = frontierPage(mosaicOf(files), to);
  return { total, groups: groups.map(({ top, dark }) => [top.id, ...dark.map(({ id }) => id)]) };
};

describe('frontierPage', () => {
  it('has the dark leaves below each root', () => {
    assert.deepEqual(
      groupsOf({
        a: 'title: A?\norder: 1',
        'a-one': 'title: A, one?\nparent: a\norder: 1',
        'a-two': `title: A, two?\nparent: a\norder: 2\n${LIT}`,
        'a-three': 'title: A, three?\nparent: a\norder: 3',
        b: 'title: B, then?\norder: 2',
      }),
      {
        total: '3',
        groups: [
          ['a', 'a-one', 'a-three'],
          ['b', 'b'],
        ],
      },
    );
  });

  it('has those below each branch where there is only one root', () => {
    assert.deepEqual(
      groupsOf({
        a: 'title: A?',
        'a-one': 'title: A, one?\nparent: a\norder: 1',
        deep: 'title: And below that?\nparent: a-one',
        'a-two': 'title: A, two?\nparent: a\norder: 2',
      }),
      {
        total: '2',
        groups: [
          ['a-one', 'deep'],
          ['a-two', 'a-two'],
        ],
      },
    );
  });

  it('leaves out a branch that has none', () => {
    assert.deepEqual(groupsOf({ a: `title: A?\n${LIT}`, b: 'title: B, then?' }), { total: '1', groups: [['b', 'b']] });
    assert.deepEqual(groupsOf({}), { total: '0', groups: [] });
  });

  it('has the only root where that has no parts', () =>
    assert.deepEqual(groupsOf({ a: 'title: A?' }), { total: '1', groups: [['a', 'a']] }));
});
