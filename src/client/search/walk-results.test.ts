import assert from 'node:assert/strict';
import { it } from 'node:test';
import { nextPlace } from './walk-results.ts';

it('keys walk from the field, which is place -1, through the results and back', () => {
  const places = (key: string) => [-1, 0, 1, 2].map((place) => nextPlace(key, place, 3));
  assert.deepEqual(places('ArrowDown'), [0, 1, 2, 2]);
  assert.deepEqual(places('ArrowUp'), [undefined, -1, 0, 1]);
  assert.deepEqual(places('Home'), [undefined, 0, 0, 0]);
  assert.deepEqual(places('End'), [undefined, 2, 2, 2]);
  assert.deepEqual(places('Escape'), [undefined, -1, -1, -1]);
  assert.deepEqual(places('a'), [undefined, undefined, undefined, undefined]);
  assert.equal(nextPlace('ArrowDown', -1, 0), undefined);
});
