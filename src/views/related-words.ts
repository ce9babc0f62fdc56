/** Says why a question is related to another. */
import type { Related } from '../mosaic/reason/related.ts';
import { counted } from './count.ts';

/** How much of the title of a source is shown, in UTF-16 code units, and of how many. Chosen by eye: two lines beside the text. */
const LONGEST = 60;
const MOST = 2;

/** Such as `2 sources in common: Natural Latents, Condensation` or `both about abstraction`. */
export function relatedWords({ sources, tags }: Related): string {
  if (sources.length === 0) return `both about ${tags.map(({ slug }) => slug).join(', ')}`;
  const titles = sources.flatMap(({ title }) => (title === undefined ? [] : [shortened(title)])).slice(0, MOST);
  return `${counted(sources.length, 'source')} in common${titles.length > 0 ? `: ${titles.join('; ')}` : ''}`;
}

function shortened(title: string): string {
  if (title.length <= LONGEST) return title;
  const gap = title.lastIndexOf(' ', LONGEST);
  return `${title.slice(0, gap > 0 ? gap : LONGEST).toWellFormed()} …`;
}
