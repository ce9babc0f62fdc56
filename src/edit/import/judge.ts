/** Decides which lines are questions for sure, and where a person has to decide. */
import { type Alignment, type Candidate, CONTEST, type Line, NEAR, RIVAL, SAME } from './alignment.ts';

/** Likeness from which words alone decide. */
const SAME_WORDS = 0.95;

/** Decides what is sure: no other question is as good for the line, and no other line as good for the question. */
export function judge(
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
