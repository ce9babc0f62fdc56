/**
 * Whether the lens finds questions, and what it says is likely: on a frozen field, with texts from the field and from elsewhere.
 * `npm run bench -- --lens` measures more, over the questions as they are now.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type HoldOut, holdingOut } from '../scripts/bench/hold-out.ts';
import { type Measure, measureLens, printQuality, type Quality } from '../scripts/bench/lens.ts';
import { type LensText, lensTexts } from '../scripts/bench/lens-texts.ts';
import type { Lens } from '../src/lens/lens.ts';
import { likelyOf } from '../src/lens/likely.ts';
import { fixture } from '../src/mosaic/fixture.example.ts';
import { FIELD } from './fixtures.ts';

const mosaic = fixture(FIELD);
let holdOut: HoldOut;
before(async () => {
  holdOut = await holdingOut(mosaic);
});

describe('the lens', () => {
  let measured: Map<Measure, Quality>;
  before(async () => {
    measured = await measureLens(mosaic, ['recent', 'folds', 'unknown'], holdOut);
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

describe('what is likely', () => {
  let lens: Lens;
  before(async () => {
    lens = await holdOut([]);
  });
  const found = ({ title, abstract }: LensText) => lens.ask(lens.countsOf({ title, text: abstract }), 10);

  it('is nothing for most texts from outside the field', () => {
    const outside = lensTexts('outside');
    const close = outside.filter((text) => likelyOf(found(text)) > 0);
    assert.ok(outside.length === 12 && close.length <= 3, close.map(({ title }) => title).join('; '));
  });

  it('is something for nearly all sources of the field, and is right', () => {
    const sources = lensTexts('sources').filter(({ source }) => mosaic.sources.has(source));
    const ids = [...mosaic.questions.keys()];
    const right = sources.filter((text) => {
      const own = new Set(mosaic.sources.get(text.source)?.citations.map(({ question }) => question.id));
      const all = found(text);
      return all.slice(0, likelyOf(all)).some(({ row }) => own.has(ids[row] as string));
    });
    assert.ok(sources.length > 50 && right.length >= 0.9 * sources.length, `${right.length} of ${sources.length}`);
  });

  it('is some of the results, the best first', () => {
    const counts = lensTexts('sources').map((text) => likelyOf(found(text)));
    const mean = counts.reduce((sum, likely) => sum + likely, 0) / counts.length;
    assert.ok(mean > 2 && mean < 7, `${mean}`);
    assert.equal(likelyOf([]), 0);
  });
});
