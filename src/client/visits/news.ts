/** What is new to a reader, counted from what happened of late. */
import type { Recent } from '../../formats/happened-data.ts';

export interface News {
  /** Later events are new. */
  since: string;
  /** In all. */
  count: number;
  /** Whether there may be more, older ones than the data have. */
  isMore: boolean;
  /** How many of a question, and of the questions below it. */
  of(id: string): { here: number; below: number };
}

export function newsSince({ ids, parents, events, from }: Recent, since: string): News {
  const here = ids.map(() => 0);
  const below = ids.map(() => 0);
  let count = 0;
  for (const [row, ...dates] of events) {
    const fresh = dates.filter((date) => date > since).length;
    if (fresh === 0) continue;
    count += fresh;
    here[row] = (here[row] ?? 0) + fresh;
    // Those above come first, so every step leads to a lower row.
    for (let above = parents[row] ?? -1, at = row; above >= 0 && above < at; at = above, above = parents[above] ?? -1)
      below[above] = (below[above] ?? 0) + fresh;
  }
  return {
    since,
    count,
    isMore: from !== undefined && from > since,
    of(id) {
      const row = ids.indexOf(id);
      return { here: here[row] ?? 0, below: below[row] ?? 0 };
    },
  };
}

/** `3 new`, `400 or more new`. */
export const newWords = (count: number, isMore = false): string => `${count.toLocaleString('en')}${isMore ? ' or more' : ''} new`;

/** What the page of a question says: `2 new since you were here`, `1 new here, 4 new below it since you were here`; empty if nothing is. */
export function newsOf(id: string, news: News): string {
  const { here, below } = news.of(id);
  if (here + below === 0) return '';
  const parts = below === 0 ? [newWords(here)] : [...(here > 0 ? [`${newWords(here)} here`] : []), `${newWords(below)} below it`];
  return `${parts.join(', ')} since you were here`;
}
