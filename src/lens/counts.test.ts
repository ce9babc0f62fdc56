import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { type Counts, counter, into, takeWritten, writeCounts } from './counts.ts';

const countsOf = (text: string): Counts => {
  const counts: Counts = new Map();
  counter()(text, into(counts));
  return counts;
};

describe('the counts of a text', () => {
  it('are of its telling words, forms of one word together', () =>
    assert.deepEqual(
      [...countsOf('Agents search. The agent’s search is what an x is for: naïve optimisation, naive optimization.')],
      [
        ['agent', 2],
        ['search', 2],
        ['naive', 2],
        ['optimization', 2],
      ],
    ));

  it('have the words of any script, and names of properties as words', () =>
    assert.deepEqual([...countsOf('熵 Энтропия constructor __proto__').keys()], ['熵', 'энтропия', 'constructor', 'proto']));

  it('add up with weights', () => {
    const counts = countsOf('search');
    counter()('search agents', into(counts), 3);
    assert.deepEqual(
      [...counts],
      [
        ['search', 4],
        ['agent', 3],
      ],
    );
  });

  it('are the same after they were written, for any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const counts = countsOf(text);
        const read: Counts = new Map();
        takeWritten(writeCounts(counts), into(read));
        assert.deepEqual(read, counts);
      }),
      tries(100),
    ));
});
