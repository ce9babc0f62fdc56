/** The things that can be found by name, and what is shown of each beside its name. */
import type { FindNames, FindTitles } from '../../formats/find-data.ts';
import { counted } from '../../views/count.ts';

export type Kind = 'question' | 'source' | 'person' | 'tag' | 'term';

/** What is indexed of one thing. Its number is its place in the list of all. */
export interface Entry {
  kind: Kind;
  path: string;
  name: string;
  /** Other names. */
  also: readonly string[];
  /** Row of a question, or of its kind. */
  row: number;
}

/** Everything but sources, which come with the titles. */
export function entriesOf({ id, label, also, tags, people, terms }: FindNames): Entry[] {
  const others = new Map(also);
  return [
    ...id.map(
      (own, row): Entry => ({ kind: 'question', path: `questions/${own}/`, name: label[row] ?? '', also: others.get(row) ?? [], row }),
    ),
    ...tags.map(([slug], row): Entry => ({ kind: 'tag', path: `tags/${slug}/`, name: slug, also: [], row })),
    ...people.map(([slug, name, names], row): Entry => ({ kind: 'person', path: `people/${slug}/`, name, also: names, row })),
    ...terms.map(([slug, name, names], row): Entry => ({ kind: 'term', path: `terms/#${slug}`, name, also: names, row })),
  ];
}

export function detailOf({ kind, row }: Entry, names: FindNames, titles: FindTitles | undefined): string {
  if (kind === 'tag') return counted(names.tags[row]?.[1] ?? 0, 'question');
  if (kind === 'person') {
    const [, , , poses = 0, wrote = 0] = names.people[row] ?? [];
    return [...(poses > 0 ? [`asks ${counted(poses, 'question')}`] : []), ...(wrote > 0 ? [counted(wrote, 'source')] : [])].join(', ');
  }
  if (kind !== 'source') return '';
  const [, , , authors = [], date = '', , questions = 0] = titles?.sources[row] ?? [];
  const shown = authors.slice(0, 2).map((person) => names.people[person]?.[1]);
  const more = authors.length > 2 ? ` and ${authors.length - 2} more` : '';
  return [`${shown.join(', ')}${more}`, date.slice(0, 4), counted(questions, 'question')].filter(Boolean).join(' · ');
}

/** Finds the rows above a row, from the root. */
export function lineagesOf(depth: readonly number[]): (row: number) => number[] {
  return (row) => {
    const above: number[] = [];
    for (let at = row - 1, level = (depth[row] as number) - 1; level >= 0 && at >= 0; at--)
      if (depth[at] === level) {
        above.unshift(at);
        level -= 1;
      }
    return above;
  };
}
