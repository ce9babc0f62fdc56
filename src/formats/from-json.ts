/** Question files from the JSON of a mosaic: the way back of `json.ts`. */
import { stringify } from 'yaml';
import { TAGS_FILE } from '../mosaic/tags.ts';
import type { mosaicJson } from './json.ts';
import { questionText } from './question-file.ts';

type MosaicJson = ReturnType<typeof mosaicJson>;

/**
 * Texts by file name, that of the tags included. Bibliographic facts are given where a source is first named, and siblings get their places as `order`.
 * @throws {SyntaxError} when the text is not the JSON of a mosaic
 */
export function filesFromJson(text: string): Map<string, string> {
  const { questions, sources, tags = [] } = readJson(text);
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const described = new Set<string>();
  const siblings = new Map<string | null, number>();
  const cited = ({ source: key, ...citation }: MosaicJson['questions'][number]['sources'][number]) => {
    const { url = key, title, authors = [], date, kind } = byKey.get(key) ?? {};
    if (described.has(key)) return { url, ...citation };
    described.add(key);
    return {
      url,
      ...(title && { title }),
      ...(authors.length > 0 && { authors }),
      ...(date && { date }),
      ...(kind && { kind }),
      ...citation,
    };
  };
  const files = new Map(
    questions.map(({ id, title, parent, also_under, tags, status, aliases, body, sources: citations }) => {
      const order = (siblings.get(parent) ?? 0) + 1;
      siblings.set(parent, order);
      const frontmatter = { title, parent: parent ?? undefined, also_under, order, tags, status, sources: citations.map(cited), aliases };
      // The body as it is, to the last blank line.
      return [`${id}.md`, questionText(frontmatter) + body];
    }),
  );
  const descriptions = tags.flatMap(({ slug, description }) => (description ? [[slug, description] as const] : []));
  if (descriptions.length > 0) files.set(TAGS_FILE, stringify(Object.fromEntries(descriptions), { lineWidth: 0 }));
  return files;
}

function readJson(text: string): MosaicJson {
  const data = JSON.parse(text) as Partial<MosaicJson>;
  if (!Array.isArray(data.questions) || !Array.isArray(data.sources))
    throw new SyntaxError('Unexpected JSON, expected that of a mosaic, with "questions" and "sources", as export writes it');
  return data as MosaicJson;
}
