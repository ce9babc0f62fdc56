/** The files from which editors complete frontmatter: the JSON Schema with all ids and tags, where the Astro extension looks for it. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { questionJsonSchema } from '../mosaic/field-reference.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import type { TagsFile } from '../mosaic/read/tags.ts';

const COLLECTION = 'questions';

/** The folder where the extension looks, below the folder that is open in the editor. */
export const EDITOR_FOLDER = '.astro/collections';

/** The files of {@link EDITOR_FOLDER}, by name: the schema, and the list of question files that it is for. */
export function editorFiles(questionsDir: string, files: readonly QuestionFile[], tags?: TagsFile): Map<string, string> {
  const ids = files.map(({ id }) => id);
  const slugs = new Set([...(tags?.tags.keys() ?? []), ...files.flatMap(({ frontmatter }) => frontmatter.fields.tags)]);
  // The extension compares addresses in lower case.
  const address = (name: string) => decodeURIComponent(pathToFileURL(path.join(questionsDir, name)).href).toLowerCase();
  const entries = Object.fromEntries(files.map(({ name }) => [address(name), COLLECTION]));
  return new Map([
    [`${COLLECTION}.schema.json`, JSON.stringify(withNames(ids, [...slugs].sort()), null, 2)],
    ['collections.json', JSON.stringify({ collections: [{ hasSchema: true, name: COLLECTION }], entries })],
  ]);
}

/** The schema with all ids and tags, so that an editor completes them and marks unknown ids. */
function withNames(ids: readonly string[], tags: readonly string[]) {
  const schema = questionJsonSchema() as { properties: Record<string, { items?: object } & object> };
  const { parent, also_under, tags: tagList } = schema.properties;
  return {
    ...schema,
    properties: {
      ...schema.properties,
      parent: { ...parent, enum: ids },
      also_under: { ...also_under, items: { ...also_under?.items, enum: ids } },
      // A new tag is not a mistake.
      tags: { ...tagList, items: { anyOf: [{ enum: tags }, { ...tagList?.items }] } },
    },
  };
}
