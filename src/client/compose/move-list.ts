/** The ways to settle a question, or its hinges, each with its controls; a new one is in the text when it says something. */
import './moves.css';
import type { Looked, Noted } from '../../compose/look.ts';
import type { Step } from '../../compose/written.ts';
import { element } from '../element.ts';
import type { Desk, Origin } from './desk.ts';
import { messageItem } from './field.ts';
import { type MoveBox, type Moving, moveBox } from './move-box.ts';
import { canShowMove, type MoveEntry, moveEntryOf, valuesOfMove } from './move-values.ts';

export interface Moves {
  show(looked: Looked, origin: Origin): void;
  /** @param problems by the names of places */
  say(problems: ReadonlyMap<string, readonly Noted[]>, isAsked: boolean): void;
  goTo(place: string): void;
}

/** @param root as the page has it */
export function moveList(root: HTMLElement, desk: Desk, moving: Pick<Moving, 'list' | 'rules' | 'outline' | 'find'>): Moves {
  const { list } = moving;
  const all = root.querySelector('[data-move-all]') as HTMLFieldSetElement;
  const box = root.querySelector('[data-move-list]') as HTMLElement;
  const button = root.querySelector('[data-move-add]') as HTMLButtonElement;
  const template = root.querySelector('template') as HTMLTemplateElement;
  const messages = root.querySelector('[data-messages]:not([data-move-list] *)') as HTMLElement;
  const inert = root.querySelector('[data-move-inert]') as HTMLElement;
  let boxes: MoveBox[] = [];
  let made = 0;
  let keys: readonly string[] = ['yes', 'no'];

  const entries = () => boxes.flatMap((each) => each.entry() ?? []);
  /** Those that are in the text, in its order. */
  const written = () => boxes.filter((each) => each.entry() !== undefined);

  function add(entry?: MoveEntry): MoveBox {
    made += 1;
    const one: MoveBox = moveBox({ ...moving, template, number: made, changed: () => void write(one), removed: () => remove(one) });
    one.showKeys(keys);
    if (entry) one.show(valuesOfMove(entry));
    boxes.push(one);
    box.append(one.box);
    return one;
  }

  async function write(one: MoveBox | undefined): Promise<void> {
    const step = { kind: 'field', field: list, value: entries() } as Step;
    const refused = await desk.take(step, 'form');
    one?.remark(refused ?? '');
  }

  function remove(one: MoveBox): void {
    const wasWritten = one.entry() !== undefined;
    boxes = boxes.filter((other) => other !== one);
    one.box.remove();
    button.focus();
    if (wasWritten) void write(undefined);
  }

  button.addEventListener('click', () => {
    const one = add();
    // Most often one source argues all moves of a question.
    const [from = '', ...others] = new Set(sourcesNow().map(({ url }) => url));
    if (others.length === 0) one.show({ key: keys[0] ?? 'yes', then: '', claims: [], from, at: '' });
    one.focus(list === 'hinges' ? 'then' : undefined);
  });

  const sourcesNow = () => (desk.looked?.sources ?? []).flatMap((source) => source ?? []);

  function showSources(): void {
    const options = sourcesNow().map(({ url, title }) => element('option', { value: url, ...(title !== undefined && { label: title }) }));
    root.querySelector('datalist')?.replaceChildren(...options);
  }

  return {
    show({ fields, unread }, origin) {
      keys = fields.answers ? Object.keys(fields.answers) : ['yes', 'no'];
      for (const each of boxes) each.showKeys(keys);
      showSources();
      if (origin === 'form') return;
      const present: readonly MoveEntry[] = fields[list];
      const isInert = unread.includes(list) || !present.every(canShowMove);
      all.disabled = isInert;
      inert.hidden = !isInert;
      if (isInert && origin !== 'open') return;
      const asWritten = present.map((entry) => moveEntryOf(list, valuesOfMove(entry)));
      if (origin === 'text' && JSON.stringify(asWritten) === JSON.stringify(entries())) return;
      // What says nothing yet is not in the text, and stays.
      const begun = origin === 'open' ? [] : boxes.filter((each) => each.entry() === undefined);
      for (const each of boxes) if (!begun.includes(each)) each.box.remove();
      boxes = [];
      for (const entry of present) add(entry);
      boxes.push(...begun);
      box.append(...begun.map((each) => each.box));
    },
    say(problems, isAsked) {
      for (const [place, one] of written().entries()) one.say(within(problems, `${list}.${place}.`), isAsked);
      // Where the list cannot be read, there is no entry to say it beside.
      const about = [...problems].filter(([name]) => name === list || name.startsWith(`${list}.`)).flatMap(([, found]) => found);
      const left = all.disabled ? about : (problems.get(list) ?? []);
      messages.replaceChildren(...left.map((problem) => messageItem(problem, moving.rules)));
    },
    goTo(place) {
      const [, index, name] = place.split('.');
      const one = written()[Number(index)];
      if (one && !all.disabled) one.focus(name);
      else button.focus();
    },
  };
}

/** The problems whose places begin so, by the rest of these. */
export const within = (problems: ReadonlyMap<string, readonly Noted[]>, begin: string): Map<string, readonly Noted[]> =>
  new Map([...problems].flatMap(([name, found]) => (name.startsWith(begin) ? [[name.slice(begin.length), found] as const] : [])));
