/** Edits of the texts that fields hold, by place in the text; quoting, folding and comments stay as they are. */
import { isDeepStrictEqual } from 'node:util';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { readFrontmatter } from '../mosaic/read/frontmatter.ts';
import { spanIn, writtenAt } from '../mosaic/read/scalar.ts';
import { textAt } from '../mosaic/references.ts';
import type { FieldPath } from '../mosaic/rule.ts';
import { type Edit, splice } from '../mosaic/splice.ts';

/** What is to change in the text of a field; places are counted from the start of that text. */
export interface TextChange {
  field: FieldPath;
  edits: readonly Edit[];
}

/**
 * The edits of a file that change the texts of fields, and no other field. A text that cannot be changed where it stands is written anew
 * between double quotes; one that cannot be changed alone, because it is another field's too, is left as it is.
 */
export function editTexts(file: QuestionFile, changes: readonly TextChange[]): Edit[] {
  if (changes.length === 0) return [];
  const together = distinct(changes.flatMap((change) => inPlace(file, change) ?? anew(file, change)));
  if (changesOnly(file, changes, together)) return together;
  const half = changes.length >> 1;
  if (half > 0) return [...editTexts(file, changes.slice(0, half)), ...editTexts(file, changes.slice(half))];
  const alone = changes.flatMap((change) => anew(file, change));
  return changesOnly(file, changes, alone) ? alone : [];
}

/** Undefined where the characters of the text are not told apart. */
function inPlace(file: QuestionFile, { field, edits }: TextChange): Edit[] | undefined {
  if (!writtenAt(file, field)?.characters) return undefined;
  return edits.map(({ start, end, text }) => ({ ...spanIn(file, { field, start, end }), text }));
}

function anew(file: QuestionFile, { field, edits }: TextChange): Edit[] {
  const span = writtenAt(file, field)?.span;
  if (!span) return [];
  const isBlock = file.text[span.end - 1] === '\n';
  return [{ ...span, text: JSON.stringify(splice(textAt(file, field), edits)) + (isBlock ? '\n' : '') }];
}

/** What two fields share through a YAML alias is edited once. */
const distinct = (edits: readonly Edit[]): Edit[] => [
  ...new Map(edits.map((edit) => [`${edit.start} ${edit.end} ${edit.text}`, edit])).values(),
];

/** Whether the fields, read again, say what they are to say, and everything else says what it said. */
function changesOnly(file: QuestionFile, changes: readonly TextChange[], edits: readonly Edit[]): boolean {
  const inOrder = edits.toSorted((a, b) => a.start - b.start);
  if (inOrder.some(({ end }, index) => end > (inOrder[index + 1]?.start ?? Infinity))) return false;
  const text = splice(file.text, edits);
  const { fields, flaws, bodyOffset } = readFrontmatter(text);
  const expected = structuredClone(file.frontmatter.fields);
  for (const { field, edits } of changes) {
    const holder = field.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], expected);
    (holder as Record<PropertyKey, unknown>)[field.at(-1) as PropertyKey] = splice(textAt(file, field), edits);
  }
  return (
    isDeepStrictEqual(fields, expected) &&
    flaws.length === file.frontmatter.flaws.length &&
    text.slice(bodyOffset) === file.text.slice(file.frontmatter.bodyOffset)
  );
}
