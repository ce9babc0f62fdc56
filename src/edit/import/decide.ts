/** Decides what happens to a line of a list: as a person chose, or else as the evidence says. */
import type { Ids } from '../../mosaic/ids.ts';
import { didYouMean, nearest } from '../../mosaic/near.ts';
import { faultOfId, idLike } from '../../mosaic/read/file-name.ts';
import { wordsKey } from '../../mosaic/reason/likeness.ts';
import { idFor } from '../id-for.ts';
import type { Compared } from './compare.ts';
import type { DraftQuestions } from './draft-questions.ts';
import type { Choice, Fate, PlanOptions } from './planned.ts';
import { doubtOf, reasonsFor } from './reasons.ts';
import type { Row } from './rows.ts';

/** Where the lines below a line go: below a question or to the top, or nowhere before a line is decided. */
export type Above = { id: string | undefined } | { waitsFor: number };

/** A question mark of any script. */
const ASKS = /[?\u037e\u055e\u061f\u1367\ua60f\uff1f]/;

export interface Decision {
  fate: Fate;
  reasons: string[];
}

/** What is known when lines are decided, in outline order. */
export interface Deciding {
  rows: readonly Row[];
  compared: readonly Compared[];
  choices: ReadonlyMap<number, Choice>;
  near: NonNullable<PlanOptions['near']>;
  isTopic(row: Row): boolean;
  ids: Ids;
  questions: DraftQuestions;
  /** How common a word is among titles. */
  common(word: string): number;
  /** The question of each line that was planned, by its words. */
  asked: ReadonlyMap<string, { id: string; row: number }>;
  fault(row: number, message: string): void;
}

export function decide(row: number, above: Above, known: Deciding): Decision {
  return asChosen(row, above, known) ?? asCompared(row, above, known);
}

/** Undefined where nobody chose, or the choice cannot be carried out. */
function asChosen(row: number, above: Above, known: Deciding): Decision | undefined {
  const choice = known.choices.get(row);
  if (!choice) return undefined;
  switch (choice.as) {
    case 'same': {
      const id = idMeant(choice.id, known);
      if (id !== undefined) return { fate: { is: 'same', id }, reasons: [] };
      known.fault(row, unknownId(choice.id, known));
      return undefined;
    }
    case 'new':
      return asNew(row, above, known, choice);
    case 'body':
      if ('waitsFor' in above) return { fate: { is: 'waits', for: above.waitsFor }, reasons: [] };
      if (above.id !== undefined && known.questions.isNew(above.id)) return { fate: { is: 'body', of: above.id }, reasons: [] };
      known.fault(row, 'Unexpected line for the text of a question that exists or of none, expected one below a new question');
      return undefined;
    case 'heading':
    case 'out':
      return { fate: { is: choice.as }, reasons: [] };
  }
}

function asCompared(row: number, above: Above, known: Deciding): Decision {
  const { item } = known.rows[row] as Row;
  const compared = known.compared[row] as Compared;
  const { match, isSure, isNamed } = compared;
  const why = match ? reasonsFor(match) : [];
  if (match && isSure) return { fate: { is: 'same', id: match.id }, reasons: isNamed ? ['the list names it'] : why };
  if (known.isTopic(known.rows[row] as Row)) return { fate: { is: 'heading' }, reasons: ['a heading that does not ask'] };
  const wish = item.id;
  if (wish !== undefined && known.questions.isNew(wish)) return { fate: { is: 'same', id: wish }, reasons: ['the list names it'] };
  // Lines with ids of their own are questions of their own, though they have the same words.
  const earlier = wish !== undefined && isFree(wish, known) ? undefined : known.asked.get(wordsKey(item.title));
  if (earlier) return { fate: { is: 'same', id: earlier.id }, reasons: [`asked in line ${lineOf(earlier.row, known)} already`] };
  if (!match) return asNew(row, above, known);
  const doubt = doubtOf(compared, (other) => lineOf(other, known)) ?? '';
  switch (known.near) {
    case 'same':
      return { fate: { is: 'same', id: match.id }, reasons: ['near, which counts as the same', ...why] };
    case 'new':
      return asNew(row, above, known, { as: 'new' }, [`near ${match.id}, which counts as new`]);
    case 'skip':
      return { fate: { is: 'out' }, reasons: [`near ${match.id}, and nobody decided`, doubt] };
    case 'ask':
      return { fate: { is: 'near', id: match.id }, reasons: [doubt, ...why] };
  }
}

function asNew(
  row: number,
  above: Above,
  known: Deciding,
  choice: Extract<Choice, { as: 'new' }> = { as: 'new' },
  reasons: string[] = [],
): Decision {
  if ('waitsFor' in above && choice.under === undefined)
    return { fate: { is: 'waits', for: above.waitsFor }, reasons: [`its place depends on line ${lineOf(above.waitsFor, known)}`] };
  const under = placeOf(row, choice.under, 'id' in above ? above.id : undefined, known);
  const id = newId(row, choice, known);
  const wish = known.rows[row]?.item.id;
  const refused = wish !== undefined && id !== wish && choice.id === undefined ? [`the list names ${wish}, which cannot be its id`] : [];
  const title = choice.title ?? known.rows[row]?.item.title ?? '';
  const doubts = ASKS.test(title) ? [] : ['it has no question mark: is it a question?'];
  return { fate: { is: 'new', id, under }, reasons: [...reasons, ...refused, ...doubts] };
}

/** The id that a person or the list wants, if it is free; else one from the title. */
function newId(row: number, { id, title }: Extract<Choice, { as: 'new' }>, { rows, ids, questions, common, fault }: Deciding): string {
  const { item } = rows[row] as Row;
  const wish = id ?? item.id;
  if (wish !== undefined && isFree(wish, { questions, ids })) return wish;
  const flaw = wish === undefined ? undefined : faultOfId(wish);
  if (id !== undefined) fault(row, `Unexpected id "${id}", expected ${flaw ?? 'one that is free'}${flaw ? didYouMean(idLike(id)) : ''}`);
  return idFor(title ?? item.title, (other) => isTaken(other, { questions, ids }), common);
}

type Taken = Pick<Deciding, 'questions' | 'ids'>;

const isTaken = (id: string, { questions, ids }: Taken): boolean => questions.has(id) || ids.byAlias.has(id);

/** Whether a new question can have an id. */
const isFree = (id: string, known: Taken): boolean => faultOfId(id) === undefined && !isTaken(id, known);

function placeOf(row: number, wish: string | null | undefined, above: string | undefined, known: Deciding): string | undefined {
  if (wish === undefined) return above;
  if (wish === null) return undefined;
  const id = idMeant(wish, known);
  if (id === undefined) known.fault(row, unknownId(wish, known));
  return id ?? above;
}

/** The question that an id means: one that exists, or one that is new further up in the list. */
const idMeant = (id: string, { questions, ids }: Deciding): string | undefined => (questions.isNew(id) ? id : ids.resolve(id)?.id);

const unknownId = (id: string, { ids }: Deciding): string =>
  `Unexpected id "${id}", expected that of a question, or of a new one further up in the list${didYouMean(nearest(id, ids.byId.keys()))}`;

const lineOf = (row: number, { rows }: Deciding): number => rows[row]?.item.line ?? 0;
