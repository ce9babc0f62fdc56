import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { counter, into } from './counts.ts';
import { openLens } from './lens.ts';
import type { LensIndex } from './lens-index.ts';
import { makeLens } from './make-lens.ts';
import { ASKED } from './unread.ts';

const text = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 20 })
  .map((words) => words.map((at) => `word${at}`).join(' '));
const words = (of: string) => ({ names: [[of, 1]] as [string, number][], texts: [] });

it('suggests for a source what a reader would find with the same words, for any questions', () =>
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), text, (questions, source) => {
      const { index, unread } = makeLens({ questions: questions.map(words), sources: [{ ...words(source), near: [1] }] }, new Map());
      const lens = openLens(JSON.parse(index) as LensIndex);
      const counts = new Map<string, number>();
      counter()(source, into(counts));
      const found = lens.ask(counts, Infinity, ASKED).filter(({ row, share, stems }) => row !== 1 && share >= 0.08 && stems.length >= 3);
      // Equal scores may differ in their last digit.
      const scores = (rows: readonly number[]) => rows.map((row) => found.find((each) => each.row === row)?.score.toFixed(9));
      assert.deepEqual(scores(unread[0] ?? []), scores(found.slice(0, 3).map(({ row }) => row)));
    }),
    tries(300),
  ));
