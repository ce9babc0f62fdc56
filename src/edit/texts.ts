/** Edits of the texts in fields, by place in the text; quotes, folding and comments stay as they are. */
import { dequal } from 'dequal';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { readFrontmatter } from '../mosaic/read/frontmatter.ts';
import { spanIn, writtenAt } from '../mosaic/read/scalar.ts';
import { textAt } from '../mosaic/references.ts';
import type { FieldPath } from '../mosaic/rule.ts';
import { type Edit, splice } from '../mosaic/splice.ts';

/** Edits of the text of a field; places are counted from the start of that text, in UTF-16 code units. */
export interface TextChange {
  field: FieldPath;
  edits: readonly Edit[];
}

/**
 * The edits of a file that change the texts of some fields, and no other field. A text that cannot be changed in place is written again
 * in double quotes; a text that other fields share through a YAML alias, and that cannot be changed alone, stays as it is.
 */
export function editTexts(file: QuestionFile, changes: readonly TextChange[]): Edit[] {
  if (changes.length === 0) return [];
  const together = distinct(changes.flatMap((change) => inPlace(file, change) ?? requoted(file, change)));
  if (changesOnly(file, changes, together)) return together;
  const half = changes.length >> 1;
  if (half > 0) return [...editTexts(file, changes.slice(0, half)), ...editTexts(file, changes.slice(half))];
  const alone = changes.flatMap((change) => requoted(file, change));
  return changesOnly(file, changes, alone) ? alone : [];
}

/** Undefined where the place of each character of the text is not known. */
function inPlace(file: QuestionFile, { field, edits }: TextChange): Edit[] | undefined {
  if (!writtenAt(file, field)?.characters) return undefined;
  return edits.map(({ start, end, text }) => ({ ...spanIn(file, { field, start, end }), text }));
}

function requoted(file: QuestionFile, { field, edits }: TextChange): Edit[] {
  const span = writtenAt(file, field)?.span;
  if (!span) return [];
  const isBlock = file.text[span.end - 1] === '\n';
  return [{ ...span, text: JSON.stringify(splice(textAt(file, field), edits)) + (isBlock ? '\n' : '') }];
}

/** Each edit once: two fields may share a text through a YAML alias. */
const distinct = (edits: readonly Edit[]): Edit[] => [
  ...new Map(edits.map((edit) => [`${edit.start} ${edit.end} ${edit.text}`, edit])).values(),
];

/** Whether the edited file, read again, has the expected fields, and everything else is unchanged. */
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
    dequal(fields, expected) &&
    flaws.length === file.frontmatter.flaws.length &&
    text.slice(bodyOffset) === file.text.slice(file.frontmatter.bodyOffset)
  );
}
