/** Writes for readers how many insights there are, and how many of them somebody checked. */
import { count } from './count.ts';

/** How many of some there are: `none`, `24`. */
export const someOf = (number: number): string => (number === 0 ? 'none' : count(number));

/** `nothing yet`, `1 insight, unchecked`, `3 insights, 2 checked`. */
export function insightWords(insights: number, checked: number): string {
  if (insights === 0) return 'nothing yet';
  if (insights === 1) return `1 insight, ${checked === 1 ? 'checked' : 'unchecked'}`;
  return `${count(insights)} insights, ${checked === insights ? 'all' : someOf(checked)} checked`;
}
