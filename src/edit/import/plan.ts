/**
 * Plans how a list becomes questions: each line is a question that exists, a new one, or left out. A plan is made again with the choices
 * of a person until it is right. Needs no Node.
 */

import { endsAsking } from '../../formats/outline/asking.ts';
import type { Outline, OutlineItem } from '../../formats/outline.ts';
import type { QuestionFile } from '../../mosaic/question-file.ts';
import { wordsKey } from '../../mosaic/reason/likeness.ts';
import { questionWithId } from '../find.ts';
import { commonness } from '../id-for.ts';
import { type Compared, compare } from './compare.ts';
import { type Above, type Deciding, type Decision, decide } from './decide.ts';
import { type DraftQuestions, draftQuestions } from './draft-questions.ts';
import { planMoves } from './plan-moves.ts';
import type { Choice, Fault, ImportPlan, Planned, PlanOptions } from './planned.ts';
import { askersOf, posersEntries, posersOf } from './posers.ts';
import { type Present, presentQuestions } from './present.ts';
import { type Row, rowsIn } from './rows.ts';

/**
 * @param files the questions that exist
 * @throws {Refusal} when the question to put the list under is unknown
 */
export const planImport = (files: readonly QuestionFile[], outline: Pick<Outline, 'items'>, options: PlanOptions): ImportPlan =>
  planWith(presentQuestions(files), outline, options);

/** {@link planImport} for many plans with the same questions. */
export function planWith(present: Present, outline: Pick<Outline, 'items'>, options: PlanOptions): ImportPlan {
  const { questions, ...plan } = planLines(present, outline, options);
  return { ...plan, change: questions.change() };
}

/** A plan whose change is not made yet: it needs no texts of questions that exist. */
export interface LinePlan extends Omit<ImportPlan, 'change'> {
  questions: Pick<DraftQuestions, 'touched' | 'change'>;
}

/** The plan for each line. */
export function planLines(present: Present, outline: Pick<Outline, 'items'>, options: PlanOptions): LinePlan {
  const { choices = new Map<number, Choice>(), near = 'ask', headings = false } = options;
  const { files, ids } = present;
  const start = options.under === undefined ? undefined : questionWithId(files, options.under);
  const rows = rowsIn(outline.items);
  const items = rows.map(({ item }) => item);
  const posers = posersOf(items, options.posers ?? {});
  const isTopic = ({ item }: Row) => item.heading === true && !headings && !endsAsking(item.title);
  const compared = compare(present, rows, { posers, choices, isTopic, under: start?.id });
  const questions = draftQuestions(files, start);
  const credits = posersEntries(present.sources);
  const faults: Fault[] = [];
  const asked = new Map<string, { id: string; row: number }>();
  const commonHere = commonness(items.map(({ title }) => title));
  const common = (word: string) => present.common(word) + commonHere(word);
  const fault = (row: number, message: string) => void faults.push({ row, message });
  const known: Deciding = { rows, compared, choices, near, isTopic, ids, questions, common, asked, fault };

  /** Writes what was decided for a line into the drafts; with what came of it, and what could not be written. */
  const carryOut = (row: number, { fate, reasons }: Decision, above: Above): Decision => {
    const { title, label, body, sources: links = [] } = items[row] as OutlineItem;
    const leads = links.map((url) => ({ url }));
    if (fate.is === 'body') {
      questions.addText(fate.of, `- ${title}${body && `\n\n  ${body.replaceAll('\n', '\n  ')}`}`);
      questions.addSources(fate.of, leads);
      return { fate, reasons };
    }
    if (fate.is === 'near' || fate.is === 'waits') return { fate, reasons };
    if (fate.is === 'heading' || fate.is === 'out')
      return { fate, reasons: [...reasons, ...(body || leads.length > 0 ? ['with its text'] : [])] };
    if (fate.is === 'new') {
      const choice = choices.get(row);
      questions.add(fate.id, { title: (choice?.as === 'new' && choice.title) || title, label, parent: fate.under, body });
    }
    const poser = posers[row];
    if (poser && questions.addSources(fate.id, [credits.entryOf(poser)])) credits.written(poser);
    questions.addSources(fate.id, leads);
    if (!asked.has(wordsKey(title))) asked.set(wordsKey(title), { id: fate.id, row });
    if (fate.is === 'new') return { fate, reasons };
    const parent = 'id' in above ? above.id : undefined;
    const isAdded = parent !== undefined && !items[row]?.isBelowMove && questions.addParent(fate.id, parent);
    const left = body ? ['the text below it is left out, since the question has its own'] : [];
    return { fate: isAdded ? { ...fate, alsoUnder: parent } : fate, reasons: [...reasons, ...left] };
  };

  let next = 0;
  const plan = (item: OutlineItem, above: Above, isOut: boolean): Planned => {
    const row = next++;
    const decided = decide(row, above, known);
    const isDropped = isOut && decided.fate.is !== 'same';
    const { fate, reasons } = carryOut(
      row,
      isDropped ? { fate: { is: 'out' }, reasons: ['below a line that is left out'] } : decided,
      above,
    );
    const children = item.children.map((child) => plan(child, placeBelow(row, fate, above), fate.is === 'out'));
    const { suggestions } = compared[row] as Compared;
    return { row, item, fate, reasons, suggestions, poser: posers[row], children };
  };
  const planned = outline.items.map((item) => plan(item, { id: start?.id }, false));
  planMoves(planned, present, questions);
  return { items: planned, questions, faults, askers: askersOf(items, posers) };
}

/** Where the lines below a line go. */
function placeBelow(row: number, fate: Planned['fate'], above: Above): Above {
  switch (fate.is) {
    case 'same':
    case 'new':
      return { id: fate.id };
    case 'body':
      return { id: fate.of };
    case 'near':
      return { waitsFor: row };
    case 'out':
      // What is new below it is left out too; a question that exists gets no further parent.
      return { id: undefined };
    default:
      return above;
  }
}
