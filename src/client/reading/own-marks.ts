/** The marks of the reader on this page: it knows them, changes them, and hears of changes in other tabs. */
import { keptMarks } from './kept-marks.ts';
import type { Mark, Marked, MarkedSource, Marks } from './marks.ts';
import type { Merged } from './merge-marks.ts';

export interface OwnMarks {
  all(): Marks;
  of(key: string): Marked | undefined;
  /** What is kept and could not be read, in words. */
  problems(): string[];
  /** What was set aside because it could not be read. */
  aside(): string[];
  forgetAside(): void;
  /** Changes the mark or the note of a source; `undefined` takes it off. Returns why it is not kept, if it is not. */
  change(key: string, source: MarkedSource, part: { mark?: Mark | undefined; note?: string | undefined }): string | undefined;
  /** Adds the marks of a file; returns why they are not kept, if they are not. */
  add(given: Marks): Merged | string;
}

/**
 * Opens the marks of this browser.
 * @param onChange is called after each change, also of another tab
 */
export function ownMarks(onChange: () => void): OwnMarks {
  const kept = keptMarks(() => localStorage);
  let now = kept.read();
  const look = () => {
    now = kept.read();
    onChange();
  };
  addEventListener('storage', look);
  // A page that the browser shows again as it was has heard of no change.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });
  return {
    all: () => now.marks,
    of: (key) => now.marks.get(key),
    problems: () => now.problems,
    aside: kept.aside,
    forgetAside() {
      kept.forgetAside();
      look();
    },
    change(key, { url, name }, part) {
      now = kept.read();
      const { mark, note } = { ...now.marks.get(key), ...part };
      const failure = kept.change(key, { url, name, ...(mark && { mark }), ...(note && { note }), changed: new Date().toISOString() });
      look();
      return failure;
    },
    add(given) {
      const merged = kept.add(given);
      look();
      return merged;
    },
  };
}
