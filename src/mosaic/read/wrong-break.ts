/** Finds the first place where Markdown does not have one sentence a line, without the parser if possible. */

import { piecesOf } from '../../markdown/pieces.ts';
import { MOST_OPENERS, OPAQUE } from '../../markdown/sentences.ts';
import { sentenceEdits, wantedAt } from './sentence-lines.ts';

/** A missing line break, where a sentence begins `behind` another on its line, or a needless one, by which a sentence is `broken`. */
export interface WrongBreak {
  kind: 'behind' | 'broken';
  /** Where a line should begin, or where one begins that should not. */
  start: number;
}

/** The longest text that is parsed for this, in UTF-16 code units. A guess: longer ones are rare and slow to parse. */
const LONGEST = 24_000;

/**
 * A place that `sentenceEdits` would edit, the first one in most texts. Undefined if it would edit nothing; and also if reading without a
 * parser finds nothing, or is not certain and the text is too long to be parsed.
 */
export function wrongBreakIn(markdown: string): WrongBreak | undefined {
  let mayBeWrong = false;
  for (const { start, text, isFence } of piecesOf(markdown) ?? [{ start: 0, text: markdown, isFence: false }]) {
    if (isFence) continue;
    const { wrongBreak, isCertain } = firstIn(markdown, start, start + text.length);
    if (wrongBreak && isCertain) return wrongBreak;
    if (wrongBreak) mayBeWrong = true;
  }
  if (!mayBeWrong || markdown.length > LONGEST) return undefined;
  const [first] = sentenceEdits(markdown).sort((a, b) => a.start - b.start);
  return first && { kind: first.text === ' ' ? 'broken' : 'behind', start: first.end };
}

/** Characters that may mean something other than words. */
const MARK = /[`*_~$\\<>&|@[\]]|!\[|:\/\/|www\./gi;

/** Marks of addresses without brackets: the parser may give the words around one no place. */
const ADDRESS = new Set(['@', '://', 'www.']);

/** A link to a question, in the usual form. */
const LINK = /\[\[[a-z0-9-]+\]\]/y;

/** A line of words: it does not begin a list, quote, heading or table. */
const IS_PLAIN = /^(?:(?:[\p{L}"'“‘(]|\[\[)[^\n|]*(?:\n|$))+$/u;

/** A line that begins something other than a line of words. */
const BEGINS_BLOCK = /[ \t]*(?:[-*+#|>]|\d{1,9}[.)]|\[\^)/y;

/** Blanks where a sentence may end, and line breaks. */
const CANDIDATE = /(?<=[.!?…؟。！？｡।۔"'”’»)\]}」』）】*_~`$])[ \t]+(?=[^ \t\n])|\n[ \t>]*/g;

/** How much of the words on both sides decides whether a sentence ends, in UTF-16 code units: more than twice the longest abbreviation. */
const NEAR = 64;

/** Reads a piece as if it were words. What it finds before the first mark is certain, if the piece is a single paragraph. */
function firstIn(markdown: string, start: number, end: number): { wrongBreak?: WrongBreak; isCertain: boolean } {
  const piece = markdown.slice(start, end).trimEnd();
  let certain: number | undefined;
  for (const { 0: white, index } of piece.matchAll(CANDIDATE)) {
    const hasBreak = white.startsWith('\n');
    const before = piece.slice(Math.max(0, index - NEAR), index);
    if (hasBreak && (before.endsWith('  ') || before.endsWith('\\'))) continue;
    const next = index + white.length;
    BEGINS_BLOCK.lastIndex = next;
    if (hasBreak && BEGINS_BLOCK.test(piece)) continue;
    const words = asWords(before.trimEnd());
    const gap = { at: words.length, start: index, end: next, hasBreak, isInner: false };
    const wanted = wantedAt({ text: `${words} ${asWords(piece.slice(next, next + NEAR))}`, gaps: [] }, gap, piece);
    if (wanted === undefined || wanted === hasBreak) continue;
    certain ??= wordsEnd(piece);
    const isCertain = certain === piece.length || next + MOST_OPENERS < certain;
    return { wrongBreak: { kind: wanted ? 'behind' : 'broken', start: start + next }, isCertain };
  }
  return { isCertain: false };
}

/** Where the part of a piece that is certainly words ends. */
function wordsEnd(piece: string): number {
  if (!IS_PLAIN.test(piece)) return 0;
  let end = piece.length;
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(piece); mark; mark = MARK.exec(piece)) {
    LINK.lastIndex = mark.index;
    if (LINK.test(piece) && piece[mark.index - 1] !== '!') MARK.lastIndex = LINK.lastIndex;
    else if (ADDRESS.has(mark[0].toLowerCase())) return 0;
    else end = Math.min(end, mark.index);
  }
  return end;
}

/** Source as the words of a paragraph, without the marks of emphasis. */
const asWords = (source: string) => source.replace(/\[\[[^[\]\n]*\]\]|[`$<&\\]/g, OPAQUE).replace(/[*_~[\]]/g, '');
