import assert from 'node:assert/strict';
import { it } from 'node:test';
import { daysWords, dayWords } from './date-words.ts';

it('says a day, and several days, with each month and year once', () => {
  assert.equal(dayWords('2026-03-09'), '9 March');
  assert.equal(daysWords('2026-11-23', '2026-11-29'), '23 to 29 November 2026');
  assert.equal(daysWords('2026-11-30', '2026-12-06'), '30 November to 6 December 2026');
  assert.equal(daysWords('2026-12-28', '2027-01-03'), '28 December 2026 to 3 January 2027');
});
