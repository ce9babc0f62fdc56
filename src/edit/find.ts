/** Looking things up for a command, with an answer for those who mistype. */
import { didYouMean, nearest } from '../mosaic/near.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { Refusal } from './refusal.ts';

/** @throws {Refusal} when no question has the id */
export function demand(files: readonly QuestionFile[], id: string): QuestionFile {
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
export const nameBeside = ({ name }: QuestionFile, id: string) => `${name.slice(0, name.lastIndexOf('/') + 1)}${id}.md`;
