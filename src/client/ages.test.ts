import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ageOf } from './ages.ts';
import { datedOn } from './cited.ts';

describe('ageOf', () => {
  const today = new Date(2026, 10, 26);
  const ages = (...dates: string[]) => dates.map((date) => ageOf(date, today));

  it('counts months, then years', () => {
    assert.deepEqual(ages('2026-11', '2026-11-02', '2026-10', '2025-12-31', '2025-11', '2024-12', '1999-01'), [
      'this month',
      'this month',
      '1 month ago',
      '11 months ago',
      '1 year ago',
      '1 year ago',
      '27 years ago',
    ]);
  });

  it('counts years where no month is known', () =>
    assert.deepEqual(ages('2026', '2025', '2016'), ['this year', '1 year ago', '10 years ago']));

  it('says nothing of the future, nor of what is no date', () => assert.deepEqual(ages('2026-12', '2027', '', 'x'), ['', '', '', '']));
});

describe('datedOn', () => {
  it('puts a day into a text, in the order of the text', () => {
    const day = new Date(2026, 0, 5);
    assert.deepEqual([datedOn(day, ' (read YYYY-MM-DD)'), datedOn(day, 'Y2  - YYYY/MM/DD/')], [' (read 2026-01-05)', 'Y2  - 2026/01/05/']);
  });
});
