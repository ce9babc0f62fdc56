/** How alike two questions sound. */

/** Words that say little about what is asked. */
const LITTLE = new Set(
  'a an and any are as at be by can could do does for from how if in is it its of on or so some than that the their them then there these this to up us was we what when where which who why will with would you'.split(
    ' ',
  ),
);

const wordsOf = (title: string): string[] =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words that carry a title, without their most common endings, so that "boundary" and "boundaries" are one. */
function carrying(title: string): Set<string> {
  const all = wordsOf(title);
  const weighty = all.filter((word) => !LITTLE.has(word));
  return new Set((weighty.length > 0 ? weighty : all).map((word) => (word.length > 4 ? word.replace(/(?:ies|es|s|y|ed|ing)$/, '') : word)));
}

/** Dice's coefficient of the carrying words, from 0 to 1; 1 for titles that are the same but for case and signs. */
export function likeness(one: string, other: string): number {
  if (wordsOf(one).join(' ') === wordsOf(other).join(' ')) return 1;
  const [a, b] = [carrying(one), carrying(other)];
  if (a.size + b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return Math.min(0.99, (2 * shared) / (a.size + b.size));
}

/** The questions that sound most alike, best first, from `least` on. */
export function mostAlike<Q extends { title: string }>(
  title: string,
  questions: readonly Q[],
  least: number,
  most = 5,
): { question: Q; score: number }[] {
  return questions
    .map((question) => ({ question, score: likeness(title, question.title) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

/** An id from a title: up to five of the words that carry it, in order, made free with a number if need be. */
export function idFor(title: string, isTaken: (id: string) => boolean): string {
  const ascii = (word: string) => word.replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]/g, '');
  const all = wordsOf(title).map(ascii).filter(Boolean);
  const weighty = all.filter((word) => !LITTLE.has(word) && word.length > 1);
  const base = (weighty.length > 0 ? weighty : all).slice(0, 5).join('-') || 'question';
  let id = base;
  for (let n = 2; isTaken(id); n++) id = `${base}-${n}`;
  return id;
}
