/** What becomes of each line of a pasted list, as the page shows it. */

import { type LinePlan, planLines } from '../../edit/import/plan.ts';
import type { Choice, Fate, Fault, ImportPlan, PlannedMove, Suggestion } from '../../edit/import/planned.ts';
import type { Present } from '../../edit/import/present.ts';
import { type Outline, rowsOf } from '../../formats/outline.ts';
import { type HeardPoser, hearPoser, type SaidPoser } from './said-poser.ts';

/** What a person says about their list. */
export interface ListOrder {
  /** The id of the question under which it goes; without one, its lines become roots. */
  under?: string;
  everyone: SaidPoser;
  /** By the names that the list gives. */
  named: readonly (readonly [name: string, said: SaidPoser])[];
  /** By `ListLine.row`. */
  choices: readonly (readonly [row: number, choice: Choice])[];
}

/** A line of the list. */
export interface ListLine {
  row: number;
  /** How many lines are above it. */
  depth: number;
  /** Its line in the text that was pasted, from 1. */
  line: number;
  title: string;
  /** Who asks it, as the list says. */
  asker?: string;
  /** Whether there is text below it, which goes with it. */
  hasText: boolean;
  /** How many addresses it links to. */
  links: number;
  fate: Fate;
  reasons: string[];
  suggestions: Suggestion[];
  /** What becomes of the moves below it. */
  moves?: PlannedMove[];
  /** Whether a person chose. */
  isChosen: boolean;
  /** Why their choice cannot be carried out. */
  fault?: string;
}

/** A plan as the page shows it. */
export interface ListLook {
  lines: ListLine[];
  askers: ImportPlan['askers'];
  everyone: HeardPoser;
  named: [name: string, heard: HeardPoser][];
}

export function planList(present: Present, outline: Outline, order: ListOrder): { look: ListLook; plan: LinePlan } {
  const { under, choices } = order;
  const everyone = hearPoser(order.everyone, present.sources);
  const named = order.named.map(([name, said]): [string, HeardPoser] => [name, hearPoser(said, present.sources)]);
  const plan = planLines(present, outline, {
    under,
    choices: new Map(choices),
    posers: { everyone: everyone.poser, named: new Map(named.flatMap(([name, { poser }]) => (poser ? [[name, poser] as const] : []))) },
  });
  return { plan, look: { lines: linesOf(plan, new Set(choices.map(([row]) => row))), askers: plan.askers, everyone, named } };
}

function linesOf({ items, faults }: LinePlan, chosen: ReadonlySet<number>): ListLine[] {
  const faultOf = new Map(faults.map(({ row, message }: Fault) => [row, message]));
  return Array.from(rowsOf(items), ({ node: { row, item, fate, reasons, suggestions, moves }, depth }) => {
    const fault = faultOf.get(row);
    return {
      row,
      depth,
      line: item.line,
      title: item.title,
      ...(item.asker !== undefined && { asker: item.asker }),
      hasText: item.body !== '',
      links: item.sources?.length ?? 0,
      fate,
      reasons,
      suggestions,
      ...(moves && { moves }),
      isChosen: chosen.has(row),
      ...(fault !== undefined && { fault }),
    };
  });
}
