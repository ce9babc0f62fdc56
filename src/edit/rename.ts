/** A question gets another id: its file, every reference to it, and an alias for those who know the old one. */

import { didYouMean } from '../mosaic/near.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { faultOfId, idLike } from '../mosaic/read/file-name.ts';
import { type Change, Draft } from './change.ts';
import { addToList, removeEntries } from './fields.ts';
import { demand, nameBeside } from './find.ts';
import { redirect } from './links.ts';
import { Refusal } from './refusal.ts';

/** @throws {Refusal} when there is no such question, or the new id cannot be had */
export function rename(files: readonly QuestionFile[], from: string, to: string): Change {
  const question = demand(files, from);
  const fault = faultOfId(to);
  if (fault) throw new Refusal(`Unexpected id "${to}", expected ${fault}${didYouMean(idLike(to))}`);
  const holder = files.find(({ id, frontmatter }) => id === to || (id !== from && frontmatter.fields.aliases.includes(to)));
  if (holder) throw new Refusal(`Unexpected id "${to}", which ${holder.path} has, expected one that is free`);

  const change = new Map<string, string | undefined>();
  for (const file of files) {
    const draft = new Draft(file).edit((now) => redirect(now, (id) => (id === from ? to : undefined)));
    if (file === question) {
      draft.edit(
        // Back to an id that it once had: that one is no alias any more.
        (now) => removeEntries(now, 'aliases', (alias) => alias === to),
        (now) => addToList(now, 'aliases', [from]),
      );
      change.set(file.name, undefined);
      change.set(nameBeside(file, to), draft.file.text);
    } else if (draft.file !== file) change.set(file.name, draft.file.text);
  }
  return change;
}
