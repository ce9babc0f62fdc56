/** What changes between two texts, line by line. */

export interface DiffLine {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/**
 * The lines of both texts: common ones once. Lines that are once in each text are matched first, and between them the same is done again
 * (Bram Cohen's patience diff, https://bramcohen.livejournal.com/73318.html), so that time grows as n log n, where the shortest list of
 * changes would take the square of it.
 */
export function diffLines(before: string, after: string): DiffLine[] {
  const found: DiffLine[] = [];
  compare(linesOf(before), linesOf(after), found, DEEPEST);
  return found;
}

/** How often a part between matched lines is compared again. A guess; each time, its lines are fewer. */
const DEEPEST = 20;

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

function compare(before: readonly string[], after: readonly string[], found: DiffLine[], depth: number): void {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const add = (kind: DiffLine['kind'], lines: readonly string[]) => {
    for (const text of lines) found.push({ kind, text });
  };
  add('same', before.slice(0, start));
  const [gone, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const anchors = depth > 0 && gone.length > 0 && fresh.length > 0 ? anchorsOf(gone, fresh) : [];
  let [fromGone, fromFresh] = [0, 0];
  for (const [inGone, inFresh] of anchors) {
    compare(gone.slice(fromGone, inGone), fresh.slice(fromFresh, inFresh), found, depth - 1);
    add('same', [gone[inGone] as string]);
    [fromGone, fromFresh] = [inGone + 1, inFresh + 1];
  }
  if (anchors.length > 0) compare(gone.slice(fromGone), fresh.slice(fromFresh), found, depth - 1);
  else {
    add('gone', gone);
    add('new', fresh);
  }
  add('same', before.slice(before.length - end));
}

/** The places of lines that are once in each text, as many as are in the same order. */
function anchorsOf(before: readonly string[], after: readonly string[]): [number, number][] {
  const places = placesOnce(after);
  const both = [...placesOnce(before)].flatMap(([line, at]): [number, number][] => {
    const there = places.get(line);
    return at === undefined || there === undefined ? [] : [[at, there]];
  });
  return longestRise(both);
}

/** Where each line is that is there once; undefined for the others. */
function placesOnce(lines: readonly string[]): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (const [at, line] of lines.entries()) places.set(line, places.has(line) ? undefined : at);
  return places;
}

/** The longest part of the pairs, which are in order of their first places, in which the second places rise; by patience sorting. */
function longestRise(pairs: readonly [number, number][]): [number, number][] {
  interface Card {
    pair: [number, number];
    below?: Card | undefined;
  }
  const piles: Card[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle] as Card).pair[1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    piles[low] = { pair, below: piles[low - 1] };
  }
  const rise: [number, number][] = [];
  for (let card = piles.at(-1); card; card = card.below) rise.push(card.pair);
  return rise.reverse();
}

/** A part of a diff: lines, or how many same lines are left out. */
export type DiffPart = DiffLine | { kind: 'left-out'; lines: number };

/** The changed lines with the same ones around them. @param around how many same lines are shown before and after a change */
export function shortDiff(lines: readonly DiffLine[], around = 3): DiffPart[] {
  let next = Infinity;
  const toNext = lines.map(() => Infinity);
  for (let at = lines.length - 1; at >= 0; at--) {
    next = lines[at]?.kind === 'same' ? next + 1 : 0;
    toNext[at] = next;
  }
  const parts: DiffPart[] = [];
  let since = Infinity;
  for (const [at, line] of lines.entries()) {
    since = line.kind === 'same' ? since + 1 : 0;
    const last = parts.at(-1);
    if (since <= around || (toNext[at] as number) <= around) parts.push(line);
    else if (last?.kind === 'left-out') last.lines += 1;
    else parts.push({ kind: 'left-out', lines: 1 });
  }
  return parts;
}
