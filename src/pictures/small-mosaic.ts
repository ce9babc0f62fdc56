/**
 * A small mosaic of some questions: each has a tile of about the same size, and those below a question stand with it in a frame. It is
 * drawn as large as it is, so a label is whole or not there.
 */
import { type Box, divide } from './squares.ts';
import type { DrawnTile, TileQuestion } from './tile.ts';
import { EDGE } from './tile-words.ts';

/** A question, and those of the list below it. */
export interface Listed extends TileQuestion {
  children: readonly Listed[];
}

export interface SmallMosaic<Q> {
  width: number;
  height: number;
  /** In the order of the list, with the frame of a family before its tiles. */
  parts: (SmallTile<Q> | { frame: Box })[];
}

export type SmallTile<Q> = DrawnTile & { question: Q };

/** As wide as the screen of a small phone has room for, in pixels; the height that a question adds, and the limits. Chosen by eye. */
const SIZE = { width: 280, each: 20, lowest: 64, highest: 380 };
/** How much wider than high tiles are, about, and the smallest type in them. */
const [WIDE, LEAST] = [1.6, 11];
/** A frame that would leave less than this is not drawn. In pixels. */
const NARROWEST = 8;
/** Fewer need no picture; of more, tiles would be dots. Chosen by eye. */
const FEWEST = 3;
export const MOST = 240;

/** Lays it out; undefined for a list that is too short or too long for a picture. */
export function smallMosaic<Q extends Listed>(list: readonly Q[]): SmallMosaic<Q> | undefined {
  const sizes = new Map<Listed, number>();
  const sizeOf = (question: Listed): number => {
    const size = sizes.get(question) ?? question.children.reduce((sum, child) => sum + sizeOf(child), 1);
    sizes.set(question, size);
    return size;
  };
  const count = list.reduce((sum, question) => sum + sizeOf(question), 0);
  if (count < FEWEST || count > MOST) return undefined;
  const { width } = SIZE;
  const height = Math.min(SIZE.highest, Math.max(SIZE.lowest, count * SIZE.each));
  const parts: SmallMosaic<Q>['parts'] = [];

  function put(question: Q, box: Box): void {
    const children = question.children as readonly Q[];
    if (children.length === 0) {
      parts.push({ ...box, key: question.id, kind: 'leaf', least: LEAST, question });
      return;
    }
    const inner = { x: box.x + EDGE, y: box.y + EDGE, width: box.width - 2 * EDGE, height: box.height - 2 * EDGE };
    const isFramed = Math.min(inner.width, inner.height) >= NARROWEST;
    if (isFramed) parts.push({ frame: box });
    const own = { ...question, children: [] };
    putAll([own, ...children], isFramed ? inner : box);
  }

  function putAll(some: readonly Q[], box: Box): void {
    const boxes = divide(box, some.map(sizeOf), WIDE);
    for (const [at, question] of some.entries()) put(question, boxes[at] as Box);
  }

  putAll(list, { x: 0, y: 0, width, height });
  return { width, height, parts };
}
