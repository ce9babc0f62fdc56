/** The controls of one way to settle a question, or of one hinge. */
import type { MoveList, Noted } from '../../compose/look.ts';
import type { Outline } from '../../compose/outline.ts';
import { element } from '../element.ts';
import { claimField } from './claim-field.ts';
import { copyOf } from './copy-of.ts';
import { type Field, fieldIn } from './field.ts';
import type { FindQuestions } from './find-questions.ts';
import { type MoveEntry, type MoveValues, moveEntryOf } from './move-values.ts';
import { type TextControl, textControl } from './text-control.ts';

export interface MoveBox {
  box: HTMLElement;
  /** The entry to write; undefined as long as it says nothing. */
  entry(): MoveEntry | undefined;
  show(values: MoveValues): void;
  /** Shows which answers the question can have. */
  showKeys(keys: readonly string[]): void;
  say(problems: ReadonlyMap<string, readonly Noted[]>, isAsked: boolean): void;
  remark(words: string): void;
  focus(name?: string): void;
}

export interface Moving {
  list: MoveList;
  template: HTMLTemplateElement;
  /** A number that no other move of the page has. */
  number: number;
  rules: string;
  outline: Outline;
  find(): FindQuestions;
  changed(): void;
  removed(): void;
}

/** The fields of an entry of each list: its answer, and the claims in it. */
const NAMES = { settled_by: { key: 'as', claims: 'all' }, hinges: { key: 'if', claims: 'favours' } } as const;

export function moveBox({ list, template, number, rules, outline, find, changed, removed }: Moving): MoveBox {
  const box = copyOf(template, `${list === 'hinges' ? 'h' : 'w'}${number}`);
  const names = NAMES[list];
  const fields = new Map<string, Field>(
    [names.key, names.claims, 'from', 'at', ...(list === 'hinges' ? ['then'] : [])].map((name) => [name, fieldIn(box, name, rules)]),
  );
  const at = (name: string) => fields.get(name) as Field;
  const texts = new Map<string, TextControl>(
    ['then', 'from', 'at'].flatMap((name) => (fields.has(name) ? [[name, textControl(at(name), changed)] as const] : [])),
  );
  const text = (name: string) => texts.get(name)?.value() ?? '';
  const key = at(names.key).control as HTMLSelectElement;
  key.addEventListener('change', changed);
  const label = at(names.claims).box.querySelector('.compose-label') as HTMLElement;
  const claims = claimField({
    box: at(names.claims).made,
    id: label.id.replace(/-label$/, ''),
    name: label.textContent.trim(),
    list,
    outline,
    find,
    changed,
  });
  box.querySelector('[data-move-remove]')?.addEventListener('click', removed);

  function showKeys(keys: readonly string[], chosen = key.value): void {
    const all = [...new Set([...keys, ...(chosen ? [chosen] : [])])];
    const now = [...key.options].map(({ value }) => value);
    if (now.join() !== all.join()) key.replaceChildren(...all.map((each) => element('option', { value: each }, each)));
    if (chosen) key.value = chosen;
  }

  return {
    box,
    entry: () => moveEntryOf(list, { key: key.value, then: text('then'), claims: claims.claims(), from: text('from'), at: text('at') }),
    show(values) {
      showKeys(
        [...key.options].map(({ value }) => value),
        values.key,
      );
      for (const name of ['then', 'from', 'at'] as const) texts.get(name)?.show(values[name], true);
      claims.show(values.claims);
    },
    showKeys,
    say(problems, isAsked) {
      for (const [name, field] of fields) {
        const others = name === names.claims ? [...problems].filter(([place]) => !fields.has(place)).flatMap(([, found]) => found) : [];
        field.say([...(problems.get(name) ?? []), ...others], isAsked);
      }
    },
    remark: (words) => at(names.claims).remark(words),
    focus(name = names.claims) {
      if (name === names.claims || !fields.has(name)) claims.focus();
      else at(name).focus();
    },
  };
}
