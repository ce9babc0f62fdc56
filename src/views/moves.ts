/** What hangs together with a question in game trees: what would settle it, what it needs, what hangs on it, and what speaks to it. */
import { whatWouldSettle } from '../mosaic/backcast/alternatives.ts';
import { infer, type Settled, type Standing, standing } from '../mosaic/backcast/infer.ts';
import { type Claim, type Hinge, NO_ANSWER, SOME_ANSWER, type Way } from '../mosaic/backcast/moves.ts';
import { movesOf } from '../mosaic/backcast/moves-of.ts';
import { readinessIn } from '../mosaic/backcast/ready.ts';
import { identify } from '../mosaic/identity.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import { type QuestionReference, questionReference, type SourceReference, sourceReference } from './reference.ts';

export interface MovesView {
  /** What its answer follows from, or what it waits for: `Follows from what is known: yes`, `Waits for 2 questions`. */
  standing?: string;
  /** Its possible answers, where they have names of their own. */
  answers: { key: string; text: string }[];
  /** What would settle it; what settles it, where that follows. */
  ways: WayView[];
  needs: ClaimView[];
  /** Questions that need it. */
  neededBy: Some<ClaimView>;
  /** Ways of other questions that it is a part of. */
  settles: Some<PartView>;
  /** What its own hinges say. */
  hinges: HingeView[];
  /** What the hinges of other questions say about it. */
  voices: Some<VoiceView>;
}

/** The first of a list, and how many are left out. */
export interface Some<Item> {
  shown: Item[];
  more: number;
}

/** A question that is to be settled. */
export interface ClaimView {
  question: QuestionReference;
  /** Which answer is meant; absent where any will do. */
  answer?: string;
  standing: Standing;
}

interface ArguedView {
  source?: SourceReference;
  at?: string;
}

export interface WayView extends ArguedView {
  /** The answer that the question then has. */
  as: string;
  claims: ClaimView[];
  standing: Standing;
  /** `holds`, `no longer possible`, `1 answer away`. */
  words: string;
}

/** A way of another question. */
export interface PartView extends ArguedView {
  question: QuestionReference;
  as: string;
  /** The answer of this question that the way needs; absent where any will do. */
  if?: string;
  /** What else it needs. */
  with: ClaimView[];
}

export interface HingeView extends ArguedView {
  if: string;
  /** Words, without an end. */
  then?: string;
  favours: FavourView[];
}

export interface FavourView {
  question: QuestionReference;
  /** `speaks for`, `speaks against`, `speaks for “shared” in` or `gives weight to`. */
  words: string;
}

export interface VoiceView extends ArguedView {
  /** Whose answer speaks. */
  question: QuestionReference;
  if: string;
  /** `yes`, `against yes`, `that it matters more`. */
  words: string;
  then?: string;
}

/** The most entries of a list that files of other questions make long. Chosen by eye. */
const MOST_SHOWN = 12;

/** Makes the view of any question; undefined where nothing is said. */
export function movesIn(mosaic: Mosaic, to: Addresses): (question: Question) => MovesView | undefined {
  const moves = movesOf(mosaic.questions.values());
  const inference = infer(moves);
  const readiness = readinessIn(moves, inference);
  const { settled } = inference;
  const named = namedIn(mosaic);
  const at = (id: string) => mosaic.questions.get(id);
  const claim = ({ id, key }: Claim): ClaimView[] => {
    const question = at(id);
    if (!question) return [];
    const stands = standing(key === undefined ? { id } : { id, key }, settled.get(id)?.outcome);
    return [{ question: questionReference(question, to), ...(key !== undefined && { answer: key }), standing: stands }];
  };
  const argued = ({ from, at }: Way | Hinge): ArguedView => {
    const source = from === undefined ? undefined : mosaic.sources.get(identify(from)?.key ?? '');
    return { ...(source && { source: sourceReference(source, to) }), ...(at && { at }) };
  };
  const reference = (question: Question) => questionReference(question, to);
  const favours = ({ id, key }: Claim): FavourView[] => {
    const question = at(id);
    return question ? [{ question: reference(question), words: favourWords(key, hasNames(question)) }] : [];
  };

  return (question) => {
    const { id } = question;
    const { ways, hinges, needs } = moves.get(id) ?? { ways: [], hinges: [], needs: [] };
    const { neededBy = [], parts = [], voices = [] } = named.get(id) ?? {};
    const { answers } = question.fields;
    if (ways.length + hinges.length + needs.length + neededBy.length + parts.length + voices.length === 0 && !answers) return undefined;
    const { blockedBy } = readiness(id);
    const stands = standingWords(settled.get(id), question, blockedBy.length, needs.length);
    return {
      ...(stands && { standing: stands }),
      answers: Object.entries(answers ?? {}).map(([key, text]) => ({ key, text })),
      ways: whatWouldSettle(moves, inference, id).alternatives.map(({ way, standing: state, steps }) => ({
        as: way.as,
        claims: way.all.flatMap(claim),
        standing: state,
        words: wayWords(state, steps),
        ...argued(way),
      })),
      needs: needs.flatMap((other) => claim({ id: other })),
      neededBy: first(neededBy.flatMap((other) => claim({ id: other.id }))),
      settles: first(
        parts.map(({ of, way, key }) => ({
          question: reference(of),
          as: way.as,
          ...(key !== undefined && { if: key }),
          with: way.all.filter((other) => other.id !== id).flatMap(claim),
          ...argued(way),
        })),
      ),
      hinges: hinges.map((hinge) => ({
        if: hinge.if,
        ...(hinge.then !== undefined && { then: withoutEnd(hinge.then) }),
        favours: hinge.favours.flatMap(favours),
        ...argued(hinge),
      })),
      voices: first(
        voices.map(({ by, hinge, key }) => ({
          question: reference(by),
          if: hinge.if,
          words: voiceWords(key, hasNames(question)),
          ...(hinge.then !== undefined && { then: withoutEnd(hinge.then) }),
          ...argued(hinge),
        })),
      ),
    };
  };
}

interface NamedBy {
  neededBy: Question[];
  parts: { of: Question; way: Way; key: string | undefined }[];
  voices: { by: Question; hinge: Hinge; key: string | undefined }[];
}

/** The moves of other questions that name a question, by its id. */
function namedIn(mosaic: Mosaic): ReadonlyMap<string, NamedBy> {
  const named = new Map<string, NamedBy>();
  const by = (id: string) => {
    const known = named.get(id) ?? { neededBy: [], parts: [], voices: [] };
    named.set(id, known);
    return known;
  };
  for (const { id, ways, hinges, needs } of movesOf(mosaic.questions.values()).values()) {
    const question = mosaic.questions.get(id) as Question;
    for (const needed of needs) by(needed).neededBy.push(question);
    for (const way of ways) for (const claim of way.all) by(claim.id).parts.push({ of: question, way, key: claim.key });
    for (const hinge of hinges) for (const claim of hinge.favours) by(claim.id).voices.push({ by: question, hinge, key: claim.key });
  }
  return named;
}

const first = <Item>(items: Item[]): Some<Item> => ({ shown: items.slice(0, MOST_SHOWN), more: Math.max(0, items.length - MOST_SHOWN) });

const hasNames = ({ fields }: Question) => fields.answers !== undefined;

const withoutEnd = (text: string) => text.replace(/\.$/, '');

/** How a question stands, where that follows or where it waits; its status is said elsewhere. */
function standingWords(how: Settled | undefined, { status, fields }: Question, blocked: number, needs: number): string | undefined {
  if (how?.by) return `Follows from what is known: ${how.outcome}`;
  if (how)
    return fields.answer !== undefined && how.outcome !== SOME_ANSWER && how.outcome !== NO_ANSWER ? `Answered: ${how.outcome}` : undefined;
  if (blocked > 0) return `Waits for ${counted(blocked, 'question')}`;
  return needs > 0 && status !== 'ill-posed' ? 'Ready: all that it needs is settled' : undefined;
}

/** How a way stands, and how far it is. */
function wayWords(state: Standing, steps: number | undefined): string {
  if (state === 'holds') return 'holds';
  if (state === 'refuted') return 'no longer possible';
  return steps === undefined ? 'open' : `${counted(steps, 'answer')} away`;
}

function favourWords(key: string | undefined, names: boolean): string {
  if (key === undefined) return 'gives weight to';
  if (names) return `speaks for “${key}” in`;
  return key === 'no' ? 'speaks against' : 'speaks for';
}

function voiceWords(key: string | undefined, names: boolean): string {
  if (key === undefined) return 'this question matters more';
  return names ? `that speaks for “${key}”` : `that speaks for ${key}`;
}
