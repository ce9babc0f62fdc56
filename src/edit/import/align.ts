/**
 * Finds which lines of a list are questions that exist. The surest pair comes first, and each pair is evidence for those around it, as in
 * S. Melnik, H. Garcia-Molina, E. Rahm, Similarity Flooding, ICDE 2002, https://doi.org/10.1109/ICDE.2002.994702
 */
import { type Alignment, type Candidate, COUNTS, type Evidence, type Line, NEAR } from './alignment.ts';
import { bestFirst } from './best-first.ts';
import { judge } from './judge.ts';
import type { KnownQuestions } from './known.ts';
import { type TitleWords, titleWords } from './title-words.ts';

/** @param under the question under which the list is put, as the one above its first lines */
export function align(lines: readonly Line[], known: KnownQuestions, under?: string): Alignment[] {
  const words = lines.map(({ title }) => titleWords(title));
  const { below, before, after } = relations(lines);
  const likenesses = words.map((line) => new Map(known.likely(line).map((id) => [id, known.likeness(line, id)])));
  const found: (string | undefined)[] = lines.map(({ given }) => given ?? undefined);
  const holders = new Map(found.flatMap((id, line) => (id === undefined ? [] : [[id, line] as const])));
  /** For each line, how many of the lines below it are parts of a question. */
  const insides = lines.map(() => new Map<string, number>());
  const count = (line: number, id: string) => {
    const inside = insides[lines[line]?.above ?? -1];
    for (const parent of known.byId.get(id)?.parents ?? []) inside?.set(parent, (inside.get(parent) ?? 0) + 1);
  };
  for (const [line, id] of found.entries()) if (id !== undefined) count(line, id);

  const evidenceOf = (line: number, id: string): Evidence => {
    const { posers = new Set<string>(), parents = [] } = known.byId.get(id) ?? {};
    const { above, posers: askers } = lines[line] as Line;
    const parent = parentOf(above);
    const isPart = parent !== undefined && parents.includes(parent);
    const isAway = above !== undefined && parent !== undefined && !isPart && !known.isBelow(id, parent);
    const [last, next] = [foundAt(before[line]), foundAt(after[line])];
    const isNext = Number(last !== undefined && known.before(id) === last) + Number(next !== undefined && known.after(id) === next);
    const { length } = below[line] as number[];
    const inside = insides[line]?.get(id) ?? 0;
    return {
      words: likenesses[line]?.get(id) ?? 0,
      poser: askers.some((key) => posers.has(key)) ? COUNTS.poser : 0,
      parent: isPart ? COUNTS.parent : isAway ? -COUNTS.away : 0,
      order: isNext * COUNTS.order,
      below: length === 0 ? 0 : (COUNTS.below * Math.min(inside, 2)) / Math.min(length, 2),
    };
  };
  /** The question at or above a line, where the lines between are only headings. */
  const parentOf = (line: number | undefined): string | undefined => {
    let at = line;
    while (at !== undefined && found[at] === undefined && lines[at]?.isHeading) at = lines[at]?.above;
    return at === undefined ? under : found[at];
  };
  const foundAt = (line: number | undefined) => (line === undefined ? undefined : found[line]);
  const candidateOf = (line: number, id: string): Candidate => {
    const evidence = evidenceOf(line, id);
    return { id, evidence, score: Object.values(evidence).reduce((sum, each) => sum + each, 0) };
  };

  const queue = bestFirst<{ line: number; id: string }>();
  const isOpen = (line: number) => found[line] === undefined && lines[line]?.given === undefined;
  /** A question is one line, or several lines with its very words. */
  const isFree = (line: number, id: string) => !holders.has(id) || likenesses[line]?.get(id) === 1;
  /** Looks again at a line, whose evidence has changed, and at further questions for it. */
  const look = (line: number | undefined, further: readonly (string | undefined)[] = []) => {
    if (line === undefined || !isOpen(line)) return;
    const own = likenesses[line] as Map<string, number>;
    for (const id of further) if (id !== undefined && !own.has(id)) own.set(id, known.likeness(words[line] as TitleWords, id));
    for (const id of own.keys()) if (isFree(line, id)) queue.add(candidateOf(line, id).score, { line, id });
  };
  /** Looks again at the lines around one that was found. What its asker asks below it can be told without a word in common. */
  const lookAround = (line: number, id: string) => {
    const inside = known.below(id);
    for (const each of below[line] as number[]) {
      const { posers } = lines[each] as Line;
      look(
        each,
        inside.filter((one) => posers.some((key) => known.byId.get(one)?.posers.has(key))),
      );
    }
    look(lines[line]?.above, [known.byId.get(id)?.parents[0]]);
    look(before[line], [known.before(id)]);
    look(after[line], [known.after(id)]);
  };
  for (const line of lines.keys()) look(line);
  for (const [line, id] of found.entries()) if (id !== undefined) lookAround(line, id);
  for (let best = queue.take(); best && best.score >= NEAR; best = queue.take()) {
    const { line, id } = best.entry;
    if (!isOpen(line) || !isFree(line, id)) continue;
    const { score } = candidateOf(line, id);
    // What was found since may speak against it.
    if (score < best.score - 0.001) {
      queue.add(score, best.entry);
      continue;
    }
    found[line] = id;
    holders.set(id, line);
    count(line, id);
    lookAround(line, id);
  }
  const candidates = likenesses.map((own, line) => [...own.keys()].map((id) => candidateOf(line, id)).sort((a, b) => b.score - a.score));
  return judge(lines, candidates, found, candidateOf);
}

/** For each line, the lines below it, and those before and after it below the same line. */
function relations(lines: readonly Line[]) {
  const below: number[][] = lines.map(() => []);
  const before: (number | undefined)[] = [];
  const after: (number | undefined)[] = [];
  const last = new Map<number | undefined, number>();
  lines.forEach(({ above }, line) => {
    if (above !== undefined) below[above]?.push(line);
    const previous = last.get(above);
    before[line] = previous;
    if (previous !== undefined) after[previous] = line;
    last.set(above, line);
  });
  return { below, before, after };
}
