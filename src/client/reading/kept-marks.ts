/** The marks that a browser keeps for a site. Whatever is in its storage, nothing here fails: it says in words what could not be done. */
import { LONGEST_TEXT, type Marked, type Marks, MOST_MARKS, printMarks, withMarked } from './marks.ts';
import { type Merged, mergeMarks } from './merge-marks.ts';
import { type ParsedMarks, parseMarks } from './parse-marks.ts';

/** The part of `localStorage` that is needed. */
export type MarkStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface KeptMarks {
  /** What is kept now; what cannot be read of it stays as it is. */
  read(): ParsedMarks;
  /** Keeps a mark of one source, or takes it off. Returns why not, if it could not. */
  change(key: string, marked: Marked): string | undefined;
  /** Adds marks of a file. */
  add(given: Marks): Merged | string;
  /** Texts that could not be read, and were set aside when something else was to be kept in their place. */
  aside(): string[];
  /** Removes those texts. */
  forgetAside(): void;
}

/** Where marks are, as `printMarks` writes them. */
export const KEPT = 'reading-marks';
const ASIDE = 'reading-marks-aside';

/** The most texts that are set aside. Chosen by eye. */
const MOST_ASIDE = 20;

const FULL = 'Not kept: the storage of this browser for this site is full. Save your list as a file, and take some marks off.';
const FORBIDDEN = 'Not kept: this browser lets this site keep nothing.';
const TOO_MANY_ASIDE = 'Not kept: too much is set aside that could not be read. Save it as a file and forget it, in “My list”.';

/** @param storage throws where a browser forbids it */
export function keptMarks(storage: () => MarkStorage): KeptMarks {
  let last: { text: string; parsed: ParsedMarks } | undefined;
  const read = (): ParsedMarks => {
    const text = textAt(storage, KEPT);
    if (text === undefined) return { marks: new Map(), problems: [] };
    if (last?.text !== text) last = { text, parsed: parseMarks(text) };
    return last.parsed;
  };
  const aside = () => {
    const texts: string[] = [];
    for (let text = textAt(storage, ASIDE + 1); text !== undefined; text = textAt(storage, ASIDE + (texts.length + 1))) {
      texts.push(text);
      if (texts.length === MOST_ASIDE) break;
    }
    return texts;
  };

  /** Writes marks in place of those that are kept; first sets these aside if not all of them could be read. */
  function keep(marks: Marks): string | undefined {
    const text = printMarks(marks);
    if (marks.size > MOST_MARKS || text.length > LONGEST_TEXT) return FULL;
    try {
      const place = storage();
      const { problems } = read();
      const [before, there] = [textAt(storage, KEPT), aside()];
      if (problems.length > 0 && before !== undefined && !there.includes(before)) {
        if (there.length === MOST_ASIDE) return TOO_MANY_ASIDE;
        place.setItem(ASIDE + (there.length + 1), before);
      }
      place.setItem(KEPT, text);
      last = { text, parsed: { marks, problems: [] } };
      return undefined;
    } catch (error) {
      return error instanceof Error && error.name === 'QuotaExceededError' ? FULL : FORBIDDEN;
    }
  }

  return {
    read,
    change: (key, marked) => keep(withMarked(read().marks, key, marked)),
    add(given) {
      const merged = mergeMarks(read().marks, given);
      return keep(merged.marks) ?? merged;
    },
    aside,
    forgetAside() {
      for (const at of aside().keys()) storage().removeItem(ASIDE + (at + 1));
    },
  };
}

/** A text that is kept; undefined where there is none or none may be. */
function textAt(storage: () => MarkStorage, key: string): string | undefined {
  try {
    return storage().getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
