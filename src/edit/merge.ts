/** Two questions become one: what belongs to the second goes to the first, and the second's id becomes an alias. */
import { identify } from '../mosaic/identity.ts';
import { type QuestionFile, spanOf } from '../mosaic/read.ts';
import type { SourceFields, Status } from '../mosaic/schema.ts';
import { type Change, Draft, Refusal } from './change.ts';
import { addToList, removeFromList, replaceParents, setField } from './fields.ts';
import { demand, lineageIds } from './find.ts';
import { replaceLinks } from './links.ts';
import { type Edit, lineStart, newlineOf, nextLine } from './splice.ts';

/** What says more about a question comes later. */
const STATUS_ORDER: readonly Status[] = ['open', 'partial', 'answered', 'ill-posed'];

/** @throws {Refusal} when there is no such question, or one lies deep inside the other */
export function merge(files: readonly QuestionFile[], kept: string, gone: string): Change {
  const into = demand(files, kept);
  const from = demand(files, gone);
  if (into === from) throw new Refusal(`Unexpected id "${gone}" twice, expected two questions`);
  const above = lineageIds(files, kept);
  if (above.indexOf(gone) > 0) throw new Refusal(`Unexpected question "${kept}", which lies deep inside "${gone}": move it out first`);

  const change = new Map<string, string | undefined>([[from.name, undefined]]);
  for (const file of files) {
    if (file === from) continue;
    const draft = new Draft(file);
    // Where both are named, one mention is enough.
    const { parent, also_under } = file.frontmatter.fields;
    const doubled = also_under.includes(gone) && (also_under.includes(kept) || parent === kept || file === into);
    if (doubled) draft.edit((now) => removeFromList(now, 'also_under', new Set([gone])));
    if (file === into) join(draft, from, above[0] === gone);
    draft.edit((now) => [...replaceParents(now, gone, kept), ...replaceLinks(now, gone, kept)]);
    const alsoOwn = draft.file.frontmatter.fields.also_under.filter(
      (id) => id === draft.file.frontmatter.fields.parent || id === draft.file.id,
    );
    draft.edit((now) => removeFromList(now, 'also_under', new Set(alsoOwn)));
    if (draft.file.text !== file.text) change.set(file.name, draft.file.text);
  }
  return change;
}

function join(draft: Draft, from: QuestionFile, wasBelow: boolean): void {
  const { fields } = from.frontmatter;
  const own = draft.file.frontmatter.fields;
  const { id } = draft.file;
  if (wasBelow) draft.edit((now) => setField(now, 'parent', fields.parent));
  const parents = [fields.parent, ...fields.also_under].filter((parent) => parent !== undefined);
  const elsewhere = parents.filter((parent) => parent !== id && parent !== draft.file.frontmatter.fields.parent);
  draft.edit(
    (now) => addToList(now, 'tags', fields.tags),
    (now) => addToList(now, 'also_under', wasBelow ? elsewhere.filter((parent) => parent !== fields.parent) : elsewhere),
    (now) => addToList(now, 'aliases', [from.id, ...fields.aliases]),
    (now) => appendSources(now, from),
    (now) => (STATUS_ORDER.indexOf(fields.status) > STATUS_ORDER.indexOf(own.status) ? setField(now, 'status', fields.status) : []),
    (now) => appendBody(now, from),
  );
}

/** The second's sources behind the first's, as they are written; what says nothing new is left out. */
function appendSources(file: QuestionFile, from: QuestionFile): Edit[] {
  const present = file.frontmatter.fields.sources;
  const added = from.frontmatter.fields.sources.flatMap((source, index) => (isSaid(source, present) ? [] : [entryText(from, index)]));
  if (added.length === 0) return [];
  const newline = newlineOf(file.text);
  if (present.length > 0) {
    const { start } = spanOf(file, ['sources']);
    if (file.text[start] === '[') {
      const { end } = spanOf(file, ['sources', present.length - 1]);
      return [{ start: end, end, text: added.map((entry) => `, ${flow(entry)}`).join('') }];
    }
    const indent = file.text.slice(lineStart(file.text, start), start);
    const at = nextLine(file.text, spanOf(file, ['sources', present.length - 1]).end - 1);
    return [{ start: at, end: at, text: added.map((entry) => listed(entry, indent, newline)).join('') }];
  }
  const block = `sources:${newline}${added.map((entry) => listed(entry, '  ', newline)).join('')}`;
  const name = /^sources[ \t]*:.*(?:\r?\n|$)/m.exec(file.text.slice(0, file.frontmatter.bodyOffset));
  if (name) return [{ start: name.index, end: name.index + name[0].length, text: block }];
  const closing = file.text.lastIndexOf('---', file.frontmatter.bodyOffset - 1);
  return [{ start: closing, end: closing, text: block }];
}

function isSaid(source: SourceFields, present: readonly SourceFields[]): boolean {
  const key = (url: string) => identify(url)?.key ?? url;
  return present.some(
    (other) =>
      key(other.url) === key(source.url) && other.stance === source.stance && (!source.insight || other.insight === source.insight),
  );
}

/** The text of one source, its lines without the indentation of its list. */
function entryText(file: QuestionFile, index: number): string[] {
  const { start, end } = spanOf(file, ['sources', index]);
  const column = start - lineStart(file.text, start);
  const lines = file.text.slice(start, end).trimEnd().split(/\r?\n/);
  return lines.map((line, i) => (i === 0 ? line : line.slice(Math.min(column, line.length - line.trimStart().length))));
}

const listed = (lines: readonly string[], indent: string, newline: string) =>
  lines.map((line, i) => (line === '' ? '' : indent + (i === 0 ? '- ' : '  ') + line) + newline).join('');

/** In a list between brackets, an entry in braces; a block of fields cannot stand there. */
function flow(lines: readonly string[]): string {
  const whole = lines.join(' ');
  if (lines.length === 1 && !/^\w+:\s/.test(whole)) return whole;
  throw new Refusal('Unexpected sources between brackets, expected one to a line beginning with "- ": write them so, then merge');
}

function appendBody(file: QuestionFile, from: QuestionFile): Edit[] {
  const added = from.text.slice(from.frontmatter.bodyOffset).trim();
  if (added === '') return [];
  const newline = newlineOf(file.text);
  const end = file.text.trimEnd().length;
  return [{ start: end, end: file.text.length, text: `${newline}${newline}${added.replace(/\r?\n/g, newline)}${newline}` }];
}
