/** A control of the form that holds a text. What is being typed in it is never touched. */
import type { Field } from './field.ts';

export interface TextControl {
  value(): string;
  /**
   * Shows what the file has.
   * @param isForced whether it is shown also where the file has not changed: what could not be written to it is otherwise kept
   */
  show(value: string, isForced: boolean): void;
}

export function textControl({ control }: Pick<Field, 'control'>, onInput: (value: string) => void): TextControl {
  const input = control as HTMLInputElement;
  let last: string | undefined;
  /** What the file made of what is typed here; shown when it is left, unless something is wrong with it. */
  let made: { of: string; value: string } | undefined;
  input.addEventListener('input', () => onInput(input.value));
  input.addEventListener('blur', () => {
    if (made?.of === input.value && !input.hasAttribute('aria-invalid')) put(made.value);
    made = undefined;
  });
  const put = (value: string) => {
    // What was typed with blanks around it is the same.
    if (input.value.trim() !== value) input.value = value;
  };
  return {
    value: () => input.value,
    show(value, isForced) {
      const isChanged = value !== last;
      last = value;
      if (!isChanged && !isForced) return;
      if (input === document.activeElement) made = { of: input.value, value };
      else if (isForced) input.value = value;
      else put(value);
    },
  };
}
