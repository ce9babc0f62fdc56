/** Edits of single fields of a frontmatter; comments, quoting and layout stay as they were. */
import { spanOf } from '../mosaic/places.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { type Edit, lineEnd, lineStart, nextLine } from './splice.ts';

type ListField = 'also_under' | 'tags' | 'aliases';
type ScalarField = 'parent' | 'order' | 'status';

/** Whether a frontmatter has a field, with a value or without. */
const hasField = ({ text, frontmatter }: QuestionFile, field: string) =>
  new RegExp(`^${field}[ \\t]*:`, 'm').test(text.slice(0, frontmatter.bodyOffset));

/** An id within a value, which may be quoted. */
function within(file: QuestionFile, path: readonly (string | number)[], from: string, to: string): Edit[] {
  const { start, end } = spanOf(file, path);
  const at = file.text.slice(start, end).indexOf(from);
  return at < 0 ? [] : [{ start: start + at, end: start + at + from.length, text: to }];
}

/** Replaces an id wherever a frontmatter names it as a parent. */
export function replaceParents(file: QuestionFile, from: string, to: string): Edit[] {
  const { parent, also_under } = file.frontmatter.fields;
  return [
    ...(parent === from ? within(file, ['parent'], from, to) : []),
    ...also_under.flatMap((id, index) => (id === from ? within(file, ['also_under', index], from, to) : [])),
  ];
}

/** Gives a field a value that YAML reads as it stands; `undefined` takes the field away. */
export function setField(file: QuestionFile, field: ScalarField, value: string | undefined): Edit[] {
  const { text } = file;
  if (!hasField(file, field)) return value === undefined ? [] : [insertField(file, field, value)];
  const { start, end } = spanOf(file, [field]);
  if (value === undefined) return [{ start: lineStart(text, start), end: nextLine(text, end - 1), text: '' }];
  // Without a value the place is that of the name.
  return text.slice(start, end) === field
    ? [{ start, end: lineEnd(text, end), text: `${field}: ${value}` }]
    : [{ start, end, text: value }];
}

/** A line of its own: the parent behind the title, where it is looked for, and what else there is before the long list of sources. */
function insertField(file: QuestionFile, field: string, value: string): Edit {
  const { text, frontmatter } = file;
  const head = text.slice(0, frontmatter.bodyOffset);
  const sources = head.search(/^sources[ \t]*:/m);
  const before = sources >= 0 ? sources : head.lastIndexOf('---');
  const at = field === 'parent' ? nextLine(text, spanOf(file, ['title']).end - 1) : before;
  return { start: at, end: at, text: `${field}: ${value}\n` };
}

/** Adds entries to a list, in the layout that the list has. What is in it already is left out. */
export function addToList(file: QuestionFile, field: ListField, values: readonly string[]): Edit[] {
  const { text } = file;
  const present: readonly string[] = file.frontmatter.fields[field];
  const added = [...new Set(values)].filter((value) => !present.includes(value));
  if (added.length === 0) return [];
  if (!hasField(file, field)) return [insertField(file, field, `[${added.join(', ')}]`)];
  const { start, end } = spanOf(file, [field]);
  if (text[start] === '[') {
    const last = text.slice(start + 1, end - 1).trimEnd();
    const at = start + 1 + last.length;
    const separator = last === '' ? '' : last.endsWith(',') ? ' ' : ', ';
    return [{ start: at, end: at, text: separator + added.join(', ') }];
  }
  if (text[start] === '-') {
    const indent = text.slice(lineStart(text, start), start);
    const at = nextLine(text, spanOf(file, [field, present.length - 1]).end - 1);
    return [{ start: at, end: at, text: added.map((value) => `${indent}- ${value}\n`).join('') }];
  }
  return [{ start, end: lineEnd(text, end), text: `${field}: [${added.join(', ')}]` }];
}

/** Takes entries out of a list; a list that is empty then goes with its name. */
export function removeFromList(file: QuestionFile, field: ListField, values: ReadonlySet<string>): Edit[] {
  const { text } = file;
  const present: readonly string[] = file.frontmatter.fields[field];
  const gone = present.flatMap((value, index) => (values.has(value) ? [index] : []));
  if (gone.length === 0) return [];
  const { start, end } = spanOf(file, [field]);
  if (gone.length === present.length) {
    const name = lineStart(text, text.slice(0, start).lastIndexOf(`${field}`));
    return [{ start: name, end: nextLine(text, end - 1), text: '' }];
  }
  return gone.map((index) => {
    const entry = spanOf(file, [field, index]);
    if (text[start] === '-') return { start: lineStart(text, entry.start), end: nextLine(text, entry.end - 1), text: '' };
    // With the comma behind it, or for the last one the comma before it.
    const behind = /^\s*,\s*/.exec(text.slice(entry.end));
    if (behind && !isLast(index, present.length, gone)) return { start: entry.start, end: entry.end + behind[0].length, text: '' };
    const before = /\s*,\s*$/.exec(text.slice(0, entry.start));
    return { start: before ? before.index : entry.start, end: entry.end, text: '' };
  });
}

/** Whether nothing that stays stands behind an entry. */
const isLast = (index: number, length: number, gone: readonly number[]) =>
  Array.from({ length: length - index - 1 }, (_, i) => index + 1 + i).every((later) => gone.includes(later));
