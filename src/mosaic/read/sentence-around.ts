/**
 * Takes the sentence around a link to a question out of a text of Markdown, as words, so that the page of that question can show it.
 * It works on the source, near the link alone, and so its time does not grow with the text.
 */
import { openWords } from '../../markdown/resolve-words.ts';
import { OPAQUE, verdictAt } from '../../markdown/sentences.ts';
import { wikiLinkParts } from '../../markdown/wiki-link.ts';
import type { Span } from './body.ts';

/** A sentence, cut at the link in it. The labels of other questions are open in it: see `markdown/resolve-words.ts`. */
export interface Sentence {
  before: string;
  /** The words of the link; empty for the label of the question. */
  words: string;
  after: string;
}

/** How much of the source on each side of a link is read, in UTF-16 code units. Chosen by eye: more than what is kept, with its marks. */
const REACH = 320;

/** How many of the words on each side are kept, in UTF-16 code units. Chosen by eye: two lines of a page. */
const LONGEST = 140;

/**
 * The sentence around a link; undefined where the link stands in none, as the definition `[a]: b.md`.
 * @param from where the text begins
 */
export function sentenceAround(markdown: string, { start, end }: Span, from = 0): Sentence | undefined {
  const link = markdown.slice(start, Math.min(end, start + REACH));
  if (/^\[[^[\]]*\]:/.test(link)) return undefined;
  const words = link.startsWith('[[') ? plainWords(wikiLinkParts(link.slice(2, -2)).label ?? '') : plainWords(link);
  const before = wordsBefore(markdown.slice(Math.max(from, start - REACH), start));
  const after = wordsAfter(markdown.slice(end, end + REACH));
  const flow = `${before}${OPAQUE}${after}`;
  const first = lastEnd(flow, before.length);
  const last = nextEnd(flow, before.length + 1);
  return {
    before: lastWords(before.slice(first)),
    words: tidy(words).trim(),
    after: firstWords(flow.slice(before.length + 1, last)),
  };
}

/** What ends a paragraph, or begins an entry of a list, a row or a heading. */
const BLOCK = /\n[ \t>]*(?:\r?\n|(?=(?:[-+*|]|\d{1,9}[.)]|#{1,6}|\[\^[\w-]{1,60}\]:)[ \t]|\|))|[ \t]\|[ \t]/g;

/** The marks of a quote, an entry or a heading before its words. */
const MARKS = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]+(?:\[[ xX]\][ \t])?|\[\^[\w-]{1,60}\]:[ \t]*|\|[ \t]*)?/;

function wordsBefore(source: string): string {
  let from = 0;
  for (const { index, 0: found } of source.matchAll(BLOCK)) from = index + found.length;
  return plainWords(source.slice(from).replace(MARKS, ''));
}

function wordsAfter(source: string): string {
  const end = source.search(BLOCK);
  return plainWords(end < 0 ? source : source.slice(0, end)).trimEnd();
}

/** Where the sentence that a place is in begins: behind the last gap before it that ends one. A line of its own is a sentence in doubt. */
function lastEnd(flow: string, place: number): number {
  for (let at = place - 1; at > 0; at--) if (isGap(flow, at) && endsAt(flow, at)) return at + 1;
  return 0;
}

function nextEnd(flow: string, place: number): number {
  for (let at = place; at < flow.length; at++) if (isGap(flow, at) && endsAt(flow, at)) return at;
  return flow.length;
}

const isGap = (flow: string, at: number) => flow[at] === ' ' || flow[at] === '\n';

function endsAt(flow: string, at: number): boolean {
  const verdict = verdictAt(flow, at);
  return verdict === 'end' || (verdict === 'unsure' && flow[at] === '\n');
}

/** The words of Markdown inside of a paragraph, without marks. What looks like a mark and is none may be lost: this is for a glance. */
const plainWords = (source: string): string =>
  (MAY_MARK.test(source) ? withoutMarks(source) : source).replace(/[ \t]+/g, ' ').replace(/ ?\r?\n[ >]*/g, '\n');

/** Most sources have no marks, and then there is less to do. */
const MAY_MARK = /[[<*_`~\\]/;

const withoutMarks = (source: string): string =>
  source
    .replace(/\[\[([^[\]\r\n]{1,400})\]\]/g, (_, value: string) => {
      const { id, label } = wikiLinkParts(value);
      return label ?? openWords(id);
    })
    .replace(/\[\^[\w-]{1,60}\]/g, '')
    .replace(
      /!?\[([^[\]]{0,400})\](?:\([^()\s]{0,800}(?:\([^()\s]{0,200}\)[^()\s]{0,200}){0,3}(?: "[^"]{0,200}")?\)|\[[^[\]]{0,200}\])/g,
      '$1',
    )
    .replace(/<(https?:[^<>\s]{1,400})>/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/\\([!-/:-@[-`{-~])|\*+|_+|`+|~~+/g, withoutMark);

/** Keeps an escaped sign, and what is no emphasis: a sign with blanks on both sides, as in `2 * 3`, and `_` within a word. */
function withoutMark(marks: string, escaped: string | undefined, at: number, whole: string): string {
  if (escaped !== undefined) return escaped;
  const [last = ' ', next = ' '] = [whole[at - 1], whole[at + marks.length]];
  const isAlone = /\s/.test(last) && /\s/.test(next);
  return isAlone || (marks.startsWith('_') && /[\p{L}\p{N}]/u.test(last) && /[\p{L}\p{N}]/u.test(next)) ? marks : '';
}

const tidy = (words: string) => words.replace(/\s+/g, ' ').toWellFormed();

/** The last words, with an ellipsis where others come before them. */
function lastWords(words: string): string {
  const line = tidy(words).trimStart();
  if (line.length <= LONGEST) return line;
  const gap = line.indexOf(' ', line.length - LONGEST);
  return `…\u00a0${gap < 0 ? '' : line.slice(gap + 1)}`;
}

function firstWords(words: string): string {
  const line = tidy(words).trimEnd();
  if (line.length <= LONGEST) return line;
  const gap = line.lastIndexOf(' ', LONGEST);
  return `${gap < 0 ? '' : line.slice(0, gap)}\u00a0…`;
}
