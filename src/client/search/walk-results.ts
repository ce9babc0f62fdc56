/** Lets arrow keys walk from the field through the links of the results, and back. */

/** The next place for a key, or undefined where the key does nothing there. */
export function nextPlace(key: string, place: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return Math.min(count - 1, place + 1);
  // Above the first result is the field.
  if (key === 'ArrowUp') return place < 0 ? undefined : place - 1;
  if (key === 'Home') return place < 0 ? undefined : 0;
  if (key === 'End') return place < 0 ? undefined : count - 1;
  return key === 'Escape' && place >= 0 ? -1 : undefined;
}

/**
 * @param links the links, in order
 * @param box what holds the field and the links
 * @returns what takes it off
 */
export function walkResults(box: HTMLElement, input: HTMLInputElement, links: () => HTMLElement[]): () => void {
  const walk = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const all = links();
    const place = all.indexOf(event.target as HTMLElement);
    if (place < 0 && event.target !== input) return;
    const next = nextPlace(event.key, place, all.length);
    if (next === undefined) return;
    event.preventDefault();
    (all[next] ?? input).focus();
  };
  box.addEventListener('keydown', walk);
  return () => box.removeEventListener('keydown', walk);
}
