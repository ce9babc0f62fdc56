import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { moveLines } from './move-line.example.ts';
import { type MoveLine, printMoveLine } from './move-line.ts';
import { readMoveLine } from './read-move-line.ts';

const CASE = 'https://arxiv.org/abs/2505.03989';

describe('lines of moves', () => {
  it('are read back as they were printed', () => {
    fc.assert(
      fc.property(moveLines(), (move) => assert.deepEqual(readMoveLine(printMoveLine(move)), { move: structuredClone(move) })),
      tries(500),
    );
  });

  const read: Record<string, [line: string, expected: MoveLine]> = {
    'needs, with commas or "and"': ['Needs: a-b, c and [[d|D]]', { is: 'needs', names: [{ name: 'a-b' }, { name: 'c' }, { name: 'd' }] }],
    'a way with its source and the place in it': [
      `way to yes: a=yes and b = no (${CASE}, Section 6 (end))`,
      {
        is: 'way',
        as: 'yes',
        all: [
          { name: 'a', key: 'yes' },
          { name: 'b', key: 'no' },
        ],
        from: CASE,
        at: 'Section 6 (end)',
      },
    ],
    'a way by an arXiv id': ['way: a (arXiv:2505.03989)', { is: 'way', as: 'yes', all: [{ name: 'a' }], from: CASE }],
    'titles of questions': [
      'way to no: Is it so, and why?=yes and "Does it, or not?" = no and [Is it?](../a/is-it.md)',
      {
        is: 'way',
        as: 'no',
        all: [{ name: 'Is it so, and why?', key: 'yes' }, { name: 'Does it, or not?', key: 'no' }, { name: 'is-it' }],
      },
    ],
    'a way whose conditions stand below it': [`way to yes (${CASE})`, { is: 'way', as: 'yes', all: [], from: CASE }],
    'what follows from an answer': [
      `If yes then training can be steered away, against equilibrium-exists=yes (${CASE}, C3.1)`,
      {
        is: 'hinge',
        if: 'yes',
        then: 'training can be steered away',
        favours: [{ name: 'equilibrium-exists', key: 'no' }],
        from: CASE,
        at: 'C3.1',
      },
    ],
    'all that follows from an answer': [
      'if low, then it is for the best, for a=yes and b=high, against c, and about d-e, f',
      {
        is: 'hinge',
        if: 'low',
        then: 'it is for the best',
        favours: [{ name: 'a', key: 'yes' }, { name: 'b', key: 'high' }, { name: 'c', key: 'no' }, { name: 'd-e' }, { name: 'f' }],
      },
    ],
    'what is spoken for without further words': ['if yes, for a=yes', { is: 'hinge', if: 'yes', favours: [{ name: 'a', key: 'yes' }] }],
    'words that only look like more': [
      'if yes then people speak for themselves, and against nobody at all (as some do)',
      { is: 'hinge', if: 'yes', then: 'people speak for themselves, and against nobody at all (as some do)', favours: [] },
    ],
    'an answer': ['answer low: Few: at most one.', { is: 'answer', key: 'low', text: 'Few: at most one.' }],
  };
  for (const [name, [line, move]] of Object.entries(read)) it(`say ${name}`, () => assert.deepEqual(readMoveLine(line), { move }));

  const faults: Record<string, [line: string, expected: RegExp]> = {
    'is none': ['it is so', /^Unexpected line "it is so", expected "needs: an-id", "way to yes: .*if yes then/],
    'names no question': [
      'way to yes: the first thing and b=yes',
      /^Unexpected "the first thing and b=yes", expected questions with "and"/,
    ],
    'needs an answer': ['needs: a=yes', /^Unexpected answer in "a=yes", expected the question alone/],
    'speaks for a question': ['if yes then so, for a-b', /^Unexpected "for a-b", expected the answer too, as in "for a-b=yes"/],
    'speaks against an answer of many': ['if yes, against a=high', /^Unexpected "against a=high", expected the other answer .* "for a=…"/],
    'has no "then"': ['if yes it follows', /^Unexpected "it follows", expected "then" before it, as in "if yes then …"/],
    'has too many characters': [`needs: ${'a, '.repeat(9999)}`, /^Unexpected line of 30003 characters, expected at most 10000/],
  };
  for (const [name, [line, fault]] of Object.entries(faults))
    it(`are refused where one ${name}, with what to write`, () => assert.match(readMoveLine(line).fault ?? '', fault));

  it('of strangers crash nothing', () => {
    const piece = fc.constantFrom(
      'if ',
      'way to ',
      'needs:',
      'yes',
      ' then ',
      'for ',
      'a-b',
      '=',
      ', ',
      '"',
      '(',
      '<',
      ')',
      '[[',
      '?',
      'https://x.org',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { move, fault } = readMoveLine(pieces.join(''));
        assert.ok(move === undefined ? fault : printMoveLine(move));
      }),
      tries(500),
    );
  });

  it('are read in a time that grows with their length', () => {
    for (const piece of ['for a, ', ', for a-b=yes', ' (https://x', '"', 'a? ', '?=', '[a](', ', against "']) {
      const line = `if yes then ${piece.repeat(9000 / piece.length)}`;
      const start = process.cpuUsage();
      for (const each of [line, `way to yes: ${piece.repeat(9000 / piece.length)}`]) readMoveLine(each);
      const { user } = process.cpuUsage(start);
      assert.ok(user < 500_000, `${piece}: ${user} µs`);
    }
  });
});
