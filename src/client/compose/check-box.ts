/** What the check says of the whole file, below its text: counts in words, and each problem by its line. */
import type { Looked, Noted } from '../../compose/look.ts';
import { counted } from '../../views/count.ts';
import { element } from '../element.ts';
import { messageItem } from './field.ts';

export interface CheckBox {
  /** @param isPristine whether nothing is written yet: then there is nothing to say */
  show(looked: Looked, isPristine: boolean): void;
}

export interface Checking {
  rules: string;
  goTo(problem: Noted): void;
  fix(): void;
}

/** Milliseconds without a change after which a screen reader is told how many problems there are; by eye. */
const CALM = 1500;

export function checkBox(box: HTMLElement, { rules, goTo, fix }: Checking): CheckBox {
  const summary = box.querySelector('[data-summary]') as HTMLElement;
  const aloud = box.querySelector('[data-summary-aloud]') as HTMLElement;
  const list = box.querySelector('[data-all-messages]') as HTMLElement;
  const button = box.querySelector('[data-fix]') as HTMLButtonElement;
  let shown = '';
  let pause: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', fix);
  return {
    show({ problems, canFix }, isPristine) {
      box.hidden = isPristine;
      const words = summaryOf(problems);
      summary.textContent = words;
      // What is said aloud waits until somebody rests.
      clearTimeout(pause);
      pause = setTimeout(() => {
        if (aloud.textContent !== words) aloud.textContent = words;
      }, CALM);
      button.hidden = !canFix;
      const now = JSON.stringify(problems);
      if (now === shown) return;
      shown = now;
      list.replaceChildren(
        ...problems.map((problem) => {
          const place = element('button', { type: 'button', class: 'compose-go' }, `line ${problem.line}`);
          place.addEventListener('click', () => goTo(problem));
          return messageItem(problem, rules, place);
        }),
      );
    },
  };
}

/** `2 errors, 1 warning`. */
function summaryOf(problems: readonly Noted[]): string {
  const count = (severity: Noted['severity']) => problems.filter((problem) => problem.severity === severity).length;
  const parts = (['error', 'warning', 'suggestion'] as const).flatMap((severity) => {
    const number = count(severity);
    return number > 0 ? [counted(number, severity)] : [];
  });
  return parts.length > 0 ? parts.join(', ') : 'The check finds no problems.';
}
