/** How alike two questions sound. */

/** Words that say little about what is asked. */
export const LITTLE: ReadonlySet<string> = new Set(
  'a an and any are as at be by can could do does for from how if in is it its of on or so some than that the their them then there these this to up us was we what when where which who why will with would you'.split(
    ' ',
  ),
);

const wordsOf = (title: string): string[] =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

interface Sound {
  /** Every word, so that titles which differ in case and signs alone are the same. */
  whole: string;
  /** The words that carry the title, without their most common endings, so that "boundary" and "boundaries" are one. */
  carrying: ReadonlySet<string>;
}

const known = new Map<string, Sound>();

/** How a title sounds; remembered, because an outline compares each of its items with every question. */
function soundOf(title: string): Sound {
  const found = known.get(title);
  if (found) return found;
  const all = wordsOf(title);
  const weighty = all.filter((word) => !LITTLE.has(word));
  const stems = (weighty.length > 0 ? weighty : all).map((word) => (word.length > 4 ? word.replace(/(?:ies|es|s|y|ed|ing)$/, '') : word));
  const sound = { whole: all.join(' '), carrying: new Set(stems) };
  known.set(title, sound);
  return sound;
}

/** Dice's coefficient of the carrying words, from 0 to 1; 1 for titles that are the same but for case and signs. */
export function likeness(one: string, other: string): number {
  const [a, b] = [soundOf(one), soundOf(other)];
  if (a.whole === b.whole) return 1;
  let shared = 0;
  for (const word of a.carrying) if (b.carrying.has(word)) shared += 1;
  return Math.min(0.99, (2 * shared) / (a.carrying.size + b.carrying.size));
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
