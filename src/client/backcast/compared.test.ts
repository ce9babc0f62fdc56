import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compared } from './compared.ts';
import { ofTwo } from './game-data.example.ts';
import { textOf, type Word } from './words.ts';

const text = (moves: readonly Word[][]) => moves.map((words) => textOf(words, ofTwo));

describe('compared', () => {
  it('shows where two people part, with the move of each, and what they share', () => {
    const { cruxes, parts } = compared(ofTwo, ['ada-ash', 'bob-birch']);
    assert.deepEqual(
      cruxes.map(({ question, words, first, second }) => [question, words, text(first), text(second)]),
      [
        [
          'steps',
          'From the same answer, they come to different ends.',
          ['Slow progress: yes, if What about steps? yes (Ash 2025, Section 2)'],
          ['Slow progress: no, if What about steps? yes (Birch 2025)'],
        ],
      ],
    );
    assert.deepEqual(
      parts.map(({ name, moves }) => [name, moves.length]),
      [
        ['Both argue', 1],
        ['Only Ada Ash argues', 1],
        ['Only Bob Birch argues', 1],
      ],
    );
  });

  it('lists the moves of one person', () => {
    const { cruxes, parts } = compared(ofTwo, ['bob-birch']);
    assert.deepEqual(cruxes, []);
    assert.deepEqual(
      parts.map(({ name, moves }) => [name, text(moves)]),
      [
        [
          'What Bob Birch argues',
          [
            'Slow progress: no, if What about steps? yes (Birch 2025)',
            'What about steps? yes, if What about limits? answered (Birch 2025)',
          ],
        ],
      ],
    );
  });
});
