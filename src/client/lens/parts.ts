/** The elements of the lens, which are in its page: `data-lens-text` and so on. */

export interface Parts {
  /** Hidden without a script. */
  box: HTMLElement;
  text: HTMLTextAreaElement;
  clear: HTMLButtonElement;
  status: HTMLElement;
  retry: HTMLButtonElement;
  /** What is said of the source that was pasted. */
  source: HTMLElement;
  /** What to do where no question is close. */
  far: HTMLElement;
  /** Choosing, printing and copying, above the results. */
  keep: HTMLElement;
  chosen: HTMLElement;
  print: HTMLButtonElement;
  copy: HTMLButtonElement;
  /** The Markdown, where a browser does not let it be copied. */
  copied: HTMLTextAreaElement;
  likely: HTMLElement;
  less: HTMLDetailsElement;
  /** What is said of the less likely. */
  fold: HTMLElement;
  lessList: HTMLElement;
  /** Where the bookmarklet goes. */
  bookmarklet: HTMLElement;
  /** How to use the bookmarklet. */
  drag: HTMLElement;
  /** What is printed. */
  sheet: HTMLElement;
}

const NAMES = [
  ...(['box', 'text', 'clear', 'status', 'retry', 'source', 'far', 'keep', 'chosen', 'print', 'copy', 'copied', 'likely', 'less'] as const),
  ...(['fold', 'lessList', 'bookmarklet', 'drag', 'sheet'] as const),
];

export const partsOf = (lens: HTMLElement): Parts =>
  Object.fromEntries(
    NAMES.map((name) => [name, lens.querySelector(`[data-lens-${name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}]`)]),
  ) as unknown as Parts;
