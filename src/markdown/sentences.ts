/**
 * Where sentences end. The rules are our own and few, so that every machine and every version of Node agrees: they are for people
 * who review changes line by line, and where they are not sure they say so.
 */

/** Stands for what is no words: code, a formula, a picture, a link that shows the title of a question. */
export const OPAQUE = '\uFFFC';

/** Stands for the mark of a note, which belongs to the sentence before it. */
export const NOTE = '\uE000';

/** Stands for a stop inside of emphasis or of a link, such as that of a run-in heading or a title. */
export const INNER_STOP = '\uE001';

/** Whether a gap between words ends a sentence, or lies within one. */
export type Verdict = 'end' | 'within' | 'unsure';

/** Of scripts that write them only at the end of a sentence. */
const FULL_STOPS = '。！？｡।۔';
const STOPS = `.!?…؟${FULL_STOPS}${INNER_STOP}`;

/** A mark that may end a sentence. */
export const STOP = /[.!?…؟。！？｡।۔]/g;
const CLOSERS = `"'”’»)]}」』）】${NOTE}`;
const OPENERS = `"'“‘«„‚([{「『（【¿¡`;

/** Never the last word of a sentence. */
const LEADS = new Set(
  'e.g i.e cf vs viz resp approx esp incl fig figs sec secs eq eqs thm thms lem def defs vol pp dr mr mrs ms prof st vgl bzw z.b d.h p.ex'.split(
    ' ',
  ),
);

/** Sometimes the last word, sometimes not. */
const DOUBTFUL = new Set(
  'al etc jr sr inc ltd corp co dept univ ed eds trans p no nr nos ch chs prop props cor app apps tab ref refs art para ca c et ph.d a.k.a jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun usw ggf env abs op loc ibid anon gen gov rev hon'.split(
    ' ',
  ),
);

/** The longest abbreviation that is looked for, in characters. */
const LONGEST_WORD = 24;

/** More brackets and quotes than this before a word are no beginning of a sentence. */
export const MOST_OPENERS = 4;

/**
 * Whether a gap ends a sentence. It does where a stop, with the quotes and brackets that close behind it, comes before it, and a
 * capital letter, a letter of a script without capitals, or something opaque comes after it; but not behind abbreviations,
 * initials, ellipses, numbers of a list, or a quoted question, where nobody can be sure.
 * @param flow a paragraph as one line
 * @param gap where in it a blank stands
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

/** Whether a number is that of an entry, as in "First: 1. This 2. That": it has no words before it in its sentence. */
const numbersAnEntry = (flow: string, at: number) => at === 0 || (flow[at - 1] === ' ' && !/[\p{L}\p{N}]/u.test(flow[at - 2] ?? ''));

/** Whether a sentence can begin at a place. */
function beginsAt(flow: string, start: number): Verdict {
  let at = start;
  while (at < start + MOST_OPENERS && OPENERS.includes(flow[at] ?? ' ')) at += 1;
  const first = String.fromCodePoint(flow.codePointAt(at) ?? 0x20);
  return first === OPAQUE || /[\p{Lu}\p{Lt}\p{Lo}]/u.test(first) ? 'end' : 'unsure';
}
