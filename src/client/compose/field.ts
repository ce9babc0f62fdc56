/** A field of the form: what the check says of it stands below it, once somebody has been there. */
import './fields.css';
import type { Noted } from '../../compose/look.ts';
import { element } from '../element.ts';

export interface Field {
  box: HTMLElement;
  /** Undefined where the script makes what is in it. */
  control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | undefined;
  /** Where the script makes it. */
  made: HTMLElement;
  /** Shows what the check says; nothing before somebody has been in the field, unless `isAsked`. */
  say(problems: readonly Noted[], isAsked: boolean): void;
  /** Shows something besides, such as why a step was not taken; empty for nothing. */
  remark(words: string): void;
  focus(): void;
}

/** @param rules address of the page with the rules of the check */
export function fieldIn(root: ParentNode, name: string, rules: string): Field {
  const box = root.querySelector<HTMLElement>(`[data-field="${name}"]`) as HTMLElement;
  const control = box.querySelector<HTMLInputElement>('[data-control]') ?? undefined;
  const made = box.querySelector<HTMLElement>('[data-made]') ?? box;
  const list = box.querySelector('[data-messages]') as HTMLElement;
  let isTouched = false;
  let last: readonly Noted[] = [];
  let remark = '';
  let shown = '';
  const focusable = () => control ?? box.querySelector<HTMLElement>('input, select, textarea, button');

  function show(isAsked: boolean): void {
    const said = isTouched || isAsked ? last : [];
    const now = JSON.stringify([said, remark]);
    if (now === shown) return;
    shown = now;
    const items = said.map((problem) => messageItem(problem, rules));
    list.replaceChildren(...items, ...(remark ? [element('li', { class: 'compose-message error' }, remark)] : []));
    const isWrong = said.some(({ severity }) => severity === 'error') || remark !== '';
    for (const each of control ? [control] : box.querySelectorAll('input')) {
      if (isWrong) each.setAttribute('aria-invalid', 'true');
      else each.removeAttribute('aria-invalid');
    }
  }
  box.addEventListener('focusout', () => {
    isTouched = true;
    show(false);
  });
  box.addEventListener('input', () => {
    isTouched = true;
  });
  return {
    box,
    control,
    made,
    say(problems, isAsked) {
      last = problems;
      if (isAsked) isTouched = true;
      show(isAsked);
    },
    remark(words) {
      remark = words;
      show(false);
    },
    focus: () => focusable()?.focus(),
  };
}

const WORDS = { error: 'Error', warning: 'Warning', suggestion: 'Suggestion' } as const;

/** One thing that the check says. @param place where it is, in words, if that is not plain */
export function messageItem({ severity, message, ruleId }: Noted, rules: string, place?: HTMLElement): HTMLLIElement {
  return element(
    'li',
    { class: `compose-message ${severity}` },
    element('b', {}, `${WORDS[severity]}${place ? '' : ':'}`),
    ' ',
    place,
    place ? ': ' : undefined,
    element('bdi', {}, message),
    ' ',
    element('a', { href: `${rules}#Rule-${ruleId}`, target: '_blank', 'aria-label': `Why: the rule ${ruleId}, in a new tab` }, 'Why'),
  );
}
