import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Counts, writeCounts } from './counts.ts';
import { type Documents, documentsOf, wordsKey } from './documents.ts';
import type { Words } from './lens-input.ts';

const named = (text: string, weight = 1): Words => ({ names: [[text, weight]], texts: [] });
const TEXTS = new Map([
  [
    't',
    writeCounts(
      new Map([
        ['agent', 3],
        ['market', 1],
      ]),
    ),
  ],
]);
const documents = (all: readonly Words[], last?: Documents, countsOf = (digest: string) => TEXTS.get(digest) ?? '') =>
  documentsOf(all, all.map(wordsKey), countsOf, last);

/** What a document says, by form. */
function countsAt({ starts, stems, times, forms }: Documents, at: number): Counts {
  const places = Array.from({ length: (starts[at + 1] ?? 0) - (starts[at] ?? 0) }, (_, place) => (starts[at] ?? 0) + place);
  return new Map(places.map((place) => [forms[stems[place] ?? -1] ?? '', times[place] ?? 0]));
}

describe('documents', () => {
  it('have the words of names and texts, each with its weight', () => {
    const made = documents([
      {
        names: [
          ['Markets and goals', 3],
          ['A goal', 1],
        ],
        texts: ['t'],
      },
      named('none of it'),
      named('a goal'),
    ]);
    assert.deepEqual(
      countsAt(made, 0),
      new Map([
        ['market', 4],
        ['goal', 4],
        ['agent', 3],
      ]),
    );
    assert.deepEqual(countsAt(made, 1), new Map([['none', 1]]));
    assert.deepEqual(countsAt(made, 2), new Map([['goal', 1]]));
  });

  it('are the same with and without those of an earlier build, whatever was added, removed or moved since', () => {
    const [a, b, c] = [named('firms and markets'), { ...named('cells'), texts: ['t'] }, named('goals of firms')];
    const before = documents([a, b, c, named('something else')]);
    for (const now of [[a, b, c], [c, b, a], [c, named('new words of firms'), a], [b, b], []])
      assert.deepEqual(documents(now, before), documents(now));
  });

  it('are not counted again when they are kept', () => {
    const all = [{ ...named('cells'), texts: ['t'] }];
    const before = documents(all);
    assert.deepEqual(
      documents(all, before, () => assert.fail()),
      before,
    );
  });
});
