import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { type Listed, type SmallTile, smallMosaic } from './small-mosaic.ts';
import type { Box } from './squares.ts';

const listed = (id: string, ...children: Listed[]): Listed => ({ id, label: id, title: `${id}?`, fill: 'dark', children });
const tilesOf = (list: readonly Listed[]) =>
  (smallMosaic(list)?.parts ?? []).filter((part): part is SmallTile<Listed> => 'question' in part);
const framesOf = (list: readonly Listed[]) => (smallMosaic(list)?.parts ?? []).flatMap((part) => ('frame' in part ? [part.frame] : []));
const isIn = (one: Box, other: Box) =>
  one.x >= other.x && one.y >= other.y && one.x + one.width <= other.x + other.width && one.y + one.height <= other.y + other.height;

/** Families of any shape, each question once. */
const anyList = fc
  .array(fc.array(fc.nat(4), { minLength: 1, maxLength: 12 }), { minLength: 3, maxLength: 8 })
  .map((families) =>
    families.map((family, at) =>
      listed(
        `q${at}`,
        ...family.map((size, below) =>
          listed(`q${at}-${below}`, ...Array.from({ length: size }, (_, leaf) => listed(`q${at}-${below}-${leaf}`))),
        ),
      ),
    ),
  );
const idsIn = (list: readonly Listed[]): string[] => list.flatMap(({ id, children }) => [id, ...idsIn(children)]);

describe('a small mosaic', () => {
  it('has one tile for each question, in the order of the list', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const ids = idsIn(list);
        assert.deepEqual(
          tilesOf(list).map(({ key }) => key),
          ids.length > 240 ? [] : ids,
        );
      }),
      tries(100),
    );
  });

  it('has tiles inside of the picture that do not overlap', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const whole = { x: 0, y: 0, ...smallMosaic(list) } as Box;
        const tiles = tilesOf(list);
        for (const [at, tile] of tiles.entries()) {
          assert.ok(isIn(tile, whole), tile.key);
          for (const other of tiles.slice(at + 1)) {
            const apart =
              tile.x + tile.width <= other.x ||
              other.x + other.width <= tile.x ||
              tile.y + tile.height <= other.y ||
              other.y + other.height <= tile.y;
            assert.ok(apart, `${tile.key} and ${other.key}`);
          }
        }
      }),
      tries(100),
    );
  });

  it('puts a question in a frame with those below it, and no others', () => {
    const list = [listed('a', listed('b'), listed('c')), listed('d')];
    const [frame = assert.fail(), ...more] = framesOf(list);
    assert.deepEqual(more, []);
    assert.deepEqual(
      tilesOf(list)
        .filter((tile) => isIn(tile, frame))
        .map(({ key }) => key),
      ['a', 'b', 'c'],
    );
  });

  it('is not there for two questions, nor for more than can be seen in it', () => {
    assert.equal(smallMosaic([listed('a', listed('b'))]), undefined);
    assert.equal(smallMosaic(Array.from({ length: 241 }, (_, at) => listed(`q${at}`))), undefined);
  });
});
