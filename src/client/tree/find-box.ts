/** Find-as-you-type: the box, the number of matches, and the buttons that step through them. */

export interface FindBox<Found> {
  /** The words in the box. */
  readonly words: string;
  readonly matches: readonly Found[];
  /** Shows words that were set elsewhere, at the match that is active. */
  show(words: string, active: Found): void;
  /** Goes to the next match or to the previous one. */
  turn(by: 1 | -1): void;
}

/**
 * @param search finds the questions that match the words
 * @param onMatch called with each match that becomes the current one, and with undefined when there is none
 */
export function findBox<Found>(
  part: <E extends HTMLElement>(name: string) => E | null,
  search: (words: string) => Found[],
  onMatch: (match: Found | undefined) => void,
): FindBox<Found> {
  const input = part<HTMLInputElement>('find');
  let matches: Found[] = [];
  let step = 0;

  function say(): void {
    const status = part('found');
    if (status) status.textContent = !input?.value.trim() ? '' : matches.length > 0 ? `${step + 1} of ${matches.length}` : 'none';
    for (const button of document.querySelectorAll<HTMLElement>('[data-tree-action="next"], [data-tree-action="previous"]'))
      button.hidden = matches.length < 2;
  }
  function turn(by: number): void {
    if (matches.length === 0) return;
    step = (step + by + matches.length) % matches.length;
    say();
    onMatch(matches[step]);
  }
  input?.addEventListener('input', () => {
    matches = search(input.value);
    step = 0;
    say();
    onMatch(matches[0]);
  });
  input?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    turn(event.shiftKey ? -1 : 1);
  });
  return {
    get words() {
      return input?.value.trim() ?? '';
    },
    get matches() {
      return matches;
    },
    show(words, active) {
      if (input) input.value = words;
      matches = search(words);
      step = Math.max(0, matches.indexOf(active));
      say();
    },
    turn,
  };
}
