/** A line of the plan: its words, what becomes of it and why, and the way to correct that. */
import type { ListLine } from '../../../compose/list/list-plan.ts';
import type { Choice, PlannedMove } from '../../../edit/import/planned.ts';
import { element } from '../../element.ts';
import { fateParts, MOVE_SIGNS, MOVE_WORDS, type Part, SIGNS } from './fate-words.ts';
import { type LineChoices, lineChoices, type Picker } from './line-choices.ts';

export interface PlanLine {
  /** The item of the list, in which the lines below it go. */
  item: HTMLLIElement;
  show(line: ListLine, choice: Choice | undefined): void;
  /** Where to decide; the line itself, where nothing is to be decided. */
  focus(): void;
  /** Opens what it may be, and goes there. */
  open(): void;
}

export interface PlanContext {
  /** Words for a question, old or new, and its address where it has a page. */
  nameOf(id: string): { title: string; href?: string };
  lineOf(row: number): number;
  picker: Picker;
  choose(row: number, choice: Choice | undefined): void;
}

/** The most suggestions with a button of their own; the others are among the choices. By eye. */
const MOST_BUTTONS = 3;

/** A move below a line, and what becomes of it. */
const moveItem = ({ line, text, is, reason }: PlannedMove): HTMLElement =>
  element(
    'li',
    {},
    element('span', { class: 'list-move-sign', 'aria-hidden': 'true' }, MOVE_SIGNS[is]),
    element('bdi', {}, text),
    element('span', { class: 'list-why' }, ` · ${MOVE_WORDS[is]}${reason === undefined ? '' : `, line ${line}: ${reason}`}`),
  );

export function planLine(first: ListLine, { nameOf, lineOf, picker, choose }: PlanContext): PlanLine {
  const { row } = first;
  const sign = element('span', { class: 'list-sign', 'aria-hidden': 'true' });
  const where = element('span', { class: 'list-where' }, `line ${first.line}`);
  const title = element('p', { class: 'list-title' }, element('bdi', {}, first.title), ' ', where);
  const said = element('div', { class: 'list-fate' });
  const decide = element('div', { class: 'list-decide' });
  const change = element(
    'button',
    {
      type: 'button',
      class: 'compose-go list-change',
      'aria-expanded': 'false',
      'aria-label': `Change what becomes of “${first.title}”`,
    },
    'Change',
  );
  const panel = element('div', { class: 'list-panel', hidden: '' });
  const says = element('div', { class: 'list-says' }, title, said);
  const words = element('div', { class: 'list-words', 'data-row': String(row) }, sign, says, decide, change, panel);
  const item = element('li', {}, words);
  let choices: LineChoices | undefined;
  let line = first;
  let choice: Choice | undefined;
  let shown = '';

  const partOf = (part: Part): Node | string => {
    if (typeof part === 'string') return part;
    const { title, href } = nameOf(part.id);
    const name = element('bdi', {}, title);
    return href ? element('a', { href, target: '_blank' }, name) : element('q', {}, name);
  };

  function openPanel(isOpen: boolean): void {
    panel.hidden = !isOpen;
    change.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    if (!choices) {
      choices = lineChoices(line, picker, (next) => choose(row, next));
      panel.append(choices.box);
    }
    choices.show(line, choice);
  }

  function decision(words: (Node | string)[], next: Choice): HTMLElement {
    const button = element('button', { type: 'button', class: 'button list-answer' }, ...words);
    button.addEventListener('click', () => {
      // The buttons go with the doubt.
      change.focus();
      choose(row, next);
    });
    return button;
  }

  function decisions(): HTMLElement[] {
    if (line.fate.is !== 'near') return [];
    const other = element('button', { type: 'button', class: 'button list-answer' }, 'Something else …');
    other.addEventListener('click', () => {
      openPanel(true);
      choices?.focus();
    });
    return [
      ...line.suggestions
        .slice(0, MOST_BUTTONS)
        .map(({ id, title, reasons }) =>
          decision(
            [
              element('span', {}, 'The same as ', element('b', {}, element('bdi', {}, title))),
              element('span', { class: 'list-why' }, reasons.join('; ')),
            ],
            { as: 'same', id },
          ),
        ),
      decision(['No, it is new'], { as: 'new' }),
      other,
    ];
  }

  function fateOf(): HTMLElement[] {
    const { fate, reasons, isChosen, asker, links, hasText, moves = [], fault } = line;
    // What speaks for a near question is said beside the answer.
    const why = isChosen ? ['as you chose', ...reasons] : fate.is === 'near' ? reasons.slice(0, 1) : reasons;
    const beside = [
      ...(asker === undefined ? [] : [`asked by ${asker}`]),
      ...(hasText ? ['with a text'] : []),
      ...(links > 0 ? [links === 1 ? 'with a link' : `with ${links} links`] : []),
    ];
    const closest = fate.is === 'new' && !isChosen ? line.suggestions.find(({ id }) => id !== fate.under) : undefined;
    return [
      element(
        'p',
        {},
        element('span', { class: 'list-outcome' }, ...fateParts(line, lineOf).map(partOf)),
        ...(fate.is === 'new' ? [' ', element('code', {}, fate.id)] : []),
        why.length > 0 ? element('span', { class: 'list-why' }, ` · ${why.join('; ')}`) : undefined,
        ...(closest ? [element('span', { class: 'list-why' }, ' · closest is ', partOf({ id: closest.id }))] : []),
        beside.length > 0 ? element('span', { class: 'list-why' }, ` · ${beside.join(', ')}`) : undefined,
      ),
      ...(moves.length === 0 ? [] : [element('ul', { class: 'list-moves', role: 'list' }, ...moves.map(moveItem))]),
      ...(fault === undefined
        ? []
        : [element('p', { class: 'compose-message error' }, element('b', {}, 'Error: '), element('bdi', {}, fault))]),
    ];
  }

  change.addEventListener('click', () => openPanel(change.getAttribute('aria-expanded') !== 'true'));
  return {
    item,
    show(next, chosen) {
      line = next;
      choice = chosen;
      const now = JSON.stringify([next, chosen, fateParts(next, lineOf).map((part) => typeof part === 'string' || nameOf(part.id).title)]);
      if (now === shown) return;
      shown = now;
      words.dataset.fate = next.fate.is;
      sign.textContent = SIGNS[next.fate.is];
      said.replaceChildren(...fateOf());
      const hadFocus = decide.contains(document.activeElement);
      decide.replaceChildren(...decisions());
      decide.hidden = next.fate.is !== 'near';
      if (hadFocus) (decide.querySelector('button') ?? change).focus();
      if (!panel.hidden) choices?.show(line, choice);
    },
    focus: () => (decide.querySelector('button') ?? change).focus(),
    open() {
      openPanel(true);
      choices?.focus();
    },
  };
}
