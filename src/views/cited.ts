/** How a page says what is to be cited, in several forms. */

/** One form, as text that can be copied. Only a reader's own day can date it, so the date is filled in by the browser. */
export interface Cited {
  /** `Text`, `BibTeX` or `RIS`. */
  form: string;
  text: string;
  /** What stands between `text` and `end` once the day is known, with `YYYY`, `MM` and `DD` in its place. */
  dated?: string;
  end?: string;
}
