import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { nearestTo } from './nearest.ts';

describe('the questions nearest to an address', () => {
  const questions = [{ id: 'natural-abstraction' }, { id: 'pointers-problem' }, { id: 'abstraction' }];
  const nearest = (pathname: string) => nearestTo(pathname, questions).map(({ id }) => id);

  it('share its words, or how they begin', () => {
    assert.deepEqual(nearest('/questions/natural-abstractions/'), ['natural-abstraction', 'abstraction']);
    assert.deepEqual(nearest('/Questions/Pointers%20Problem'), ['pointers-problem']);
    assert.deepEqual(nearest('/'), []);
  });

  it('begin with the one whose id was mistyped', () => {
    assert.deepEqual(nearest('/questions/pointrs-problen/'), ['pointers-problem']);
    assert.deepEqual(nearest('/questions/Abstractoin/'), ['abstraction']);
  });

  it('are found for any address, also one that cannot be decoded', () => {
    assert.deepEqual(nearest('/questions/abstraction%'), ['abstraction', 'natural-abstraction']);
    fc.assert(
      fc.property(fc.string(), (path) => assert.ok(Array.isArray(nearest(`/%${path}`)))),
      tries(100),
    );
  });
});
