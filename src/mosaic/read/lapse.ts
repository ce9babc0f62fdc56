/** The first place where Markdown has not one sentence a line, found without its parser where that is possible. */
import { MOST_OPENERS, OPAQUE } from '../../markdown/sentences.ts';
import { piecesOf } from './pieces.ts';
import { sentenceEdits, wantedAt } from './sentence-lines.ts';

/** A sentence that begins on a line behind another, or one that is broken over lines. */
export interface Lapse {
  kind: 'behind' | 'broken';
  /** Where the line is to begin, or begins and is not to. */
  start: number;
}

/** The longest text that is parsed to find a lapse in it, in characters: longer ones are few, and take their time. */
const LONGEST = 24_000;

/**
 * The first place that `sentenceEdits` would edit, or one that it would edit where there is an earlier one; undefined where it
 * would edit nothing, and where what there is looks like nothing to a reading without a parser.
 */
export function lapseIn(markdown: string): Lapse | undefined {
  let mayHaveMore = false;
  for (const { start, text } of piecesOf(markdown) ?? [{ start: 0, text: markdown }]) {
    const { lapse, isCertain } = lookedThrough(markdown, start, start + text.length);
    if (lapse && isCertain) return lapse;
    if (lapse) mayHaveMore = true;
  }
  if (!mayHaveMore || markdown.length > LONGEST) return undefined;
  const [first] = sentenceEdits(markdown).sort((a, b) => a.start - b.start);
  return first && { kind: first.text === ' ' ? 'broken' : 'behind', start: first.end };
}

/** What may mean something else than words. */
const MARK = /[`*_~$\\<>&|@[\]]|!\[|:\/\/|www\./gi;

/** Marks of bare addresses: where there is one, the words around it may say no place. */
const ADDRESS = new Set(['@', '://', 'www.']);

/** A link to a question, as nearly all are written. */
const LINK = /\[\[[a-z0-9-]+\]\]/y;

/** A line of words: nothing at its start makes a list, quote, heading or table of it. */
const IS_PLAIN = /^(?:(?:[\p{L}"'“‘(]|\[\[)[^\n|]*(?:\n|$))+$/u;

/** A line that begins something other than a line of words. */
const BEGINS_BLOCK = /[ \t]*(?:[-*+#|>]|\d{1,9}[.)]|\[\^)/y;

/** Blanks where a sentence may end, and line breaks. */
const CANDIDATE = /(?<=[.!?…؟。！？｡।۔"'”’»)\]}」』）】*_~`$])[ \t]+(?=[^ \t\n])|\n[ \t>]*/g;

/** How much of the words on both sides decides whether a sentence ends, in characters. */
const NEAR = 64;

/** Reads a piece as if it were words; what it finds before the first mark, in a paragraph by itself, is certain. */
function lookedThrough(markdown: string, start: number, end: number): { lapse?: Lapse; isCertain: boolean } {
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
    return { lapse: { kind: wanted ? 'behind' : 'broken', start: start + next }, isCertain };
  }
  return { isCertain: false };
}

/** How much of a piece is words for certain. */
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

/** Words as a paragraph would have them, without the marks of emphasis. */
const asWords = (source: string) => source.replace(/\[\[[^[\]\n]*\]\]|[`$<&\\]/g, OPAQUE).replace(/[*_~[\]]/g, '');
