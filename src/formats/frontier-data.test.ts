import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importanceIn } from '../mosaic/reason/importance.ts';
import { mosaicOf } from '../views/mosaic.example.ts';
import { frontierChoices, frontierData } from './frontier-data.ts';

const mosaic = mosaicOf({
  top: 'title: Top?',
  a: 'title: A?\nparent: top\nsources: ["https://e.org/lead", "https://e.org/two"]',
  b: 'title: B, then?\nparent: top\nneeds: [c]\nsources: [{url: "https://e.org/s", title: S, insight: It is so.}]',
  c: 'title: C, now?\nparent: top',
  done: 'title: Done?\nstatus: answered\nsources: [{url: "https://e.org/s", stance: answers, insight: Yes.}]',
});

describe('the data of the frontier', () => {
  it('has the open leaves in their order, by their rows in the tree, with what there is to start from', () => {
    const ids = [...mosaic.questions.keys()];
    const { row, near, ...columns } = frontierData(mosaic, importanceIn(mosaic));
    assert.deepEqual(
      row.map((at) => ids[at]),
      ['c', 'a', 'b'],
    );
    assert.deepEqual(columns, { hanging: ['unblocks 1', '', ''], leads: [0, 2, 0], nearby: [1, 1, 0] });
    assert.deepEqual(
      near.map((some) => some.map((at) => ids[at]).join(' ')),
      ['b', 'b', ''],
    );
  });

  it('has what a reader can filter by, counted of the open leaves alone', () => {
    const { start, known, root } = frontierChoices(mosaic);
    assert.deepEqual(
      [start, known, root],
      [
        [
          ['near', 2],
          ['leads', 1],
          ['nothing', 1],
        ],
        [
          ['dark', 2],
          ['unchecked', 1],
        ],
        [['top', 3, 'Top?']],
      ],
    );
  });
});
