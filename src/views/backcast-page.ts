/** Everything the page of moves shows before its script draws a tree: what is ready, what is blocked, and what would settle what. */
import { wayStanding } from '../mosaic/backcast/alternatives.ts';
import { goalsIn } from '../mosaic/backcast/goals.ts';
import { type Inference, infer, type Standing, standing } from '../mosaic/backcast/infer.ts';
import type { Claim, Hinge, Moves, Stand, Way } from '../mosaic/backcast/moves.ts';
import { movesOf } from '../mosaic/backcast/moves-of.ts';
import { readinessIn } from '../mosaic/backcast/ready.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';
import { arguedBy } from './argued-by.ts';
import { askedWords, favourWords, outcomeWords } from './backcast-words.ts';
import { count, counted } from './count.ts';
import { type LabelReference, labelReference, type QuestionReference, questionReference } from './reference.ts';
import { sourceAt } from './sources-of-moves.ts';

export interface BackcastPage {
  /** Whether no file has a move. */
  empty: boolean;
  /** Open questions that others wait for or that are part of a way, and that can be worked on: those that most wait for come first. */
  ready: Listed<ReadyView>;
  blocked: Listed<BlockedView>;
  /** Questions with a way to settle them: goals first. */
  goals: Listed<GoalView>;
  /** The first of them, and those that are folded away. */
  hinges: Listed<HingeView> & { folded: HingeView[] };
}

/** The first of many, and what stands for the others: `and 1,203 more`. */
export interface Listed<T> {
  entries: T[];
  more?: string;
}

export interface ReadyView {
  question: QuestionReference;
  /** `2 questions wait for it; part of a way to settle 1`. */
  why: string;
}

export interface BlockedView {
  question: QuestionReference;
  by: LabelReference[];
}

export interface GoalView {
  question: QuestionReference;
  /** Its place on the page. */
  anchor: string;
  /** Its tree on this page, for readers with scripts. */
  tree: string;
  /** `yes, as its file says`, `yes, it follows`; none while it is open. */
  settled?: string;
  ways: WayView[];
}

export interface WayView {
  /** The answer that it leads to. */
  as: string;
  standing: Standing;
  claims: ClaimView[];
  argued?: ArguedView;
}

export interface ClaimView {
  question: LabelReference;
  /** The answer that is asked for. */
  asked: string;
  standing: Standing;
  /** Where its own ways are on this page. */
  ways?: string;
}

export interface ArguedView {
  /** `Buhl et al. 2025`. */
  by: string;
  /** The title of the source. */
  name: string;
  href: string;
  at?: string;
}

export interface HingeView {
  question: LabelReference;
  if: string;
  then?: string;
  favours: { question: LabelReference; words: string }[];
  argued?: ArguedView;
}

/** The most entries of a list, so that the page stays light. */
const LISTED = 200;

export function backcastPage(mosaic: Mosaic, to: Addresses): BackcastPage {
  const moves = movesOf(mosaic.questions.values());
  const stands = [...moves.values()];
  const inference = infer(moves);
  const { goals: uppermost, parts } = goalsIn(moves);
  const goals = [...uppermost, ...parts];
  // A question with many ways leaves room for fewer others.
  const listed = new Set(goals.slice(0, roomFor(goals)).map(({ id }) => id));
  const argued = arguedIn(mosaic, to);
  const question = (id: string) => mosaic.questions.get(id) as Question;
  const label = (id: string) => labelReference(question(id), to);
  const claimView = (claim: Claim): ClaimView => ({
    question: label(claim.id),
    asked: askedWords(claim),
    standing: standing(claim, inference.settled.get(claim.id)?.outcome),
    ...(listed.has(claim.id) && { ways: `#${anchorOf(claim.id)}` }),
  });
  const wayView = (way: Way): WayView => ({
    as: way.as,
    standing: wayStanding(way, inference.settled),
    claims: way.all.map(claimView),
    ...argued(way),
  });
  const hinges = stands.flatMap(({ id, hinges }) => hinges.map((hinge) => ({ id, hinge })));
  return {
    empty: stands.every(({ needs, ways, hinges }) => needs.length + ways.length + hinges.length === 0),
    ready: first(readyIn(moves, inference), LISTED, ({ id, why }) => ({ question: questionReference(question(id), to), why })),
    blocked: first(blockedIn(moves, inference), LISTED, ({ id, by }) => ({
      question: questionReference(question(id), to),
      by: by.map(label),
    })),
    goals: first(goals, listed.size, ({ id, ways }) => {
      const settled = settledWords(id, inference);
      return {
        question: questionReference(question(id), to),
        anchor: anchorOf(id),
        tree: `${to.backcast}?q=${id}`,
        ...(settled && { settled }),
        ways: ways.map(wayView),
      };
    }),
    hinges: folded(
      first(hinges, LISTED, ({ id, hinge }) =>
        hingeView(label, (other) => question(other).fields.answers !== undefined, id, hinge, argued),
      ),
    ),
  };
}

const anchorOf = (id: string) => `Ways-${id}`;

function first<T, V>(all: readonly T[], most: number, view: (one: T) => V): Listed<V> {
  const entries = all.slice(0, most).map(view);
  return { entries, ...(all.length > most && { more: `and ${count(all.length - most)} more` }) };
}

/** How many hinges are shown at once. Chosen by eye: about a screen. */
const UNFOLDED = 12;

const folded = <T>({ entries, ...more }: Listed<T>) => ({ entries: entries.slice(0, UNFOLDED), folded: entries.slice(UNFOLDED), ...more });

/** How many of the questions have together no more than {@link LISTED} ways. */
function roomFor(goals: readonly Stand[]): number {
  let ways = 0;
  const end = goals.findIndex((goal) => {
    ways += goal.ways.length;
    return ways > LISTED;
  });
  return end < 0 ? goals.length : Math.max(1, end);
}

/** What can be worked on and would help: how many wait for it, and how many open questions it is part of a way to settle. */
function readyIn(moves: Moves, inference: Inference): { id: string; why: string }[] {
  const readyOf = readinessIn(moves, inference);
  const parts = new Map<string, Set<string>>();
  for (const { id, ways } of moves.values()) {
    if (inference.settled.has(id)) continue;
    for (const way of ways) {
      if (wayStanding(way, inference.settled) === 'refuted') continue;
      for (const claim of way.all) parts.set(claim.id, (parts.get(claim.id) ?? new Set()).add(id));
    }
  }
  return [...moves.keys()]
    .map((id) => ({ id, ...readyOf(id), settles: parts.get(id)?.size ?? 0 }))
    .filter(({ readiness, unblocks, settles }) => readiness === 'ready' && unblocks.length + settles > 0)
    .sort((a, b) => b.unblocks.length - a.unblocks.length || b.settles - a.settles)
    .map(({ id, unblocks, settles }) => ({
      id,
      why: [
        unblocks.length > 0 && `${counted(unblocks.length, 'question waits', 'questions wait')} for it`,
        settles > 0 && `part of a way to settle ${count(settles)}`,
      ]
        .filter(Boolean)
        .join('; '),
    }));
}

function blockedIn(moves: Moves, inference: Inference): { id: string; by: readonly string[] }[] {
  const readyOf = readinessIn(moves, inference);
  return [...moves.values()]
    .filter(({ needs }) => needs.length > 0)
    .flatMap(({ id }) => {
      const { readiness, blockedBy } = readyOf(id);
      return readiness === 'blocked' ? [{ id, by: blockedBy }] : [];
    });
}

function settledWords(id: string, { settled }: Inference): string | undefined {
  const how = settled.get(id);
  if (!how) return undefined;
  return `${outcomeWords(how.outcome)}, ${how.by ? 'which follows' : 'as its file says'}`;
}

type ArguedOf = (move: { from?: string | undefined; at?: string | undefined }) => { argued?: ArguedView };

function arguedIn(mosaic: Mosaic, to: Addresses): ArguedOf {
  const find = sourceAt(mosaic);
  return ({ from, at }) => {
    const source = find(from);
    if (!source) return {};
    const name = source.title ?? source.url;
    const authors = source.authors.map((author) => author.name);
    const by = arguedBy(authors, source.date, name);
    return { argued: { by, name, href: to.source(source.slug), ...(at !== undefined && { at }) } };
  };
}

function hingeView(
  label: (id: string) => LabelReference,
  hasNames: (id: string) => boolean,
  id: string,
  hinge: Hinge,
  argued: ArguedOf,
): HingeView {
  return {
    question: label(id),
    if: hinge.if,
    ...(hinge.then !== undefined && { then: hinge.then }),
    favours: hinge.favours.map(({ id: other, key }) => ({ question: label(other), words: favourWords(key, hasNames(other)) })),
    ...argued(hinge),
  };
}
