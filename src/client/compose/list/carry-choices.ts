/** Takes choices over to a list that was changed. */
import type { Choice } from '../../../edit/import/planned.ts';

type Choices = ReadonlyMap<number, Choice>;

/** The choices for the lines that are still there: those with the same words, the first of them for the first, and so on. */
export function carryChoices(before: readonly string[], after: readonly string[], choices: Choices): Map<number, Choice> {
  const carried = new Map<number, Choice>();
  const places = placesOf(after);
  for (const [title, rows] of placesOf(before)) {
    const now = places.get(title) ?? [];
    for (const [at, row] of rows.entries()) {
      const choice = choices.get(row);
      const to = now[at];
      if (choice && to !== undefined) carried.set(to, choice);
    }
  }
  return carried;
}

const placesOf = (titles: readonly string[]): Map<string, number[]> => Map.groupBy(titles.keys(), (row) => titles[row] as string);
