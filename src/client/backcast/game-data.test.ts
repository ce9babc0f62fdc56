import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { movesIn, premises, safetyCase, strategy } from '../../mosaic/backcast/game-trees.example.ts';
import type { Moves } from '../../mosaic/backcast/moves.ts';
import { ofPremises, ofSafetyCase, ofStrategy, ofTwo } from './game-data.example.ts';
import { movesBy } from './game-data.ts';

/** Without who argues, which the page names by the slug of the source. */
const plain = (moves: Moves) =>
  [...moves.values()].map(({ ways, hinges, ...stand }) => ({
    ...stand,
    ways: ways.map(({ from, ...way }) => ({ ...way, argued: from !== undefined })),
    hinges: hinges.map(({ from, ...hinge }) => ({ ...hinge, argued: from !== undefined })),
  }));

describe('the moves that a page loads', () => {
  it('are those of the mosaic', () => {
    for (const [data, mosaic] of [
      [ofStrategy, strategy],
      [ofSafetyCase, safetyCase],
      [ofPremises, premises],
    ] as const)
      assert.deepEqual(plain(data.moves), plain(movesIn(mosaic)));
  });

  it('are fewer where only those of some people count; what a question needs stays', () => {
    const waysBy = (...people: string[]) => Array.from(movesBy(ofTwo, people).values(), ({ ways }) => ways.length);
    assert.deepEqual(waysBy(), [0, 2, 2]);
    assert.deepEqual(waysBy('ada-ash'), [0, 1, 1]);
    assert.deepEqual(waysBy('ada-ash', 'bob-birch'), [0, 2, 2]);
    assert.deepEqual(waysBy('nobody'), [0, 0, 0]);
    assert.deepEqual(movesBy(ofTwo, ['nobody']).get('limits')?.needs, ['slow']);
  });
});
