/** Edits of the sources of a question. */
import { sourceText } from '../formats/question-file.ts';
import { identify } from '../mosaic/identity.ts';
import { lineStart, nextLine } from '../mosaic/lines.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { spanOf } from '../mosaic/read/places.ts';
import type { SourceFields } from '../mosaic/schema.ts';
import type { Edit } from '../mosaic/splice.ts';
import { Refusal } from './refusal.ts';

/** A source to add: as it is written in another file, or as fields. */
export type Added =
  | { from: QuestionFile; index: number; fields: Partial<SourceFields> & { url: string } }
  | { from?: undefined; fields: Partial<SourceFields> & { url: string } };

/** Adds sources after those of a question, in the layout of its list; those that say nothing new are left out. */
export function appendSources(file: QuestionFile, sources: readonly Added[]): Edit[] {
  const present = file.frontmatter.fields.sources;
  const added = sources.filter(({ fields }) => !isListed(fields, present)).map(linesOf);
  if (added.length === 0) return [];
  if (present.length > 0) {
    const { start } = spanOf(file, ['sources']);
    if (file.text[start] === '[') {
      const { end } = spanOf(file, ['sources', present.length - 1]);
      return [{ start: end, end, text: added.map((lines) => `, ${inBrackets(lines)}`).join('') }];
    }
    const indent = file.text.slice(lineStart(file.text, start), start);
    const at = nextLine(file.text, spanOf(file, ['sources', present.length - 1]).end - 1);
    return [{ start: at, end: at, text: added.map((lines) => listed(lines, indent)).join('') }];
  }
  const block = `sources:\n${added.map((lines) => listed(lines, '  ')).join('')}`;
  const head = file.text.slice(0, file.frontmatter.bodyOffset);
  const name = /^sources[ \t]*:.*(?:\n|$)/m.exec(head);
  if (name) return [{ start: name.index, end: name.index + name[0].length, text: block }];
  const closing = head.lastIndexOf('---');
  return [{ start: closing, end: closing, text: block }];
}

/**
 * Writes an entry of the sources again.
 * @throws {Refusal} for a list between brackets
 */
export function replaceSource(file: QuestionFile, index: number, fields: Partial<SourceFields> & { url: string }): Edit[] {
  const { text } = file;
  const list = spanOf(file, ['sources']);
  if (text[list.start] === '[') throw betweenBrackets();
  const { start, end } = spanOf(file, ['sources', index]);
  const indent = text.slice(lineStart(text, list.start), list.start);
  return [{ start: lineStart(text, start), end: nextLine(text, end - 1), text: listed(sourceText(fields).split('\n'), indent) }];
}

/** Whether a question already has this source with the same stance and insight. */
function isListed(source: Partial<SourceFields> & { url: string }, present: readonly SourceFields[]): boolean {
  const key = (url: string) => identify(url)?.key ?? url;
  return present.some(
    (other) =>
      key(other.url) === key(source.url) &&
      other.stance === (source.stance ?? 'informs') &&
      (!source.insight || other.insight === source.insight),
  );
}

/** The lines of an entry, without the indentation of its list. */
function linesOf(added: Added): string[] {
  if (!added.from) return sourceText(added.fields).split('\n');
  const { text } = added.from;
  const { start, end } = spanOf(added.from, ['sources', added.index]);
  const column = start - lineStart(text, start);
  const lines = text.slice(start, end).trimEnd().split('\n');
  return lines.map((line, i) => (i === 0 ? line : line.slice(Math.min(column, line.length - line.trimStart().length))));
}

const listed = (lines: readonly string[], indent: string) =>
  lines.map((line, i) => (line === '' ? '\n' : `${indent}${i === 0 ? '- ' : '  '}${line}\n`)).join('');

/** An entry for a list in brackets: an address or braces. A block of fields is not possible there. */
function inBrackets(lines: readonly string[]): string {
  const whole = lines.join(' ');
  if (lines.length === 1 && !/^\w+:\s/.test(whole)) return whole;
  throw betweenBrackets();
}

const betweenBrackets = () =>
  new Refusal('Unexpected sources between brackets, expected one to a line beginning with "- ": write them so, then try again');
