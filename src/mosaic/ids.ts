/** Which question an id means: it is the present id of a question, or a former one, an alias. */
import type { QuestionFile } from './question-file.ts';

export interface Ids {
  /** The first file of each id, in path order. */
  byId: ReadonlyMap<string, QuestionFile>;
  /** The first file that has each alias. */
  byAlias: ReadonlyMap<string, QuestionFile>;
  /** The question that an id means: the one that has it now before one that had it formerly. */
  resolve(id: string): QuestionFile | undefined;
}

export function idsOf(files: readonly QuestionFile[]): Ids {
  const byId = new Map<string, QuestionFile>();
  const byAlias = new Map<string, QuestionFile>();
  for (const file of files) {
    if (!byId.has(file.id)) byId.set(file.id, file);
    for (const alias of file.frontmatter.fields.aliases) if (!byAlias.has(alias)) byAlias.set(alias, file);
  }
  return { byId, byAlias, resolve: (id) => byId.get(id) ?? byAlias.get(id) };
}
