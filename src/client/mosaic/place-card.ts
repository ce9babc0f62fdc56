/** Finds a place for the card of a tile: beside the tile or its branch, so that it hides as little as it can of what is near. */
import type { Box } from '../../pictures/squares.ts';

export interface CardSurroundings {
  /** The tile, then the branches that it is in, from the inside. */
  hosts: readonly Box[];
  /** The tiles of the same branch. */
  siblings: readonly Box[];
  /** All tiles. */
  tiles: readonly Box[];
  /** Where a card can be: what is on the screen. */
  bounds: Box;
}

/** Between the card and what it stands beside. */
const APART = 6;
/** What a place costs, in square units of what is hidden. Chosen by eye: a sibling weighs more than another tile, and far is dear. */
const COST = { sibling: 4, tile: 0.25, distance: 40 };

export function placeCard(card: Pick<Box, 'width' | 'height'>, { hosts, siblings, tiles, bounds }: CardSurroundings): Box {
  const [tile] = hosts as readonly [Box, ...Box[]];
  const within = (value: number, from: number, length: number, own: number) => Math.max(from, Math.min(from + length - own, value));
  const places = hosts.flatMap((host) => {
    const beside = [host.x + host.width + APART, host.x - card.width - APART].map((x) => ({ x, y: tile.y }));
    const above = [host.y + host.height + APART, host.y - card.height - APART].map((y) => ({ x: tile.x, y }));
    return [...beside, ...above];
  });
  const boxes = places.map(({ x, y }) => ({
    ...card,
    x: within(x, bounds.x, bounds.width, card.width),
    y: within(y, bounds.y, bounds.height, card.height),
  }));
  const hidden = (box: Box, others: readonly Box[]) => others.reduce((sum, other) => sum + common(box, other), 0);
  const costOf = (box: Box) =>
    (common(box, tile) > 0 ? 1e9 : 0) +
    COST.sibling * hidden(box, siblings) +
    COST.tile * hidden(box, tiles) +
    COST.distance * distance(box, tile);
  return boxes.map((box) => ({ box, cost: costOf(box) })).reduce((best, other) => (other.cost < best.cost ? other : best)).box;
}

/** The area that two boxes have in common. */
function common(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How far two boxes are from each other. */
function distance(a: Box, b: Box): number {
  const apart = (from: number, length: number, other: number, otherLength: number) =>
    Math.max(0, other - from - length, from - other - otherLength);
  return Math.hypot(apart(a.x, a.width, b.x, b.width), apart(a.y, a.height, b.y, b.height));
}
