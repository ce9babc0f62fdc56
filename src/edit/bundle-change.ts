/** A bundle as a change of the questions: only where the questions are what the bundle was made from. */
import type { Bundle } from '../formats/bundle.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { idOf } from '../mosaic/read/file-name.ts';
import type { Change } from './change.ts';
import { Refusal } from './refusal.ts';

/** What to do where a bundle does not fit any more. */
const REMEDY = 'make the bundle again from your list with the questions as they are now';

/**
 * Files that have the text of the bundle already are left out.
 * @throws {Refusal} naming each file that exists already, is gone, or has changed since the bundle was made
 */
export function bundleChange(files: readonly QuestionFile[], bundle: Bundle): Change {
  const byName = new Map(files.map((file) => [file.name, file]));
  const byId = new Map(files.map((file) => [file.id, file]));
  const troubles: string[] = [];
  const change = new Map<string, string>();
  for (const [name, { text, from }] of bundle) {
    const here = byName.get(name);
    const other = byId.get(idOf(name));
    if (here?.text === text) continue;
    if (here && from === undefined) troubles.push(`Unexpected new file "${name}", which exists already`);
    else if (!here && from !== undefined) troubles.push(`Unexpected change of "${name}", which does not exist any more`);
    else if (here && here.digest !== from) troubles.push(`Unexpected change of "${name}", which has changed since the bundle was made`);
    else if (other && other !== here) troubles.push(`Unexpected new file "${name}", since "${other.name}" has its id already`);
    else change.set(name, text);
  }
  if (troubles.length > 0) throw new Refusal(`${troubles.join('\n')}\nNothing was written: ${REMEDY}.`);
  return change;
}
