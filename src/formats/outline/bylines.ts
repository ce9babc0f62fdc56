/** Finds who asks what: a line with a name, and below it one with a date, as forums write above each answer. */
import type { Remark } from '../outline.ts';
import type { Line } from './line.ts';

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const DATE = new RegExp(`^(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? ${MONTH},? \\d{4}|\\d{4}-\\d\\d-\\d\\d)$`, 'i');
const NAME = /^@?\p{L}[\p{L}\p{M}\p{N}'’._-]{0,30}(?: \p{Lu}[\p{L}\p{M}'’.-]{0,30}){0,3}$/u;

/** The lines, in which a date, with the name above it, is a byline. Names and dates are no part of the outline. */
export function withBylines(lines: readonly Line[], remarks: Remark[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    if (line.kind !== 'text' || line.text.length > 30 || !DATE.test(line.text)) {
      result.push(line);
      continue;
    }
    const above = result.at(-1);
    const asker = above?.kind === 'text' && NAME.test(above.text) ? above.text : undefined;
    if (asker !== undefined) {
      result.pop();
      remarks.push({ line: above?.number ?? line.number, text: asker, reason: 'who asks what follows' });
    }
    remarks.push({ line: line.number, text: line.text, reason: 'the date of what follows' });
    result.push({ ...line, kind: 'byline', asker });
  }
  return result;
}
