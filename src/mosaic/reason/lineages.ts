/** The questions above a question, by ids; this also works for a mosaic with errors. */
import { idsOf } from '../ids.ts';
import type { QuestionFile } from '../question-file.ts';

/** Returns, for any question, the present ids from its parent up to its root, until a cycle closes and at most `most`. */
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
