/** The questions of an import while it is planned: those that exist as drafts, and those that are new as fields. */
import { type NewQuestion, questionText } from '../../formats/question-file.ts';
import type { QuestionFile } from '../../mosaic/question-file.ts';
import { MOST } from '../../mosaic/schema-parts.ts';
import type { Entry } from '../add-source.ts';
import { type Change, Draft } from '../change.ts';
import { addToList } from '../fields.ts';
import { nameBeside } from '../find.ts';
import { addMoves } from '../moves/add-moves.ts';
import { type FieldMoves, noMoves, tidyHinge, tidyWay } from '../moves/field-moves.ts';
import { appendSources } from '../sources.ts';
import { keyOfSource } from './posers.ts';

/** What an import adds to a question, and, for a new one, the question itself. */
interface Added {
  /** Undefined for a question that exists. */
  fresh?: NewQuestion & { name: string; parent: string | undefined; body: string };
  parents: string[];
  sources: Entry[];
  moves: FieldMoves;
  /** Of the sources that it has, and of those that are added. */
  listed: Set<string>;
}

export interface DraftQuestions {
  /** Whether there is a question with this id, old or new. */
  has(id: string): boolean;
  isNew(id: string): boolean;
  add(id: string, fields: { title: string; label?: string | undefined; parent: string | undefined; body: string }): void;
  /** Adds Markdown to the text of a new question. */
  addText(id: string, text: string): void;
  /** Adds sources, those that say nothing new left out. @returns whether there was one to add */
  addSources(id: string, sources: readonly Entry[]): boolean;
  /** Adds a further parent. @returns whether there was one to add: not one that it is below already, or that is a part of it */
  addParent(id: string, parent: string): boolean;
  /** The moves that are added to a question, to add more to them. */
  movesOf(id: string): FieldMoves;
  /** The questions that exist and get something. */
  touched(): QuestionFile[];
  /** @param read gives a touched file with its text, where the questions are known without texts */
  change(read?: (file: QuestionFile) => QuestionFile): Change;
}

/** The most questions that are looked at on the way up; no outline is deeper. */
const FARTHEST = 100;

/** @param start the question in whose folder new ones go that have no parent */
export function draftQuestions(files: readonly QuestionFile[], start: QuestionFile | undefined): DraftQuestions {
  const existing = new Map(files.map((file) => [file.id, file]));
  const additions = new Map<string, Added>();
  const nextOrder = ordersOf(files);

  const addedTo = (id: string): Added => {
    const there = additions.get(id);
    if (there) return there;
    const listed = new Set(existing.get(id)?.frontmatter.fields.sources.map(keyOf));
    const added: Added = { parents: [], sources: [], moves: noMoves(), listed };
    additions.set(id, added);
    return added;
  };
  const parentsOf = (id: string): string[] => {
    const added = additions.get(id);
    const { parent, also_under = [] } = existing.get(id)?.frontmatter.fields ?? added?.fresh ?? {};
    return [...(parent === undefined ? [] : [parent]), ...also_under, ...(added?.parents ?? [])];
  };
  const isBelow = (id: string, above: string): boolean => {
    const seen = new Set([id]);
    for (const each of seen) {
      if (seen.size > FARTHEST) return false;
      for (const parent of parentsOf(each)) {
        if (parent === above) return true;
        seen.add(parent);
      }
    }
    return false;
  };
  const isNew = (id: string) => additions.get(id)?.fresh !== undefined;
  const touchedBy = (id: string, { fresh, parents, sources, moves: { needs, settled_by, hinges } }: Added) =>
    fresh || [parents, sources, needs, settled_by, hinges].every(({ length }) => length === 0) ? undefined : existing.get(id);
  return {
    has: (id) => existing.has(id) || isNew(id),
    isNew,
    add(id, fields) {
      const { parent } = fields;
      const beside = parent === undefined ? start : (existing.get(parent) ?? additions.get(parent)?.fresh);
      const name = beside ? nameBeside(beside, id) : `${id}.md`;
      addedTo(id).fresh = { ...fields, name, order: nextOrder(parent) };
    },
    addText(id, text) {
      const fresh = additions.get(id)?.fresh;
      if (fresh) fresh.body += `${fresh.body && '\n\n'}${text}`;
    },
    addSources(id, sources) {
      const added = addedTo(id);
      const before = added.sources.length;
      for (const source of sources) {
        if (!added.listed.has(keyOf(source))) added.sources.push(source);
        added.listed.add(keyOf(source));
      }
      return added.sources.length > before;
    },
    addParent(id, parent) {
      if (id === parent || parentsOf(id).length >= MOST.parents || isBelow(id, parent) || isBelow(parent, id)) return false;
      addedTo(id).parents.push(parent);
      return true;
    },
    movesOf: (id) => addedTo(id).moves,
    touched: () => [...additions].flatMap(([id, added]) => touchedBy(id, added) ?? []),
    change: (read = (file) => file) =>
      new Map(
        [...additions].flatMap(([id, added]) => {
          const file = touchedBy(id, added);
          return changeOf(file && read(file), added);
        }),
      ),
  };
}

function changeOf(file: QuestionFile | undefined, { fresh, parents, sources, moves }: Added): [name: string, text: string][] {
  if (fresh) {
    const { name, ...fields } = fresh;
    const { answers, needs, settled_by, hinges } = moves;
    const said = { needs, settled_by: settled_by.map(tidyWay), hinges: hinges.map(tidyHinge) };
    const own = answers.size > 0 ? { answers: Object.fromEntries(answers) } : {};
    return [[name, questionText({ ...fields, also_under: parents, ...own, ...said, sources })]];
  }
  if (!file) return [];
  const { file: now } = new Draft(file).edit(
    (draft) =>
      appendSources(
        draft,
        sources.map((fields) => ({ fields })),
      ),
    (draft) => addToList(draft, 'also_under', parents),
    ...addMoves(moves),
  );
  return now === file ? [] : [[now.name, now.text]];
}

/** Gives the next place below a parent, or among the roots. */
function ordersOf(files: readonly QuestionFile[]): (parent: string | undefined) => number {
  const orders = new Map<string | undefined, number>();
  for (const { frontmatter } of files) {
    const { parent, order = 0 } = frontmatter.fields;
    orders.set(parent, Math.max(orders.get(parent) ?? 0, Math.ceil(order)));
  }
  return (parent) => {
    const order = (orders.get(parent) ?? 0) + 1;
    orders.set(parent, order);
    return order;
  };
}

const keyOf = ({ url, stance = 'informs' }: Entry) => `${stance} ${keyOfSource(url)}`;
