import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FindNames } from '../../formats/find-data.ts';
import { peopleNamed } from './people-named.ts';

const PEOPLE: FindNames['people'] = [
  ['soren-k', 'Søren Kierkegård', ['Johannes Climacus'], 2, 1],
  ['ann', 'Ann Lee', [], 0, 3],
  ['annika', 'Annika Åse', [], 0, 1],
];
const slugs = (text: string, isShown = (_: string) => false) => peopleNamed(PEOPLE, text, isShown).hits.map(({ slug }) => slug);

describe('people by name', () => {
  it('are found by the beginnings of their names and of their other names, in any case and without marks', () => {
    assert.deepEqual(slugs('ANN'), ['ann', 'annika']);
    assert.deepEqual(slugs(' ase  ann'), ['annika']);
    assert.deepEqual(slugs('clim'), ['soren-k']);
    assert.deepEqual(slugs('ann climacus'), []);
    assert.deepEqual(slugs('  '), []);
  });

  it('are those who are not on the page anyway, with what they ask and wrote', () => {
    assert.deepEqual(
      slugs('ann', (slug) => slug === 'ann'),
      ['annika'],
    );
    assert.deepEqual(
      ['kierkegard', 'lee'].map((text) => peopleNamed(PEOPLE, text, () => false).hits[0]?.counts),
      ['2 questions, 1 source', '3 sources'],
    );
  });

  it('are so many that they can be looked through, and how many more there are', () => {
    const many: FindNames['people'] = Array.from({ length: 1000 }, (_, at) => [`p${at}`, `Person ${at}`, [], 0, 1]);
    const { hits, more } = peopleNamed(many, 'person', () => false);
    assert.equal(hits.length + more, 1000);
    assert.ok(hits.length < 200);
  });
});
