import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weekOf } from './week.ts';

describe('weekOf', () => {
  it('goes from Monday to Sunday in UTC', () => {
    const week = { name: '2026-W48', number: 48, first: '2026-11-23', last: '2026-11-29' };
    assert.deepEqual(weekOf('2026-11-23T00:00:00Z'), week);
    assert.deepEqual(weekOf('2026-11-26'), week);
    assert.deepEqual(weekOf('2026-11-29T23:59:59Z'), week);
    assert.equal(weekOf('2026-11-30T00:00:00Z').name, '2026-W49');
  });

  // The examples of https://en.wikipedia.org/wiki/ISO_week_date
  for (const [day, name] of [
    ['1977-01-01', '1976-W53'],
    ['1977-12-31', '1977-W52'],
    ['1978-01-02', '1978-W01'],
    ['1979-12-31', '1980-W01'],
    ['1980-12-28', '1980-W52'],
    ['1982-01-03', '1981-W53'],
    ['2027-01-03', '2026-W53'],
  ] as const)
    it(`numbers the week of ${day} ${name}`, () => assert.equal(weekOf(day).name, name));
});
