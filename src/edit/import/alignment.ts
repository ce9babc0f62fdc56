/** What it means that a line of a list is aligned with a question: the evidence, and what it counts. */

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
 * holds every question in other words (129 lines), with a third of its leaves taken out, on an earlier mosaic against today's, and on some
 * thirty branches of a mosaic against the mosaic without them.
 */
export const COUNTS = { poser: 0.2, parent: 0.15, away: 0.1, order: 0.1, below: 0.1 } as const;
export const NEAR = 0.35;
export const SAME = 0.65;
export const RIVAL = 0.1;
export const CONTEST = 0.3;
