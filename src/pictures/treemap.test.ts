import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIELD } from '../../tests/fixtures.ts';
import { fixture } from '../mosaic/fixture.example.ts';
import type { Question } from '../mosaic/mosaic.ts';
import { layOutTiles, type Tile } from './treemap.ts';

const field = fixture(FIELD);

describe('treemap', () => {
  const size = { width: 1000, height: 600, most: 400 };
  const inside = (a: Tile<Question>, b: Tile<Question>) =>
    a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
  const isBeside = (a: Tile<Question>, b: Tile<Question>) =>
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

  it('draws every question once, inside its parent and beside its siblings', () => {
    const tiles = layOutTiles(field.roots, size);
    const of = new Map(tiles.map((tile) => [tile.question, tile]));
    assert.equal(tiles.length, field.questions.size);
    for (const tile of tiles) {
      assert.ok(tile.width > 0 && tile.height > 0, tile.question.id);
      const parent = tile.question.parent && of.get(tile.question.parent);
      if (parent) assert.ok(inside(tile, parent), tile.question.id);
      for (const sibling of tile.question.parent?.children ?? []) {
        const other = of.get(sibling);
        if (other && other !== tile) assert.ok(isBeside(tile, other), `${tile.question.id} and ${sibling.id}`);
      }
    }
  });

  it('draws whole families, level by level, when there are too many', () => {
    const tiles = layOutTiles(field.roots, { ...size, most: 30 });
    assert.ok(tiles.length <= 30);
    const drawn = new Set(tiles.map(({ question }) => question));
    for (const question of drawn) {
      const children = question.children.filter((child) => drawn.has(child)).length;
      assert.ok(children === 0 || children === question.children.length);
    }
  });
});
