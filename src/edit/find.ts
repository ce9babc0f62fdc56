/** Finds questions for a command, with a suggestion for a misspelt id. */
import { didYouMean, nearest } from '../mosaic/near.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { Refusal } from './refusal.ts';

/** The question file with an id. @throws {Refusal} when there is none */
export function questionWithId(files: readonly QuestionFile[], id: string): QuestionFile {
  const found = files.find((file) => file.id === id);
  if (found) return found;
  const renamed = files.find(({ frontmatter }) => frontmatter.fields.aliases.includes(id));
  const near =
    renamed?.id ??
    nearest(
      id,
      files.map((file) => file.id),
    );
  throw new Refusal(`Unexpected id "${id}", expected that of a question${didYouMean(near)}`);
}

/** The name of a file for another question in the same folder. */
export const nameBeside = ({ name }: Pick<QuestionFile, 'name'>, id: string) => `${name.slice(0, name.lastIndexOf('/') + 1)}${id}.md`;
