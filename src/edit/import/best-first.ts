/** A queue that gives the entry with the highest score first. Scores differ by their first three digits. */

export interface Queue<T> {
  add(score: number, entry: T): void;
  /** Takes the best entry out; undefined when there is none. */
  take(): { score: number; entry: T } | undefined;
}

/** Entries by their score in thousandths: adding and taking need no search, since scores are few. */
export function bestFirst<T>(): Queue<T> {
  const shelves: { score: number; entry: T }[][] = [];
  let top = -1;
  return {
    add(score, entry) {
      const at = Math.max(0, Math.round(score * 1000));
      shelves[at] ??= [];
      shelves[at].push({ score, entry });
      top = Math.max(top, at);
    },
    take() {
      while (top >= 0 && !shelves[top]?.length) top -= 1;
      return shelves[top]?.pop();
    },
  };
}
