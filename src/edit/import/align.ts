/**
 * Finds which lines of a list are questions that exist. The surest pair comes first, and each pair is evidence for those around it, as in
 * S. Melnik, H. Garcia-Molina, E. Rahm, Similarity Flooding, ICDE 2002, https://doi.org/10.1109/ICDE.2002.994702
 */
import { bestFirst } from './best-first.ts';
import { type Known, knownQuestions } from './known.ts';
import { type TitleWords, titleWords } from './title-words.ts';

/** A line of a list. Lines are in outline order. */
export interface Line {
  title: string;
  /** The index of the line it is below. */
  above: number | undefined;
  /** Who asks it: keys of sources and of names. */
  posers: readonly string[];
  /** What is certain before: the id of the question that it is, or null where it is none. */
  given?: string | null | undefined;
  /** Whether it only stands over others: then what is below it is below what is above it, unless it is a question. */
  isHeading?: boolean;
}

/** What speaks for a line and a question being the same; the sum is the score. */
export interface Evidence {
  /** From 0 to 1. */
  words: number;
  /** Whoever asks the line is known to ask the question. */
  poser: number;
  /** The line above is the question above; or, below 0, the question is elsewhere. */
  parent: number;
  /** The lines before and after are the questions before and after. */
  order: number;
  /** The lines below are questions below. */
  below: number;
}

export interface Candidate {
  id: string;
  score: number;
  evidence: Evidence;
}

export interface Alignment {
  /** Best first. */
  candidates: Candidate[];
  /** The question that the line is. */
  match?: Candidate;
  /** Whether the match needs no person's decision. */
  isSure: boolean;
  /** Why it does: another question that it may be, or another line that may be this question. */
  rival?: { id: string } | { line: number };
}

/**
 * What each kind of evidence counts, from which score a pair is looked at (near) and needs no decision (same), how far a rival has to be
 * below it, and how far another line that wants the same question. Chosen on the thread that the mosaic began with, of which the mosaic
 * holds every question in other words (129 lines), with a third of its leaves taken out, on an earlier mosaic against today's, and on 33
 * branches of a mosaic against the mosaic without them.
 */
const COUNTS = { poser: 0.2, parent: 0.15, away: 0.1, order: 0.1, below: 0.1 } as const;
const NEAR = 0.35;
const SAME = 0.65;
const RIVAL = 0.1;
const CONTEST = 0.3;
/** Likeness from which words alone decide. */
const SAME_WORDS = 0.95;

/** @param under the question under which the list is put, as the one above its first lines */
export function align(lines: readonly Line[], questions: readonly Known[], under?: string): Alignment[] {
  const known = knownQuestions(questions);
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

/** Decides what is sure: no other question is as good for the line, and no other line as good for the question. */
function judge(
  lines: readonly Line[],
  candidates: readonly Candidate[][],
  found: readonly (string | undefined)[],
  candidateOf: (line: number, id: string) => Candidate,
): Alignment[] {
  const matches = found.map((id, line) => (id === undefined ? undefined : candidateOf(line, id)));
  const holders = new Map(found.flatMap((id, line) => (id === undefined ? [] : [[id, line] as const])));
  /** For each question, the best score of a line that wants it and has nothing better. */
  const wanted = new Map<string, { line: number; score: number }>();
  candidates.forEach((own, line) => {
    if (lines[line]?.given !== undefined) return;
    for (const { id, score } of own) {
      if (found[line] === id || score <= Math.max(matches[line]?.score ?? 0, wanted.get(id)?.score ?? 0)) continue;
      wanted.set(id, { line, score });
    }
  });
  const sureOf = (line: number): Omit<Alignment, 'candidates'> => {
    const match = matches[line];
    if (lines[line]?.given !== undefined) return { ...(match && { match }), isSure: true };
    if (!match) return { isSure: true };
    if (match.evidence.words >= SAME_WORDS && match.score >= SAME) return { match, isSure: true };
    const other = candidates[line]?.find(({ id, score }) => id !== match.id && score > match.score - RIVAL && !holders.has(id));
    const contest = wanted.get(match.id);
    if (contest && contest.score > match.score - CONTEST) return { match, isSure: false, rival: { line: contest.line } };
    return { match, isSure: match.score >= SAME && !other, ...(other && { rival: { id: other.id } }) };
  };
  const judged = lines.map((_, line) => ({ candidates: candidates[line] as Candidate[], ...sureOf(line) }));
  return judged.map((alignment, line) => {
    const [best] = alignment.candidates;
    const holder = best && holders.get(best.id);
    if (alignment.match || lines[line]?.given !== undefined || holder === undefined || best === undefined || best.score < NEAR)
      return alignment;
    // Another line has its best question, but not for sure.
    return judged[holder]?.isSure ? alignment : { ...alignment, match: best, isSure: false, rival: { line: holder } };
  });
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
