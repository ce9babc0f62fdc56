/** The words of a text as the lens sees them: stems, each with how often it occurs. */
import { STOP, stem } from '../mosaic/stem.ts';
import { wordsOf } from '../mosaic/words.ts';

/** How often each stem occurs. */
export type Counts = Map<string, number>;

/** Adds the words of a text to some counts, each `weight` times. */
export type Count = (text: string, counts: Counts, weight?: number) => void;

/** One letter or digit says little: `s` of a genitive, the name of a variable. */
const isSign = (word: string) => word.length === 1 && word < '\x80';

/** Makes a function that counts words. It remembers the stem of each word, because most words of a text occur in others too. */
export function counter(): Count {
  const stems = new Map<string, string>();
  return (text, counts, weight = 1) => {
    for (const word of wordsOf(text)) {
      if (isSign(word) || STOP.has(word)) continue;
      let form = stems.get(word);
      if (form === undefined) {
        form = stem(word);
        stems.set(word, form);
      }
      counts.set(form, (counts.get(form) ?? 0) + weight);
    }
  };
}

/** Counts as one line, to be stored: `agent 3 search 1`. Stems have no spaces. */
export const writeCounts = (counts: Counts): string => Array.from(counts, ([form, count]) => `${form} ${count}`).join(' ');

/** Adds counts that {@link writeCounts} wrote to others. */
export function addWritten(written: string, counts: Counts, weight = 1): void {
  if (written === '') return;
  const parts = written.split(' ');
  for (let at = 0; at < parts.length; at += 2) {
    const form = parts[at] as string;
    counts.set(form, (counts.get(form) ?? 0) + weight * Number(parts[at + 1]));
  }
}
