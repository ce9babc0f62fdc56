/** Choosing questions by words, each with one of its answers. */
import type { MoveList } from '../../compose/look.ts';
import type { Outline } from '../../compose/outline.ts';
import { element } from '../element.ts';
import type { FindQuestions } from './find-questions.ts';
import { claimParts, claimWords } from './move-values.ts';
import { questionField } from './question-field.ts';

export interface ClaimField {
  show(claims: readonly string[]): void;
  claims(): string[];
  focus(): void;
}

export interface ClaimChoice {
  box: HTMLElement;
  /** As for `questionField`. */
  id: string;
  name: string;
  list: MoveList;
  outline: Outline;
  find(): FindQuestions;
  changed(): void;
}

export function claimField({ box, id, name, list, outline, find, changed }: ClaimChoice): ClaimField {
  const questions = new Map(outline.questions.map((question) => [question.id, question]));
  const keysOf = (of: string) => questions.get(of)?.answers ?? ['yes', 'no'];
  const firstKey = (of: string) => keysOf(of)[0];
  let ids: readonly string[] = [];
  /** The answer of each question; of one that is not here, the first that it can have. */
  let keys = new Map<string, string | undefined>();
  const keyOf = (of: string) => (keys.has(of) ? keys.get(of) : firstKey(of));

  function answerOf(of: string): HTMLElement {
    const key = keyOf(of);
    const all = [...new Set([...keysOf(of), ...(key === undefined ? [] : [key])])];
    const label = questions.get(of)?.label ?? of;
    const select = element(
      'select',
      { class: 'compose-answer', 'aria-label': list === 'hinges' ? `What it means for ${label}` : `The answer of ${label}` },
      ...all.map((each) => element('option', { value: each }, claimWords(list, each))),
      element('option', { value: '' }, claimWords(list, undefined)),
    );
    select.value = key ?? '';
    select.addEventListener('change', () => {
      keys.set(of, select.value === '' ? undefined : select.value);
      changed();
    });
    return select;
  }

  const chosen = questionField({
    box,
    id,
    name,
    placeholder: 'Find one by its words',
    outline,
    find,
    many: true,
    beside: answerOf,
    changed(given) {
      ids = given;
      changed();
    },
  });
  return {
    show(claims) {
      const parts = claims.map(claimParts);
      ids = parts.map((part) => part.id);
      keys = new Map(parts.map((part) => [part.id, part.key]));
      chosen.show(ids);
    },
    claims: () =>
      ids.map((each) => {
        const key = keyOf(each);
        return key === undefined ? each : `${each}=${key}`;
      }),
    focus: chosen.focus,
  };
}
