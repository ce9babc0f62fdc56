/** A question, and with it what is below, gets another parent. */
import { idsOf } from '../mosaic/ids.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { lineagesIn } from '../mosaic/reason/lineages.ts';
import { type Change, Draft } from './change.ts';
import { removeEntries, setField } from './fields.ts';
import { demand } from './find.ts';
import { Refusal } from './refusal.ts';

export interface Destination {
  /** Undefined makes the question a root. */
  parent: string | undefined;
  /** Place among the new siblings; without one, the question goes behind those that have one. */
  order?: number;
}

/** @throws {Refusal} when there is no such question or parent, or the move would close a cycle */
export function move(files: readonly QuestionFile[], id: string, { parent, order }: Destination): Change {
  const question = demand(files, id);
  if (parent !== undefined) {
    demand(files, parent);
    const lineage = [parent, ...lineagesIn(files)(parent)];
    if (lineage.includes(id)) {
      const cycle = [id, ...lineage.slice(0, lineage.indexOf(id) + 1)].join(' → ');
      throw new Refusal(`Unexpected parent "${parent}", which is part of "${id}" itself: ${cycle}`);
    }
  }
  const { resolve } = idsOf(files);
  const { file } = new Draft(question).edit(
    (now) => setField(now, 'parent', parent),
    // Its old place says nothing among new siblings.
    (now) => setField(now, 'order', order === undefined ? undefined : String(order)),
    (now) => (parent === undefined ? [] : removeEntries(now, 'also_under', (id) => resolve(id)?.id === parent)),
  );
  return file.text === question.text ? new Map() : new Map([[file.name, file.text]]);
}
