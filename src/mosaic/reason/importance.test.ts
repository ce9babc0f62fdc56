import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mosaic } from '../mosaic.ts';
import { importanceIn } from './importance.ts';
import { mosaicOf } from './mosaic.example.ts';

const S = 'sources: [{url: "https://example.org", title: S, insight: It says so.}]\n';

function importanceOf(mosaic: Mosaic, id: string) {
  const { score, unblocks, settles, speaksTo, further, below } = importanceIn(mosaic)(mosaic.questions.get(id) ?? assert.fail(id));
  return { score, unblocks: unblocks.length, settles: settles.length, speaksTo: speaksTo.length, further, below };
}

const NOTHING = { score: 0, unblocks: 0, settles: 0, speaksTo: 0, further: 0, below: 0 };
const hinge = (to: string) => `hinges: [{if: yes, favours: [${to}], from: "https://example.org"}]\n`;

describe('importance', () => {
  it('is nothing where nothing hangs', () => assert.deepEqual(importanceOf(mosaicOf({ a: '' }), 'a'), NOTHING));

  it('counts a question that needs it fully, one that it helps to settle too, one that it speaks about half', () => {
    assert.deepEqual(importanceOf(mosaicOf({ a: '', b: 'needs: [a]\n' }), 'a'), { ...NOTHING, score: 1, unblocks: 1 });
    const settled = mosaicOf({ a: '', b: `${S}settled_by: [{all: [a], from: "https://example.org"}]\n` });
    assert.deepEqual(importanceOf(settled, 'a'), { ...NOTHING, score: 0.75, settles: 1 });
    assert.deepEqual(importanceOf(mosaicOf({ a: S + hinge('b'), b: '' }), 'a'), { ...NOTHING, score: 0.5, speaksTo: 1 });
  });

  it('counts dark questions most and settled ones least', () => {
    const scores = ['', S, `${S}status: partial\n`, `${S.replace('title', 'stance: answers, title')}status: answered\n`].map(
      (fields) => importanceOf(mosaicOf({ a: '', b: `needs: [a]\n${fields}` }), 'a').score,
    );
    assert.deepEqual(scores, [1, 0.75, 0.5, 0.25]);
  });

  it('counts half for each step further, up to four', () => {
    const chain = mosaicOf({ a: '', b: 'needs: [a]\n', c: 'needs: [b]\n', d: 'needs: [c]\n', e: 'needs: [d]\n', f: 'needs: [e]\n' });
    assert.deepEqual(importanceOf(chain, 'a'), { ...NOTHING, score: 1 + 1 / 2 + 1 / 4 + 1 / 8, unblocks: 1, further: 3 });
  });

  it('counts a question once, by the strongest way to it', () => {
    const both = mosaicOf({ a: S + hinge('b, c'), b: 'needs: [a]\n', c: 'needs: [b]\n' });
    assert.deepEqual(importanceOf(both, 'a'), { ...NOTHING, score: 1.5, unblocks: 1, speaksTo: 2 });
    const stronger = mosaicOf({ a: S + hinge('d'), b: 'needs: [a]\n', c: 'needs: [b]\n', d: `${S}needs: [c]\n` });
    assert.equal(importanceOf(stronger, 'a').score, 1 + 0.5 + 0.5 * 0.75);
  });

  it('ends where hinges run in circles, and does not count a question for itself', () => {
    const circle = mosaicOf({ a: S + hinge('b'), b: S + hinge('a') });
    assert.deepEqual(importanceOf(circle, 'a'), { ...NOTHING, score: 0.375, speaksTo: 1 });
  });

  it('grows slowly with the questions below', () => {
    const root = mosaicOf({ a: '', b: 'parent: a\n', c: 'parent: b\n', d: 'parent: b\n' });
    assert.deepEqual(importanceOf(root, 'a'), { ...NOTHING, score: 2, below: 3 });
  });

  it('follows no more than a thousand ways from one, the shortest first', () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`q-${at}`, 'needs: [a]\n']));
    const all = importanceOf(mosaicOf({ a: '', ...many(1200) }), 'a');
    assert.deepEqual([all.score, all.unblocks, all.further], [1000, 1200, 0]);
    const further = { y: 'needs: [q-0]\n', z: 'needs: [q-0]\n' };
    const most = importanceOf(mosaicOf({ a: '', ...many(999), ...further }), 'a');
    assert.deepEqual([most.score, most.unblocks, most.further], [999.5, 999, 1]);
  });
});
