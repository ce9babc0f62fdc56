/** Finds in a text the words that a question has too, as they stand there, and the sentence that bears on the question most. */
import { verdictAt } from '../../markdown/sentences.ts';
import { stem } from '../../mosaic/stem.ts';
import { wordsOf } from '../../mosaic/words.ts';

/** A piece of a sentence, and whether it is a word that a question has too. */
export interface Piece {
  text: string;
  shared: boolean;
}

export interface Passages {
  /** How a stem is written most often. */
  writtenAs(stem: string): string;
  /**
   * The sentence of the text that has most of some stems; undefined where none has any.
   * @param weights of the stems; in a sentence, each counts once
   */
  best(weights: ReadonlyMap<string, number>): Piece[] | undefined;
}

interface Word {
  start: number;
  end: number;
  stem: string;
}

interface Sentence {
  text: string;
  words: Word[];
}

/** The longest sentence, in UTF-16 code units; what has no stops, as tables in a PDF, is cut there. By eye. */
const LONGEST = 500;

/** No word is longer. */
const LONGEST_WORD = 60;

/** A sentence with fewer words says little by itself, and one with more must have more to share. By eye. */
const FULL = 25;
const FEWEST = 6;

/** @param title its words are looked at too, but it is no sentence */
export function passagesIn(title: string, text: string): Passages {
  const formOf = stemmer();
  const sentences = text.split(/\n[ \t]*\n/).flatMap((paragraph) => sentencesIn(paragraph.replace(/\s+/g, ' ').trim(), formOf));
  const spellings = spellingsIn([{ text: title, words: wordsIn(title, formOf) }, ...sentences]);
  return {
    writtenAs: (form) => spellings.get(form) ?? form,
    best(weights) {
      let best: Sentence | undefined;
      let most = 0;
      for (const sentence of sentences) {
        const score = scoreOf(sentence, weights);
        if (score > most) [best, most] = [sentence, score];
      }
      return best && piecesOf(best, weights);
    },
  };
}

/** Gives the stem of a word as it stands in a text, and remembers it. */
function stemmer(): (written: string) => string {
  const stems = new Map<string, string>();
  return (written) => {
    let form = stems.get(written);
    if (form === undefined) {
      const [word = ''] = wordsOf(written);
      form = stem(word);
      stems.set(written, form);
    }
    return form;
  };
}

function wordsIn(text: string, formOf: (written: string) => string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index: start } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    if (written.length <= LONGEST_WORD) words.push({ start, end: start + written.length, stem: formOf(written) });
  return words;
}

/** @param flow a paragraph as one line */
function sentencesIn(flow: string, formOf: (written: string) => string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    const text = flow.slice(start, end);
    if (text.length <= 2 * LONGEST) sentences.push({ text, words: wordsIn(text, formOf) });
    start = end + 1;
  };
  for (let gap = flow.indexOf(' '); gap >= 0; gap = flow.indexOf(' ', gap + 1))
    if (gap - start > LONGEST || verdictAt(flow, gap) === 'end') add(gap);
  add(flow.length);
  return sentences;
}

function spellingsIn(sentences: readonly Sentence[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, words } of sentences)
    for (const { start, end, stem: form } of words) {
      const written = text.slice(start, end);
      const times = counts.get(form) ?? new Map<string, number>();
      times.set(written, (times.get(written) ?? 0) + 1);
      counts.set(form, times);
    }
  return new Map(Array.from(counts, ([form, times]) => [form, [...times].reduce((most, each) => (each[1] > most[1] ? each : most))[0]]));
}

function scoreOf({ words }: Sentence, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  const seen = new Set<string>();
  for (const { stem: form } of words) {
    const weight = weights.get(form);
    if (weight === undefined || seen.has(form)) continue;
    seen.add(form);
    sum += weight;
  }
  return (sum * (words.length < FEWEST ? 0.5 : 1)) / Math.sqrt(Math.max(FULL, words.length));
}

function piecesOf({ text, words }: Sentence, weights: ReadonlyMap<string, number>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, stem: form } of words) {
    if (!weights.has(form)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), shared: false });
    pieces.push({ text: text.slice(start, end), shared: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), shared: false });
  return pieces;
}
