import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeCard } from './place-card.ts';

const card = { width: 300, height: 150 };
const bounds = { x: 0, y: 0, width: 1280, height: 800 };
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const overlaps = (a: typeof bounds, b: typeof bounds) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the place of a card', () => {
  it('is beside the tile and clear of its siblings, on the screen', () => {
    const tile = box(100, 100, 80, 50);
    const siblings = [box(182, 100, 80, 50), box(264, 100, 80, 50)];
    const branch = box(98, 76, 250, 78);
    const place = placeCard(card, { hosts: [tile, branch], siblings, tiles: [tile, ...siblings], bounds });
    for (const other of [tile, ...siblings]) assert.ok(!overlaps(place, other));
    assert.ok(place.y - (tile.y + tile.height) < 20 || place.x - (branch.x + branch.width) < 20);
  });

  it('never covers the tile where there is any other place', () => {
    for (const tile of [box(0, 0, 100, 100), box(1180, 700, 100, 100), box(600, 300, 100, 100), box(0, 300, 1280, 100)])
      assert.ok(!overlaps(placeCard(card, { hosts: [tile], siblings: [], tiles: [tile], bounds }), tile));
  });

  it('is outside the picture where there is room beside it', () => {
    const picture = box(0, 0, 900, 800);
    const tile = box(800, 300, 98, 98);
    const others = [box(0, 0, 798, 800), box(800, 0, 98, 298), box(800, 400, 98, 400)];
    assert.ok(placeCard(card, { hosts: [tile, picture], siblings: others, tiles: others, bounds }).x >= 900);
  });
});
