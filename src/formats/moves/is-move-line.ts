/** Which lines of an outline say a move, and do not ask. */
import { STOP_WORDS } from '../../mosaic/reason/likeness.ts';
import { withoutEscapes } from './markdown-line.ts';
import { readMoveLine } from './read-move-line.ts';

const NAMED = /^(?:needs?|way(?:\s+to\s+[a-z0-9-]{1,100})?|answer\s+[a-z0-9-]{1,100}|answered|supposed)\s*:(?!:)/i;
const BARE_WAY = /^way\s+to\s+[a-z0-9-]{1,100}\s*(?:\([^?]*\))?$/i;
const OUTCOME = /^(?:answered|ill-posed)$/i;
const IF = /^if\s+([a-z0-9-]{1,100})(?:,?\s{1,3}then\b|,\s{1,3}(?:for|against|about)\b)/i;

/** The most characters that are looked at: a line that begins as a move is one. */
const LOOKED_AT = 500;

/**
 * Whether an item begins as a move does: `needs:`, `way to yes:`, `if yes then …`. "If so then what?" names no answer, and "If yes then
 * why?" asks: one that ends so is a move only with its source or with what it speaks for.
 */
export function isMoveLine(line: string): boolean {
  const text = line.trim().slice(0, LOOKED_AT);
  if (NAMED.test(text) || BARE_WAY.test(text) || OUTCOME.test(text)) return true;
  const key = IF.exec(text)?.[1]?.toLowerCase();
  if (key === undefined || STOP_WORDS.has(key)) return false;
  return !/\?["”)]{0,3}$/.test(line.trimEnd()) || isArgued(line);
}

/** Whether a line of prose is a move: it says in full what it rests on, since prose begins so too. */
export function isWholeMove(line: string): boolean {
  if (!isMoveLine(line)) return false;
  const { move } = readMoveLine(withoutEscapes(line));
  if (move?.is === 'way') return move.all.length > 0 || move.from !== undefined;
  return move?.is === 'hinge' ? isArgued(line) : move !== undefined;
}

/** Whether what follows has a source, or speaks for something. */
function isArgued(line: string): boolean {
  const { move } = readMoveLine(withoutEscapes(line));
  return move?.is === 'hinge' && (move.favours.length > 0 || move.from !== undefined);
}
