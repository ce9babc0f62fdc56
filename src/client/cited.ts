/** Dates what is to be cited with the reader's own day, and copies it. */

/** The day in a text with `YYYY`, `MM` and `DD` in its place. */
export function datedOn(day: Date, text: string): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return text
    .replace('YYYY', String(day.getFullYear()))
    .replace('MM', two(day.getMonth() + 1))
    .replace('DD', two(day.getDate()));
}

/** How long a button says that it has copied, in milliseconds. Chosen by eye. */
const SAID = 2000;

/**
 * Dates the forms in a part of a page, and shows their buttons where the browser lets a page copy.
 * @returns what takes the buttons away
 */
export function offerCopies(root: ParentNode): () => void {
  const ending = new AbortController();
  for (const place of root.querySelectorAll<HTMLElement>('[data-day]')) {
    place.textContent = datedOn(new Date(), place.dataset.day ?? '');
    place.hidden = false;
  }
  const buttons = navigator.clipboard ? [...root.querySelectorAll<HTMLButtonElement>('[data-copy]')] : [];
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button), { signal: ending.signal });
  }
  return () => {
    ending.abort();
    for (const button of buttons) button.hidden = true;
  };
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = button.closest('.cited')?.querySelector('pre')?.textContent ?? '';
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = done ? 'Copied' : 'Cannot copy here';
  setTimeout(() => button.replaceChildren('Copy'), SAID);
}
