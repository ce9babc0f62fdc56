/** What editors complete frontmatter from: the JSON Schema, with the ids and tags there are, where the Astro extension looks for it. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { questionJsonSchema } from '../mosaic/field-reference.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import type { TagsFile } from '../mosaic/read/tags.ts';

const COLLECTION = 'questions';

/**
 * Writes `.astro/collections`, which says for each file what schema its frontmatter has.
 * @param workspace the folder that the editor opens
 */
export async function writeEditorSchema(
  workspace: string,
  questionsDir: string,
  files: readonly QuestionFile[],
  tags?: TagsFile,
): Promise<void> {
  const folder = path.join(workspace, '.astro/collections');
  await mkdir(folder, { recursive: true });
  const ids = files.map(({ id }) => id);
  const slugs = new Set([...(tags?.tags.keys() ?? []), ...files.flatMap(({ frontmatter }) => frontmatter.fields.tags)]);
  // The extension compares addresses without regard to case.
  const address = (name: string) => decodeURIComponent(pathToFileURL(path.join(questionsDir, name)).href).toLowerCase();
  await writeFile(path.join(folder, `${COLLECTION}.schema.json`), JSON.stringify(withNames(ids, [...slugs].sort()), null, 2));
  await writeFile(
    path.join(folder, 'collections.json'),
    JSON.stringify({
      collections: [{ hasSchema: true, name: COLLECTION }],
      entries: Object.fromEntries(files.map(({ name }) => [address(name), COLLECTION])),
    }),
  );
}

/** The schema with the names that a field may take, for completion and to mark those that are not there. */
function withNames(ids: readonly string[], tags: readonly string[]) {
  const schema = questionJsonSchema() as { properties: Record<string, { items?: object } & object> };
  const { parent, also_under, tags: tagList } = schema.properties;
  return {
    ...schema,
    properties: {
      ...schema.properties,
      parent: { ...parent, enum: ids },
      also_under: { ...also_under, items: { ...also_under?.items, enum: ids } },
      // A new tag is no mistake.
      tags: { ...tagList, items: { anyOf: [{ enum: tags }, { ...tagList?.items }] } },
    },
  };
}
