/** Gives a field of a question file a value, as a form does: the lines of that field are written again, and no others. */
import { dequal } from 'dequal';
import { fieldText } from '../formats/question-file.ts';
import { nextLine } from '../mosaic/lines.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import type { Span } from '../mosaic/read/body.ts';
import { isReadable, readFrontmatter } from '../mosaic/read/frontmatter.ts';
import { closingOf } from '../mosaic/read/places.ts';
import { FIELDS, type QuestionFields } from '../mosaic/schema.ts';
import { type Edit, splice } from '../mosaic/splice.ts';

/**
 * The lines of each field of a frontmatter, with their line endings: from its name to the next line that is not indented, is no entry of
 * a list and no comment.
 */
export function fieldLines(text: string): Map<string, Span> {
  const found = new Map<string, Span>();
  const closing = closingOf(text);
  if (!closing) return found;
  let name: string | undefined;
  for (let at = nextLine(text, 0); at <= closing.start; at = nextLine(text, at)) {
    const begun = at === closing.start ? undefined : /^([\w-]+)[ \t]*:/.exec(text.slice(at, nextLine(text, at)))?.[1];
    const isInside = begun === undefined && at < closing.start && /[\s-]/.test(text[at] as string);
    if (isInside) continue;
    const open = name === undefined ? undefined : found.get(name);
    if (open?.end === -1) open.end = at;
    name = begun;
    if (name !== undefined) found.set(name, { start: at, end: -1 });
    if (at === closing.start) break;
  }
  return found;
}

/**
 * The edits that give a field a value.
 * @param value undefined, an empty list or an empty text removes the field
 * @returns undefined if they would change anything else, as where the frontmatter does not parse
 */
export function putField<F extends keyof QuestionFields>(
  file: QuestionFile,
  field: F,
  value: QuestionFields[F] | undefined,
): Edit[] | undefined {
  const { text } = file;
  const lines = fieldLines(text);
  const isEmpty = value === undefined || ((typeof value === 'string' || Array.isArray(value)) && value.length === 0);
  const written = isEmpty ? '' : fieldText(field, value);
  const before = FIELDS.slice(0, FIELDS.indexOf(field)).flatMap((name) => lines.get(name)?.end ?? []);
  const place = Math.max(nextLine(text, 0), ...before);
  const edits = [{ ...(lines.get(field) ?? { start: place, end: place }), text: written }];
  const after = splice(text, edits);
  const { fields, flaws, bodyOffset } = readFrontmatter(after);
  const others = (all: QuestionFields) => ({ ...all, [field]: undefined });
  const isAlone =
    isReadable({ flaws }) &&
    dequal(others(fields), others(file.frontmatter.fields)) &&
    after.slice(bodyOffset) === text.slice(file.frontmatter.bodyOffset);
  return isAlone ? edits : undefined;
}
