import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { nearestTo } from './nearest.ts';

describe('the pages nearest to an address', () => {
  const places = [
    'questions/natural-abstraction/',
    'questions/pointers-problem/',
    'questions/abstraction/',
    'tags/abstraction/',
    'tags/modularity/',
    'people/ann-lee/',
    'frontier/',
    'tags/',
  ].map((path) => ({ path, title: path }));
  const nearest = (pathname: string) => nearestTo(pathname, places).map(({ path }) => path);

  it('share its words, or how they begin', () => {
    assert.deepEqual(nearest('questions/natural-abstractions/'), ['questions/natural-abstraction/', 'questions/abstraction/']);
    assert.deepEqual(nearest('Questions/Pointers%20Problem'), ['questions/pointers-problem/']);
    assert.deepEqual(nearest(''), []);
  });

  it('begin with the one whose name was mistyped, by one letter or some', () => {
    assert.deepEqual(nearest('questions/abstracton/'), ['questions/abstraction/']);
    assert.deepEqual(nearest('questions/pointrs-problen/'), ['questions/pointers-problem/']);
    assert.deepEqual(nearest('questions/Abstractoin/'), ['questions/abstraction/']);
    assert.deepEqual(nearest('tags/modularty/'), ['tags/modularity/']);
    assert.equal(nearest('people/anne-lee/')[0], 'people/ann-lee/');
    assert.deepEqual(nearest('fronteir/'), ['frontier/']);
  });

  it('are of the kind that the address asks for, if there is such a kind', () => {
    assert.deepEqual(nearest('tags/abstractions/'), ['tags/abstraction/']);
    assert.deepEqual(nearest('topics/abstractions/').sort(), [
      'questions/abstraction/',
      'questions/natural-abstraction/',
      'tags/abstraction/',
    ]);
  });

  it('are found for any address, also one that cannot be decoded', () => {
    assert.deepEqual(nearest('questions/abstraction%'), ['questions/abstraction/', 'questions/natural-abstraction/']);
    fc.assert(
      fc.property(fc.string(), (path) => assert.ok(Array.isArray(nearest(`%${path}`)))),
      tries(100),
    );
  });
});
