/** Edits of single fields of a frontmatter; comments, quotes and layout stay as they were. */

import { lineStart, nextLine } from '../mosaic/lines.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { spanOf } from '../mosaic/read/places.ts';
import { parseYaml } from '../mosaic/read/yaml.ts';
import { FIELDS, type QuestionFields } from '../mosaic/schema.ts';
import type { Edit } from '../mosaic/splice.ts';

type ListField = 'also_under' | 'tags' | 'needs' | 'aliases';
type ScalarField = 'parent' | 'order' | 'status' | 'looked';

/** A slug as YAML: some, such as `null` and `12`, need quotes to be read as text. */
const yamlOf = (slug: string) => (parseYaml(slug).toJS() === slug ? slug : JSON.stringify(slug));

/** Whether a frontmatter has a field, with a value or without. */
const hasField = ({ text, frontmatter }: QuestionFile, field: string) =>
  new RegExp(`^${field}[ \\t]*:`, 'm').test(text.slice(0, frontmatter.bodyOffset));

/** Gives a field a value; `undefined` removes the field. An order is written as a number. */
export function setField(file: QuestionFile, field: ScalarField, content: string | undefined): Edit[] {
  const { text } = file;
  const value = content === undefined || field === 'order' ? content : yamlOf(content);
  if (!hasField(file, field)) return value === undefined ? [] : [insertField(file, field, value)];
  const { start, end } = spanOf(file, [field]);
  if (value === undefined) return [{ start: lineStart(text, start), end: nextLine(text, end - 1), text: '' }];
  return [putValue(file, field, value)];
}

/** Replaces the value of a field. A field without one has the span of its name; then the value goes after the colon. */
function putValue(file: QuestionFile, field: string, value: string): Edit {
  const { start, end } = spanOf(file, [field]);
  if (file.text.slice(start, end) !== field) return { start, end, text: value };
  const colon = file.text.indexOf(':', end) + 1;
  return { start: colon, end: colon, text: ` ${value}` };
}

/** A line of its own. */
function insertField(file: QuestionFile, field: keyof QuestionFields, value: string): Edit {
  const at = placeFor(file, field);
  return { start: at, end: at, text: `${field}: ${value}\n` };
}

/** Where a field goes that a file does not have: behind those that come before it in the schema. */
function placeFor(file: QuestionFile, field: keyof QuestionFields): number {
  const before = FIELDS.slice(0, FIELDS.indexOf(field)).filter((name) => hasField(file, name));
  let at = Math.max(nextLine(file.text, 0), ...before.map((name) => nextLine(file.text, spanOf(file, [name]).end - 1)));
  // A comment behind the last entry of a list is the list's.
  while (/^[ \t]+#/.test(file.text.slice(at, nextLine(file.text, at)))) at = nextLine(file.text, at);
  return at;
}

/** Copies a field from another file, as it is written there. */
export function copyField(file: QuestionFile, field: keyof QuestionFields, from: QuestionFile): Edit[] {
  const { start, end } = spanOf(from, [field]);
  const name = lineStart(from.text, from.text.slice(0, start).lastIndexOf(field));
  const lines = from.text.slice(name, nextLine(from.text, end - 1));
  return [{ ...insertField(file, field, ''), text: lines }];
}

/** Adds entries to a list, in the layout of the list. Entries that it has already are left out. */
export function addToList(file: QuestionFile, field: ListField, values: readonly string[]): Edit[] {
  const { text } = file;
  const present: readonly string[] = file.frontmatter.fields[field];
  const added = [...new Set(values)].filter((value) => !present.includes(value)).map(yamlOf);
  if (added.length === 0) return [];
  if (!hasField(file, field)) return [insertField(file, field, `[${added.join(', ')}]`)];
  const { start } = spanOf(file, [field]);
  if (text[start] === '[') {
    const last = present.length - 1;
    const at = last < 0 ? start + 1 : spanOf(file, [field, last]).end;
    return [{ start: at, end: at, text: (last < 0 ? '' : ', ') + added.join(', ') }];
  }
  if (text[start] === '-') {
    const indent = text.slice(lineStart(text, start), start);
    const at = nextLine(text, spanOf(file, [field, present.length - 1]).end - 1);
    return [{ start: at, end: at, text: added.map((value) => `${indent}- ${value}\n`).join('') }];
  }
  return [putValue(file, field, `[${added.join(', ')}]`)];
}

/** Removes entries from a list, sources by their addresses; a list that is then empty is removed with its name. */
export function removeEntries(file: QuestionFile, field: ListField | 'sources', isGone: (value: string, index: number) => boolean): Edit[] {
  const { text } = file;
  const present = file.frontmatter.fields[field].map((entry) => (typeof entry === 'string' ? entry : entry.url));
  const gone = present.flatMap((value, index) => (isGone(value, index) ? [index] : []));
  if (gone.length === 0) return [];
  const { start, end } = spanOf(file, [field]);
  if (gone.length === present.length) {
    const name = lineStart(text, text.slice(0, start).lastIndexOf(`${field}`));
    return [{ start: name, end: nextLine(text, end - 1), text: '' }];
  }
  return gone.map((index) => {
    const entry = spanOf(file, [field, index]);
    if (text[start] === '-') return { start: lineStart(text, entry.start), end: nextLine(text, entry.end - 1), text: '' };
    // With the comma after it, or for the last one the comma before it.
    const behind = /^\s*,\s*/.exec(text.slice(entry.end));
    if (behind && !isLast(index, present.length, gone)) return { start: entry.start, end: entry.end + behind[0].length, text: '' };
    const before = text.slice(0, entry.start).trimEnd();
    return { start: before.endsWith(',') ? before.slice(0, -1).trimEnd().length : entry.start, end: entry.end, text: '' };
  });
}

/** Whether all entries after this one are removed. */
const isLast = (index: number, length: number, gone: readonly number[]) =>
  Array.from({ length: length - index - 1 }, (_, i) => index + 1 + i).every((later) => gone.includes(later));
