/** The mix of a branch: how many of the leaves below it have each fill, or each grade of what the picture is coloured by. */

interface WithLeaves<Q> {
  children: readonly Q[];
}

/** How many leaves at or below the questions have each key. */
export function mixOf<Q extends WithLeaves<Q>>(questions: readonly Q[], keyOf: (leaf: Q) => string): Map<string, number> {
  const counts = new Map<string, number>();
  const waiting = [...questions];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const child of next.children) waiting.push(child);
    if (next.children.length === 0) counts.set(keyOf(next), (counts.get(keyOf(next)) ?? 0) + 1);
  }
  return counts;
}

/** A part of a mix, in the order of the legend. */
export interface Share {
  /** A fill, or the key of a grade; empty for what does not pass the filter. */
  key: string;
  /** What it is called. */
  label: string;
  /** How many leaves it has. */
  count: number;
}

/** The shares of a mix, in an order. */
export const sharesOf = (mix: ReadonlyMap<string, number>, order: readonly { key: string; label: string }[]): Share[] =>
  order.flatMap(({ key, label }) => (mix.has(key) ? [{ key, label, count: mix.get(key) as number }] : []));
