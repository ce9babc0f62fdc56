import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filmWords, pastLook, pastWords } from './film-words.ts';
import { afterStep, placeOf, yearAt } from './film-years.ts';

const COUNTS = { asked: 38, lit: 61, ahead: 0, moved: 0, undated: { questions: 0, insights: 0 } };

describe('the words of the film', () => {
  it('count what was asked and lit at a year, since a year, and from one to another', () => {
    assert.equal(filmWords({ at: 2012, since: 0 }, COUNTS), 'By the end of 2012: 38 questions asked, 61 lit.');
    assert.equal(filmWords({ at: 2019, since: 2012 }, COUNTS), 'From 2012 to 2019: 38 questions asked, 61 lit.');
    assert.equal(
      filmWords({ at: 0, since: 2012 }, { ...COUNTS, moved: 2 }),
      'Since 2012: 38 questions asked, 61 lit, 2 with a new status.',
    );
    assert.equal(filmWords({ at: 0, since: 0 }, COUNTS), '');
  });

  it('say what came before it was asked, and what has no date', () => {
    const counts = { ...COUNTS, asked: 1, ahead: 5, undated: { questions: 2, insights: 1 } };
    assert.equal(
      filmWords({ at: 2012, since: 0 }, counts),
      'By the end of 2012: 1 question asked, 61 lit (5 before anybody asked: dashed). Always shown, without a date: 2 questions and 1 insight.',
    );
  });

  it('say of a question that it was not asked yet, or is new', () => {
    assert.deepEqual(pastWords({ past: { at: 2012, isAsked: false, isNew: true } }), ['not asked yet', 'new']);
    assert.equal(pastLook({ past: { at: 2012, isAsked: false, isNew: true } }), ' unasked new');
    assert.deepEqual([pastWords({ past: undefined }), pastLook({ past: undefined })], [[], '']);
  });
});

describe('the slider of years', () => {
  const years = [1950, 1995, 2012];

  it('has a place for each year of a source, and behind them one for today', () => {
    assert.deepEqual(
      [0, 2, 3, 9].map((place) => yearAt(years, place)),
      [1950, 2012, 0, 0],
    );
    assert.deepEqual(
      [1950, 2000, 2012, 2999, 1000, 0].map((year) => placeOf(years, year)),
      [0, 1, 2, 2, 0, 3],
    );
  });

  it('steps from year to year, to today, and begins again', () => {
    assert.deepEqual(
      [0, 1950, 1960, 2012].map((year) => afterStep(years, year)),
      [1950, 1995, 1995, 0],
    );
  });
});
