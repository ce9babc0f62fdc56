import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importanceIn } from '../mosaic/reason/importance.ts';
import { addressesUnder } from './address.ts';
import { mosaicOf, questionIn } from './mosaic.example.ts';
import { partsIn } from './parts.ts';

const lit = 'sources: [{url: "https://e.org/s", title: S, insight: It is so.}]';
const mosaic = mosaicOf({
  top: 'title: Top?',
  a: 'title: A?\nparent: top',
  b: `title: B?\nparent: top\n${lit}`,
  c: 'title: C?\nparent: top\nalso_under: [b]',
  a1: `title: A1?\nlabel: First\nparent: a\n${lit}`,
  a2: `title: A2?\nparent: a\n${lit}`,
  a3: 'title: A3?\nparent: a\nneeds: [a2]',
  alone: `title: Alone?\n${lit}`,
  crowd: 'title: Crowd?',
  ...Object.fromEntries(
    Array.from({ length: 137 }, (_, number) => [
      `c${number}`,
      `title: C${number}?\nparent: crowd\norder: ${number}${number < 17 && number !== 7 && number !== 1 ? `\n${lit}` : ''}`,
    ]),
  ),
  'c7-1': 'title: Below c7?\nparent: c7',
  many: 'title: Many?',
  ...Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`m${number}`, `title: M${number}?\nparent: many\norder: ${number}`])),
});
const parts = (id: string) => partsIn(mosaic, importanceIn(mosaic), addressesUnder('/'))(questionIn(mosaic, id));

describe('partsIn', () => {
  it('counts the questions below by fill, and names the open leaves to work on first', () => {
    assert.equal(parts('top')?.words, '6 questions: 3 dark, 3 lit');
    assert.deepEqual(
      parts('top')?.openFirst.map(({ label }) => label),
      ['A2?', 'A3?'],
      'what another needs comes first, then what is dark; a sub-question is marked in its list',
    );
    assert.deepEqual(
      parts('top')?.lists[0]?.shown.map(({ id, isFirst }) => [id, isFirst]),
      [
        ['a', undefined],
        ['b', undefined],
        ['c', true],
      ],
    );
  });

  it('marks none where all are first', () => {
    assert.deepEqual(
      parts('a')?.lists[0]?.shown.map(({ isFirst }) => isFirst),
      [undefined, undefined, undefined],
    );
    assert.deepEqual(parts('a')?.openFirst, []);
  });

  it('has questions from elsewhere apart, and none for a question without parts', () => {
    const { words, lists } = parts('b') ?? assert.fail();
    assert.equal(words, undefined);
    assert.deepEqual(
      lists.map(({ about, shown }) => [about, shown.map(({ id }) => id)]),
      [['Also here, from elsewhere in the tree:', ['c']]],
    );
    assert.equal(parts('alone'), undefined);
  });

  it('folds the rest of a long list', () => {
    const [list] = parts('many')?.lists ?? [];
    assert.deepEqual([list?.shown.length, list?.folds.map(({ words, entries }) => [words, entries.length])], [24, [['6 more', 6]]]);
  });

  it('has very many in groups, each once: branches, then leaves by what is known of them', () => {
    const { shown, folds } = parts('crowd')?.lists[0] ?? assert.fail();
    assert.deepEqual(shown, []);
    assert.deepEqual(
      folds.map(({ words, entries }) => [words, entries.length, entries[0]?.id]),
      [
        ['1 with sub-questions', 1, 'c7'],
        ['dark: 1 to 100 of 121', 100, 'c1'],
        ['dark: 101 to 121 of 121', 21, 'c116'],
        ['15 lit', 15, 'c0'],
      ],
    );
    assert.equal(new Set(folds.flatMap(({ entries }) => entries.map(({ id }) => id))).size, 137);
  });
});
