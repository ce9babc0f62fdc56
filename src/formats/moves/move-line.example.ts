/** Arbitrary lines of moves, for the tests of laws. */
import fc from 'fast-check';
import type { MoveLine, Named } from './move-line.ts';

const id = fc.constantFrom('a', 'b-1', 'for', 'about', 'and', 'needs', 'some-long-id');
const key = fc.constantFrom('yes', 'no', 'low', '3');
const sign = fc.constantFrom(
  ...'aB1?,:;<>&"\'[]\\()*_`~$#@!.-+=|“” ',
  ' and ',
  'for a=yes',
  ', against a=no',
  ' (https://x.org',
  'then',
  '(<',
);
/** A visible line, as fields have. */
export const words: fc.Arbitrary<string> = fc
  .array(sign, { minLength: 1, maxLength: 12 })
  .map((signs) => signs.join('').trim())
  .filter((text) => text !== '');
const title = words.map((text) => `Why ${text}?`);

const name = fc.oneof(id, title);
const claims = (of: fc.Arbitrary<string> = name): fc.Arbitrary<Named> => fc.oneof(fc.record({ name: of, key }), fc.record({ name: of }));
const address = fc.constantFrom(
  'https://arxiv.org/abs/2505.03989',
  'https://x.org/a_(b)',
  'https://x.org/(a?b=1,2&c=~d',
  'https://x.org/a)',
);
const argued = { from: address, at: words };

/** Every kind of move. @param of the names of questions */
export const moveLines = (of: fc.Arbitrary<string> = name): fc.Arbitrary<MoveLine> => {
  const some = fc.array(claims(of), { minLength: 1, maxLength: 3 });
  const needs = fc.array(fc.record({ name: of }), { maxLength: 3 });
  return fc.oneof(
    fc.record({ is: fc.constant('needs' as const), names: needs }),
    fc.record(
      { is: fc.constant('way' as const), as: key, all: fc.oneof(some, fc.constant([])), ...argued },
      { requiredKeys: ['is', 'as', 'all'] },
    ),
    fc.record(
      { is: fc.constant('hinge' as const), if: key, then: words, favours: fc.oneof(some, fc.constant([])), ...argued },
      { requiredKeys: ['is', 'if', 'favours'] },
    ),
    fc.record({ is: fc.constant('answer' as const), key, text: words }),
    fc.record({ is: fc.constantFrom('answered' as const, 'supposed' as const), key }, { requiredKeys: ['is'] }),
    fc.record({ is: fc.constant('ill-posed' as const) }),
  );
};
