/** Looking things up for a command, with an answer for those who mistype. */
import { idsOf } from '../mosaic/ids.ts';
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

/** For any question the present ids from its parent up to its root; it stops where a cycle closes, and after so many. */
export function lineagesIn(files: readonly QuestionFile[], most = Infinity): (id: string) => string[] {
  const { resolve } = idsOf(files);
  const above = (of: string) => {
    const parent = resolve(of)?.frontmatter.fields.parent;
    return parent === undefined ? undefined : (resolve(parent)?.id ?? parent);
  };
  return (id) => {
    const lineage = new Set<string>();
    for (let next = above(id); next !== undefined && !lineage.has(next) && lineage.size < most; next = above(next)) lineage.add(next);
    return [...lineage];
  };
}
