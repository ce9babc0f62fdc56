/** Whether the lens finds questions: `npm run bench -- --lens` measures more, over the questions as they are now. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Measure, measureLens, printQuality, type Quality } from '../scripts/bench/lens.ts';
import { fixture } from '../src/mosaic/fixture.example.ts';
import { FIELD } from './fixtures.ts';

/** The share of sources of which a question must be among the first five. */
const GOAL = 0.8;

describe('the lens', () => {
  let measured: Map<Measure, Quality>;
  before(async () => {
    measured = await measureLens(fixture(FIELD), ['recent', 'folds', 'unknown']);
  });

  const holds = (measure: Measure, least: number) => {
    const { cases, found } = measured.get(measure) ?? assert.fail(measure);
    assert.ok(cases >= least, `${cases} cases`);
    assert.ok(found / cases >= GOAL, printQuality(measured));
  };

  it('finds the questions of sources, a fifth of which it does not know', () => holds('folds', 50));
  it('finds the questions of the latest sources, without any of them', () => holds('recent', 10));
  it('finds the questions that people named for papers that the mosaic does not have', () => holds('unknown', 20));
});
