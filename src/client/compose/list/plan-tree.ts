/** The plan as a tree: made once for a list, and then only what has changed is written again, so that focus and place stay. */
import type { ListLine, ListLook } from '../../../compose/list/list-plan.ts';
import type { Outline } from '../../../compose/outline.ts';
import type { Choice } from '../../../edit/import/planned.ts';
import { counted } from '../../../views/count.ts';
import { element } from '../../element.ts';
import type { FindQuestions } from '../find-questions.ts';
import { questionField } from '../question-field.ts';
import { countWords } from './fate-words.ts';
import { type PlanLine, planLine } from './plan-line.ts';

export interface PlanTree {
  /** Shows a plan; for another list, all of it is made again. */
  show(look: ListLook, choices: ReadonlyMap<number, Choice>): void;
  /** Goes to a line. */
  goTo(row: number): void;
}

export interface PlanParts {
  /** Path of the site, with a slash at both ends. */
  base: string;
  outline: Outline;
  find(): FindQuestions;
  choose(row: number, choice: Choice | undefined): void;
}

/** @param box as the page has it */
export function planTree(box: HTMLElement, { base, outline, find, choose }: PlanParts): PlanTree {
  const list = box.querySelector('[data-plan]') as HTMLElement;
  const counts = box.querySelector('[data-plan-counts]') as HTMLElement;
  const undecided = box.querySelector('[data-undecided]') as HTMLElement;
  const next = box.querySelector('[data-next]') as HTMLButtonElement;
  const titles = new Map(outline.questions.map(({ id, title }) => [id, title]));
  let fresh = new Map<string, string>();
  let lines: readonly ListLine[] = [];
  let rows = new Map<number, PlanLine>();
  let made = '';

  const context = {
    nameOf: (id: string) =>
      fresh.has(id) ? { title: fresh.get(id) as string } : { title: titles.get(id) ?? id, href: `${base}questions/${id}/` },
    lineOf: (row: number) => lines[row]?.line ?? 0,
    picker: (inside: HTMLElement, id: string, name: string, changed: (id: string | undefined) => void) =>
      questionField({ box: inside, id, name, placeholder: 'Find it by its words', outline, find, changed: ([picked]) => changed(picked) }),
    choose,
  };

  function make(): void {
    rows = new Map();
    const open: HTMLElement[] = [list];
    list.replaceChildren();
    for (const line of lines) {
      const made = planLine(line, context);
      rows.set(line.row, made);
      open.length = line.depth + 1;
      open[line.depth]?.append(made.item);
      const below = element('ol', { class: 'list-below', role: 'list' });
      open.push(below);
      if ((lines[line.row + 1]?.depth ?? 0) > line.depth) made.item.append(below);
    }
  }

  const isOpen = ({ fate }: ListLine) => fate.is === 'near';

  /** The next line to decide behind the one with the focus, or before it. */
  function goOn(step: 1 | -1): void {
    const here = Number(
      (document.activeElement?.closest('[data-row]') as HTMLElement | null)?.dataset.row ?? (step > 0 ? -1 : lines.length),
    );
    const waiting = lines.filter(isOpen).map(({ row }) => row);
    const found = step > 0 ? (waiting.find((row) => row > here) ?? waiting[0]) : (waiting.findLast((row) => row < here) ?? waiting.at(-1));
    if (found !== undefined) goTo(found);
  }

  function goTo(row: number): void {
    const line = rows.get(row);
    line?.item.scrollIntoView({ block: 'start' });
    line?.focus();
  }

  next.addEventListener('click', () => goOn(1));
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || (event.target as Element).matches('input, select, textarea')) return;
    if (event.key !== 'n' && event.key !== 'p') return;
    event.preventDefault();
    goOn(event.key === 'n' ? 1 : -1);
  });

  return {
    show(look, choices) {
      lines = look.lines;
      fresh = new Map(
        lines.flatMap(({ row, fate, title }) => (fate.is === 'new' ? [[fate.id, titleOf(choices.get(row)) ?? title] as const] : [])),
      );
      const shape = JSON.stringify(lines.map(({ depth, title, line }) => [depth, title, line]));
      if (shape !== made) {
        made = shape;
        make();
      }
      for (const line of lines) rows.get(line.row)?.show(line, choices.get(line.row));
      const open = lines.filter(isOpen).length;
      const words = countWords(lines);
      if (counts.textContent !== words) counts.textContent = words;
      const said = open === 0 ? 'Every line is decided.' : `${counted(open, 'line')} ${open === 1 ? 'needs' : 'need'} your decision.`;
      if (undecided.textContent !== said) undecided.textContent = said;
      next.hidden = open === 0;
    },
    goTo,
  };
}

const titleOf = (choice: Choice | undefined) => (choice?.as === 'new' ? choice.title : undefined);
