/** Arbitrary moves, for the tests of laws. */
import fc from 'fast-check';
import type { Claim, Moves, Stand } from './moves.ts';

const KEYS = ['yes', 'no'];

/** Moves of a few questions that often name each other, in circles too. */
export const moves: fc.Arbitrary<Moves> = fc.integer({ min: 1, max: 7 }).chain((many) => {
  const ids = Array.from({ length: many }, (_, index) => `q${index}`);
  const id = fc.constantFrom(...ids);
  const key = fc.constantFrom(...KEYS);
  const claim: fc.Arbitrary<Claim> = fc.oneof(fc.record({ id, key }), fc.record({ id }));
  const way = fc.record({ all: fc.array(claim, { minLength: 1, maxLength: 3 }), as: key });
  const stand = (of: string): fc.Arbitrary<Stand> =>
    fc.record(
      {
        id: fc.constant(of),
        keys: fc.constant(KEYS),
        given: fc.constantFrom('yes', 'no', '?', '!'),
        needs: fc.uniqueArray(id, { maxLength: 2 }),
        ways: fc.array(way, { maxLength: 2 }),
        hinges: fc.array(fc.record({ if: key, favours: fc.array(claim, { maxLength: 2 }) }), { maxLength: 2 }),
      },
      { requiredKeys: ['id', 'keys', 'needs', 'ways', 'hinges'] },
    );
  return fc.tuple(...ids.map(stand)).map((stands) => new Map(stands.map((each) => [each.id, each])));
});
