/** Gives a question another parent; its sub-questions move with it. */
import { idsOf } from '../mosaic/ids.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { lineagesIn } from '../mosaic/reason/lineages.ts';
import { type Change, Draft } from './change.ts';
import { removeEntries, setField } from './fields.ts';
import { questionWithId } from './find.ts';
import { Refusal } from './refusal.ts';

export interface Destination {
  /** Undefined makes the question a root. */
  parent: string | undefined;
  /** Place among the new siblings; without one, the question comes after those that have one. */
  order?: number;
}

/** @throws {Refusal} when the question or the parent does not exist, or the move would make a cycle */
export function move(files: readonly QuestionFile[], id: string, { parent, order }: Destination): Change {
  const question = questionWithId(files, id);
  if (parent !== undefined) {
    questionWithId(files, parent);
    const lineage = [parent, ...lineagesIn(files)(parent)];
    if (lineage.includes(id)) {
      const cycle = [id, ...lineage.slice(0, lineage.indexOf(id) + 1)].join(' → ');
      throw new Refusal(`Unexpected parent "${parent}", which is part of "${id}" itself: ${cycle}`);
    }
  }
  const { resolve } = idsOf(files);
  const { file } = new Draft(question).edit(
    (now) => setField(now, 'parent', parent),
    // Its old order has no meaning among new siblings.
    (now) => setField(now, 'order', order === undefined ? undefined : String(order)),
    (now) => (parent === undefined ? [] : removeEntries(now, 'also_under', (id) => resolve(id)?.id === parent)),
  );
  return file.text === question.text ? new Map() : new Map([[file.name, file.text]]);
}
