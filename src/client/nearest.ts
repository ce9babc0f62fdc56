/** The questions whose ids are nearest to an address that leads nowhere. Needs no browser. */

/** The words in the last part of an address, whether it is well written or not. */
export function wordsIn(pathname: string): Set<string> {
  const last = decoded(pathname).toLowerCase().split('/').filter(Boolean).at(-1) ?? '';
  return new Set(last.split(/[^a-z0-9]+/).filter(Boolean));
}

/** A lone `%` is no escape, and stays. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** The questions with the most words in common, best first. */
export function nearestTo<Q extends { id: string }>(words: ReadonlySet<string>, questions: readonly Q[], most = 5): Q[] {
  return questions
    .map((question) => ({ question, likeness: likeness(words, new Set(question.id.split('-'))) }))
    .filter(({ likeness }) => likeness > 0.2)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ question }) => question);
}

/** Jaccard's index of two sets of words, where words that begin alike count as the same. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) =>
    [...b].some((other) => other === word || (word.length > 3 && (other.startsWith(word) || word.startsWith(other)))),
  ).length;
  return shared / (a.size + b.size - shared);
}
