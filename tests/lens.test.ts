/** Whether the lens finds questions: `npm run bench -- --lens` measures more, over the questions as they are now. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Measure, measureLens, printQuality, type Quality } from '../scripts/bench/lens.ts';
import { fixture } from '../src/mosaic/fixture.example.ts';
import { FIELD } from './fixtures.ts';

describe('the lens', () => {
  let measured: Map<Measure, Quality>;
  before(async () => {
    measured = await measureLens(fixture(FIELD), ['recent', 'folds', 'unknown']);
  });

  /** @param share of sources of which some question must be among the first five; the frozen mosaic has no terms, and so finds a little less */
  const holds = (measure: Measure, least: number, share: number) => {
    const { cases, found } = measured.get(measure) ?? assert.fail(measure);
    assert.ok(cases >= least, `${cases} cases`);
    assert.ok(found / cases >= share, printQuality(measured));
  };

  it('finds the questions of sources, a fifth of which it does not know', () => holds('folds', 50, 0.85));
  it('finds the questions of the latest sources, without any of them', () => holds('recent', 10, 0.75));
  it('finds the questions that people named for papers that the mosaic does not have', () => holds('unknown', 20, 0.8));
});
