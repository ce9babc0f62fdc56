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
  const schema = questionJsonSchema() as Schema & { properties: Record<string, Schema> };
  const { parent, also_under, needs, settled_by, hinges, tags: tagList } = schema.properties;
  return {
    ...schema,
    $defs: {
      ...schema.$defs,
      id: { enum: ids },
      // An answer is written behind the id: it is no mistake that the list does not have it.
      claim: { anyOf: [{ enum: ids.flatMap((id) => [`${id}=yes`, `${id}=no`, id]) }, { ...itemsOf(settled_by, 'all') }] },
    },
    properties: {
      ...schema.properties,
      parent: { ...parent, enum: ids },
      also_under: { ...also_under, items: { ...also_under?.items, enum: ids } },
      needs: { ...needs, items: { ...needs?.items, $ref: '#/$defs/id' } },
      settled_by: withClaims(settled_by, 'all'),
      hinges: withClaims(hinges, 'favours'),
      // A new tag is not a mistake.
      tags: { ...tagList, items: { anyOf: [{ enum: tags }, { ...tagList?.items }] } },
    },
  };
}

interface Schema {
  $defs?: Record<string, object>;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** What the entries of a list in the entries of another are. */
const itemsOf = (list: Schema | undefined, name: string): Schema | undefined => list?.items?.properties?.[name]?.items;

/** A list with entries in which a list has claims. */
function withClaims(list: Schema | undefined, name: string): Schema {
  const claims = { ...list?.items?.properties?.[name], items: { $ref: '#/$defs/claim' } as Schema };
  return { ...list, items: { ...list?.items, properties: { ...list?.items?.properties, [name]: claims } } };
}
