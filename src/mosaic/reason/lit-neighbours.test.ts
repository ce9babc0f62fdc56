import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mosaicOf, questionIn } from '../../views/mosaic.example.ts';
import { litNeighboursIn } from './lit-neighbours.ts';

const lit = 'sources: [{url: "https://e.org/s", title: S, insight: It is so.}]';
const mosaic = mosaicOf({
  top: `title: Top?\n${lit}`,
  a: 'title: A?\nparent: top\n\nSee [[far]], [[b]], [[dark]] and [[a]].',
  b: `title: B?\nparent: top\n${lit}`,
  c: `title: C?\nparent: top\n${lit}`,
  d: `title: D?\nparent: top\n${lit}`,
  dark: 'title: Dark?\nparent: top',
  far: `title: Far?\n${lit}\n\nSee [[dark]].`,
});
const near = (id: string, most = 3) => {
  const { first, count } = litNeighboursIn(mosaic, most)(questionIn(mosaic, id));
  return [first.map((question) => question.id).join(' '), count];
};

describe('lit neighbours', () => {
  it('are the lit questions of its links, then the siblings nearest to it, each once, and never itself', () => {
    assert.deepEqual(near('a'), ['far b c', 4]);
    assert.deepEqual(near('c'), ['d b', 2]);
    assert.deepEqual(near('b'), ['c d', 2], 'of what links to it, only what is lit');
    assert.deepEqual(near('dark'), ['far d c', 4]);
    assert.deepEqual(near('far'), ['top', 1], 'a root has the other roots beside it');
  });

  it('are named as far as asked, and all counted', () => {
    assert.deepEqual(near('a', 1), ['far', 4]);
    assert.deepEqual(near('d', 0), ['', 2]);
  });
});
