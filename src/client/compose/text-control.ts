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
  input.addEventListener('input', () => onInput(input.value));
  return {
    value: () => input.value,
    show(value, isForced) {
      const isChanged = value !== last;
      last = value;
      if ((!isChanged && !isForced) || input === document.activeElement || input.value === value) return;
      // What was typed with blanks around it is the same.
      if (!isForced && input.value.trim() === value) return;
      input.value = value;
    },
  };
}
