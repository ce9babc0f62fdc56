/** Gives a question another id: renames its file, changes every reference, and keeps the old id as an alias. */

import { didYouMean } from '../mosaic/near.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { faultOfId, idLike } from '../mosaic/read/file-name.ts';
import { type Change, Draft } from './change.ts';
import { addToList, removeEntries } from './fields.ts';
import { nameBeside, questionWithId } from './find.ts';
import { redirect } from './links.ts';
import { Refusal } from './refusal.ts';

/** @throws {Refusal} when the question does not exist, or the new id is not valid or taken */
export function rename(files: readonly QuestionFile[], from: string, to: string): Change {
  const question = questionWithId(files, from);
  const fault = faultOfId(to);
  if (fault) throw new Refusal(`Unexpected id "${to}", expected ${fault}${didYouMean(idLike(to))}`);
  const holder = files.find(({ id, frontmatter }) => id === to || (id !== from && frontmatter.fields.aliases.includes(to)));
  if (holder) throw new Refusal(`Unexpected id "${to}", which ${holder.path} has, expected one that is free`);

  const change = new Map<string, string | undefined>();
  for (const file of files) {
    const draft = new Draft(file).edit((now) => redirect(now, (id) => (id === from ? to : undefined)));
    if (file === question) {
      draft.edit(
        // If the new id is a former one of the same question, it is no longer an alias.
        (now) => removeEntries(now, 'aliases', (alias) => alias === to),
        (now) => addToList(now, 'aliases', [from]),
      );
      change.set(file.name, undefined);
      change.set(nameBeside(file, to), draft.file.text);
    } else if (draft.file !== file) change.set(file.name, draft.file.text);
  }
  return change;
}
