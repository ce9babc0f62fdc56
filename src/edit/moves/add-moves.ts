/** Adds moves to a question that exists, as edits of its text. */
import { fieldText } from '../../formats/question-file.ts';
import { lineStart, nextLine } from '../../mosaic/lines.ts';
import type { QuestionFile } from '../../mosaic/question-file.ts';
import { spanOf } from '../../mosaic/read/places.ts';
import type { Edit } from '../../mosaic/splice.ts';
import { addToList } from '../fields.ts';
import { putField } from '../put-field.ts';
import { Refusal } from '../refusal.ts';
import { type FieldMoves, isSameHinge, isSameWay, tidyHinge, tidyWay } from './field-moves.ts';

/**
 * The steps that add moves, for a `Draft`; those that the question has already are left out. Answers are for new questions alone.
 * @throws {Refusal} where the text does not allow it
 */
export function addMoves({ needs, settled_by, hinges }: FieldMoves): ((file: QuestionFile) => Edit[])[] {
  return [
    (file) => addToList(file, 'needs', needs),
    (file) => {
      const present = file.frontmatter.fields.settled_by;
      const added = settled_by.filter((way) => !present.some((other) => isSameWay(way, other)));
      return appendEntries(file, 'settled_by', added.map(tidyWay), present.map(tidyWay));
    },
    (file) => {
      const present = file.frontmatter.fields.hinges;
      const added = hinges.filter((hinge) => !present.some((other) => isSameHinge(hinge, other)));
      return appendEntries(file, 'hinges', added.map(tidyHinge), present.map(tidyHinge));
    },
  ];
}

/** Adds entries behind those of a list in its own layout; a list between brackets, or none, is written again. */
function appendEntries(file: QuestionFile, field: 'settled_by' | 'hinges', added: readonly object[], present: readonly object[]): Edit[] {
  if (added.length === 0) return [];
  const { text } = file;
  const start = present.length > 0 ? spanOf(file, [field]).start : -1;
  if (text[start] !== '-') {
    const edits = putField(file, field, [...present, ...added] as never);
    if (!edits) throw new Refusal(`Unexpected ${field} in ${file.path}, expected entries one to a line: write them so, then try again`);
    return edits;
  }
  const indent = text.slice(lineStart(text, start), start);
  const at = nextLine(text, spanOf(file, [field, present.length - 1]).end - 1);
  const [, ...lines] = fieldText(field, added).trimEnd().split('\n');
  return [{ start: at, end: at, text: lines.map((line) => `${indent}${line.slice(2)}\n`).join('') }];
}
