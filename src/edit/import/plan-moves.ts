/** Plans the moves of a list, once it is known which question each line is: they name questions that exist, and lines further down. */
import { type MoveLine, printMoveLine } from '../../formats/moves/move-line.ts';
import { type OutlineMove, rowsOf } from '../../formats/outline.ts';
import { identify } from '../../mosaic/identity.ts';
import { wordsKey } from '../../mosaic/reason/likeness.ts';
import { addMove, addressesOf, type FieldMoves, isSameHinge, isSameWay, noMoves, type Outcome } from '../moves/field-moves.ts';
import { findNamed } from '../moves/find-named.ts';
import type { DraftQuestions } from './draft-questions.ts';
import { flawOfMove } from './flaw-of-move.ts';
import type { Planned, PlannedMove, Poser } from './planned.ts';
import { keyOfSource } from './posers.ts';
import type { Present } from './present.ts';
import { leftOut, type Nameable, wholeMove } from './whole-move.ts';

/** What is known while moves are planned. */
interface Known extends Nameable {
  present: Present;
  questions: DraftQuestions;
  /** The keys of the sources that some question has. */
  listed: Set<string>;
}

/** Adds the moves of the lines to their questions, and says in the plan what becomes of each. */
export function planMoves(planned: readonly Planned[], present: Present, questions: DraftQuestions): void {
  const rows = Array.from(rowsOf(planned), ({ node }) => node);
  const having = rows.flatMap((row) => (row.item.moves ?? []).map((move) => ({ row, move })));
  if (having.length === 0) return;
  const posers = rows.flatMap(({ poser }) => (poser ? [keyOfSource(poser.url)] : []));
  const known: Known = {
    present,
    questions,
    fates: new Map(rows.map(({ item, fate }) => [item, fate])),
    byWords: new Map(rows.toReversed().map(({ item }) => [wordsKey(item.title), item])),
    find: findNamed(present.files),
    listed: new Set([...present.sources.byKey.keys(), ...posers]),
  };
  // Answers first: a move may name one of a line further down.
  const isAnswer = ({ move: { read } }: { move: OutlineMove }) => read.move?.is === 'answer';
  const done = new Map(having.filter(isAnswer).map(({ row, move }) => [move, plannedMove(move, row, known)]));
  for (const { row, move } of having) {
    row.moves ??= [];
    row.moves.push(done.get(move) ?? plannedMove(move, row, known));
  }
}

function plannedMove({ line, text, read, below }: OutlineMove, { fate, poser }: Planned, known: Known): PlannedMove {
  if (read.fault !== undefined) return { line, text, is: 'out', reason: read.fault };
  if (fate.is === 'near' || fate.is === 'waits') return { line, text, ...leftOut('its question is not decided yet', 'waits') };
  if (fate.is !== 'same' && fate.is !== 'new') return { line, text, ...leftOut('the line above it is no question') };
  const whole = wholeMove(read.move, below, known);
  if (!('move' in whole)) return { line, text, ...whole };
  const move = withPoser(whole.move, poser);
  const left = flawOfMove(move, fate.id, known);
  return { line, text: printMoveLine(move), ...(left ?? { is: add(fate.id, move as Exclude<MoveLine, Outcome>, known) }) };
}

/** A move without a source is that of whoever asks the question. */
function withPoser(move: MoveLine, poser: Poser | undefined): MoveLine {
  return (move.is === 'way' || move.is === 'hinge') && move.from === undefined && poser ? { ...move, from: poser.url } : move;
}

/** Adds a move to its question, and its source as a lead if no question has that. */
function add(id: string, move: Exclude<MoveLine, Outcome>, { questions, present, listed }: Known): 'new' | 'same' {
  const there = present.ids.byId.get(id)?.frontmatter.fields;
  const added = questions.movesOf(id);
  const one = noMoves();
  addMove(one, move, ({ name }) => name);
  // An answer that a question has not is refused before.
  if (there && (move.is === 'answer' || isThere(one, there))) return 'same';
  if (move.is !== 'answer' && isThere(one, added)) return 'same';
  for (const url of addressesOf(one)) {
    const key = identify(url)?.key ?? url;
    if (!listed.has(key)) questions.addSources(id, [{ url }]);
    listed.add(key);
  }
  for (const [key, text] of one.answers) added.answers.set(key, text);
  added.needs.push(...one.needs.filter((each) => !added.needs.includes(each)));
  added.settled_by.push(...one.settled_by);
  added.hinges.push(...one.hinges);
  return 'new';
}

/** Whether a question has a move already. */
const isThere = (one: FieldMoves, { needs, settled_by, hinges }: Omit<FieldMoves, 'answers'>): boolean =>
  one.needs.every((id) => needs.includes(id)) &&
  one.settled_by.every((way) => settled_by.some((other) => isSameWay(way, other))) &&
  one.hinges.every((hinge) => hinges.some((other) => isSameHinge(hinge, other)));
