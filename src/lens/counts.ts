/** The words of a text as the lens sees them: stems, each with how often it occurs. */
import { STOP, stem } from '../mosaic/stem.ts';
import { wordsOf } from '../mosaic/words.ts';

/** Takes a stem, and how often it occurs; the same stem may come again. */
export type Take = (form: string, times: number) => void;

/** How often each stem occurs. */
export type Counts = Map<string, number>;

/** Takes words into some counts. */
export const into =
  (counts: Counts): Take =>
  (form, times) =>
    counts.set(form, (counts.get(form) ?? 0) + times);

/** Gives away the words of a text, each `weight` times. */
export type Count = (text: string, take: Take, weight?: number) => void;

/** One letter or digit says little: `s` of a genitive, the name of a variable. */
const isSign = (word: string) => word.length === 1 && word < '\x80';

/** Makes a function that counts words. It remembers the form of each word, because most words of a text occur in others too. */
export function counter(): Count {
  // Empty for a word that does not count.
  const forms = new Map<string, string>();
  return (text, take, weight = 1) => {
    for (const word of wordsOf(text)) {
      let form = forms.get(word);
      if (form === undefined) {
        form = isSign(word) || STOP.has(word) ? '' : stem(word);
        forms.set(word, form);
      }
      if (form !== '') take(form, weight);
    }
  };
}

/** Counts as one line, to be stored: `agent=3 search`, without a number for what occurs once. Stems have no spaces and no signs. */
export const writeCounts = (counts: Counts): string =>
  Array.from(counts, ([form, count]) => (count === 1 ? form : `${form}=${count}`)).join(' ');

/** Gives away the counts that {@link writeCounts} wrote. */
export function takeWritten(written: string, take: Take): void {
  if (written === '') return;
  for (const part of written.split(' ')) {
    const end = part.indexOf('=');
    if (end < 0) take(part, 1);
    else take(part.slice(0, end), Number(part.slice(end + 1)));
  }
}
