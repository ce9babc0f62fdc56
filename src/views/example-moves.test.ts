import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parse } from 'yaml';
import { readOutline } from '../formats/read-outline.ts';
import { movesOf } from '../mosaic/backcast/moves-of.ts';
import { questionSchema } from '../mosaic/schema.ts';
import { exampleMoveFields, exampleMoveLines } from './example-moves.ts';

/** The fields of each file of the example. */
const files = exampleMoveFields.split(/^# (.+)\.md\n/m).slice(1);
const fields = Array.from({ length: files.length / 2 }, (_, at) => ({
  id: files[2 * at] ?? '',
  fields: questionSchema.parse(parse(files[2 * at + 1] ?? '')),
}));

it('the example of moves has sound fields', () => {
  assert.deepEqual(
    [...movesOf(fields).values()].map(({ id, needs, ways, hinges }) => [id, needs.length, ways.length, hinges.length]),
    [
      ['oversee-the-abler', 0, 2, 0],
      ['thoughts-can-be-read', 1, 0, 0],
      ['machines-deceive', 0, 0, 1],
    ],
  );
});

it('the lines of the example are all read as what they are', () => {
  const { items, remarks } = readOutline(exampleMoveLines);
  assert.deepEqual(remarks, []);
  assert.deepEqual(
    items.map(({ id, moves = [] }) => [id, moves.map(({ read }) => read.move?.is)]),
    [
      ['oversee-the-abler', ['way', 'way']],
      ['thoughts-can-be-read', ['needs']],
      ['what-thoughts-are', []],
      ['machines-deceive', ['answer', 'answer', 'hinge']],
    ],
  );
});
