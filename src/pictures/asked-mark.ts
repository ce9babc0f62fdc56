/**
 * The mark that says who of some people ask a question: a row of cells, one a person in their order, full where that person asks it. Rows
 * of such cells are the matrix of an UpSet plot: A. Lex, N. Gehlenborg, H. Strobelt, R. Vuillemot and H. Pfister, 2014. They need no colour.
 */
import type { Held } from '../mosaic/who-holds.ts';

/** A cell, in the units of the picture. */
export interface Cell {
  x: number;
  width: number;
  isFull: boolean;
}

export const MARK_HEIGHT = 10;
/** Between two cells, and the width of a cell where there are few of them or many. Chosen by eye. */
const [GAP, WIDE, NARROW, FEW] = [2, 6, 4, 4];

/** The width of a mark; 0 where nobody asks. */
export const markWidth = ({ length }: Held): number => (length === 0 ? 0 : length * (length > FEW ? NARROW : WIDE) + (length - 1) * GAP);

/** The cells of a mark, from left to right. */
export function cellsOf(held: Held, width = markWidth(held)): Cell[] {
  const cell = (width - (held.length - 1) * GAP) / held.length;
  return Array.from(held, (digit, at) => ({ x: at * (cell + GAP), width: cell, isFull: digit === '1' }));
}
