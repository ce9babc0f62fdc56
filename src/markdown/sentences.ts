/**
 * Finds where sentences end. We have few and simple rules of our own, and not Intl.Segmenter, because every machine and version of Node
 * must agree. They are for people who review changes line by line; where they are not sure, they say so.
 */

/** In place of what is not words: code, a formula, a picture, a link that shows the title of a question. */
export const OPAQUE = '\uFFFC';

/** In place of the mark of a note, which belongs to the sentence before it. */
export const NOTE = '\uE000';

/** In place of a stop inside emphasis or a link, as in a bold heading at the start of a paragraph, or in a title. */
export const INNER_STOP = '\uE001';

/** Whether a gap between words ends a sentence or is within one. */
export type Verdict = 'end' | 'within' | 'unsure';

/** Stops of scripts that have them only at the end of a sentence. */
const FULL_STOPS = '。！？｡।۔';
const STOPS = `.!?…؟${FULL_STOPS}${INNER_STOP}`;

/** A mark that may end a sentence. */
export const STOP = /[.!?…؟。！？｡।۔]/g;
const CLOSERS = `"'”’»)]}」』）】${NOTE}`;
const OPENERS = `"'“‘«„‚([{「『（【¿¡`;

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Abbreviations that are never the last word of a sentence. */
const LEADS = wordsOf(
  'e.g i.e cf vs viz resp approx esp incl fig figs sec secs eq eqs thm thms lem def defs vol pp dr mr mrs ms prof st ' +
    'vgl bzw z.b d.h p.ex',
);

/** Abbreviations that can be the last word of a sentence. */
const DOUBTFUL = wordsOf(
  'al etc jr sr inc ltd corp co dept univ ed eds trans p no nr nos ch chs prop props cor app apps tab ref refs art para ' +
    'ca c et ph.d a.k.a jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun usw ggf env abs op ' +
    'loc ibid anon gen gov rev hon',
);

/** How far back from a full stop its word is read, in UTF-16 code units. Chosen by eye: no abbreviation here is nearly as long. */
const LONGEST_WORD = 24;

/** How many brackets and quotes may come before the first word of a sentence. Chosen by eye. */
export const MOST_OPENERS = 4;

/**
 * Whether a gap ends a sentence. It does if before it there is a stop, with quotes and brackets that close after the stop, and after it a
 * capital letter, a letter of a script without capitals, or {@link OPAQUE}. After some abbreviations, initials, ellipses, numbers of a
 * list, and a quoted question it is not sure.
 * @param flow a paragraph as one line
 * @param gap the place of a blank in it
 */
export function verdictAt(flow: string, gap: number): Verdict {
  let end = gap;
  while (end > 0 && CLOSERS.includes(flow[end - 1] as string)) end -= 1;
  const stop = flow[end - 1];
  if (stop === undefined || !STOPS.includes(stop)) return 'within';
  if (stop === INNER_STOP || stop === '…') return 'unsure';
  if (FULL_STOPS.includes(stop)) return 'end';
  const isClosed = flow.slice(end, gap).replaceAll(NOTE, '') !== '';
  if (stop !== '.') return isClosed ? 'unsure' : beginsAt(flow, gap + 1);
  const before = behindWord(flow, end - 1);
  return before === 'end' ? beginsAt(flow, gap + 1) : before;
}

/** Whether the word before a full stop can be the last of its sentence. */
function behindWord(flow: string, stop: number): Verdict {
  const from = Math.max(0, stop - LONGEST_WORD);
  const word =
    flow
      .slice(from, stop)
      .split(/[^\p{L}\p{M}\p{N}.]/u)
      .at(-1) ?? '';
  const name = word.toLowerCase();
  if (word.endsWith('.')) return 'unsure';
  if (LEADS.has(name)) return 'within';
  if (DOUBTFUL.has(name) || /^\p{L}$/u.test(word) || /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(word)) return 'unsure';
  return /^\p{N}+$/u.test(word) && numbersAnEntry(flow, stop - word.length) ? 'unsure' : 'end';
}

/** Whether a number counts an entry, as in "First: 1. This 2. That": no word comes right before it. */
const numbersAnEntry = (flow: string, at: number) => at === 0 || (flow[at - 1] === ' ' && !/[\p{L}\p{N}]/u.test(flow[at - 2] ?? ''));

/** Whether a sentence can begin at a place. */
function beginsAt(flow: string, start: number): Verdict {
  let at = start;
  while (at < start + MOST_OPENERS && OPENERS.includes(flow[at] ?? ' ')) at += 1;
  const first = String.fromCodePoint(flow.codePointAt(at) ?? 0x20);
  return first === OPAQUE || /[\p{Lu}\p{Lt}\p{Lo}]/u.test(first) ? 'end' : 'unsure';
}
