/** Question files from the JSON of a mosaic: the reverse of `json.ts`. */
import { stringify } from 'yaml';
import type { z } from 'zod';
import { TAGS_FILE, TERMS_FILE } from '../mosaic/beside.ts';
import { describe, expectedBy, nameOf } from '../mosaic/read/frontmatter.ts';
import { withSentenceLines } from '../mosaic/read/sentence-lines.ts';
import { UserError } from '../user-error.ts';
import { type MosaicJson, mosaicSchema, VERSION } from './mosaic-schema.ts';
import { questionText } from './question-file.ts';

/** A text that is not the JSON of a mosaic. */
export class MosaicJsonError extends UserError {
  readonly exitCode = 1;
}

/**
 * The texts of question files and of the files beside them, by file name. Bibliographic facts go where a source is first named.
 * @throws {MosaicJsonError} when the text is not the JSON of a mosaic
 */
export function filesFromJson(text: string): Map<string, string> {
  const { questions, sources, tags, terms, people } = readMosaicJson(text);
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const described = new Set<string>();
  const cited = ({ source: key, ...citation }: MosaicJson['questions'][number]['sources'][number]) => {
    const { url, title, authors, date, kind } = byKey.get(key) as MosaicJson['sources'][number];
    if (described.has(key)) return { url, ...citation };
    described.add(key);
    return { url, ...(title && { title }), ...(authors.length > 0 && { authors }), ...(date && { date }), kind, ...citation };
  };
  const files = new Map(
    questions.map(({ id, fill: _fill, links: _links, body, parent, sources: citations, ...fields }) => {
      const frontmatter = { ...fields, parent: parent ?? undefined, sources: citations.map(cited) };
      // The body is kept to its last blank line; only its lines break elsewhere.
      return [`${id}.md`, questionText(frontmatter) + withSentenceLines(body)];
    }),
  );
  const descriptions = tags.flatMap(({ slug, description }) => (description ? [[slug, description] as const] : []));
  if (descriptions.length > 0) files.set(TAGS_FILE, stringify(Object.fromEntries(descriptions), { lineWidth: 0 }));
  if (terms.length + people.length > 0) files.set(TERMS_FILE, stringify({ terms, people }, { lineWidth: 0 }));
  return files;
}

/** The most mistakes that are reported, because one is often made many times; chosen by eye. */
const MOST_MISTAKES = 5;

/** The JSON of a mosaic, valid in all parts. @throws {MosaicJsonError} when it is not */
function readMosaicJson(text: string): MosaicJson {
  const data = parseJson(text);
  requireVersion(data);
  const { success, data: mosaic, error } = mosaicSchema.safeParse(data);
  if (!success) {
    const more = error.issues.length - MOST_MISTAKES;
    const lines = error.issues.slice(0, MOST_MISTAKES).map((issue) => mistake(issue, data));
    throw new MosaicJsonError([...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
  }
  requireNames(mosaic);
  return mosaic;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MosaicJsonError(`Unexpected text, expected JSON as "npm run export -- json" writes it: ${(error as Error).message}`);
  }
}

function requireVersion(data: unknown): void {
  if (typeof data !== 'object' || data === null || !('questions' in data))
    throw new MosaicJsonError(`Unexpected ${describe(data)}, expected a mosaic with "questions", as "npm run export -- json" writes it`);
  if (!('version' in data))
    throw new MosaicJsonError(`Unexpected JSON of a mosaic without a version, expected "version": ${VERSION}; export it again`);
  if (data.version !== VERSION)
    throw new MosaicJsonError(
      `Unexpected version ${describe(data.version)} of a mosaic's JSON, expected ${VERSION}; ` +
        'export it again with this version of the code, or import it with that of the export',
    );
}

function mistake(issue: z.core.$ZodIssue, data: unknown): string {
  const path = issue.path as (string | number)[];
  const found = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], data);
  const name = nameOf(path) || 'the JSON';
  if (issue.code === 'unrecognized_keys') return `Unexpected field ${issue.keys.map(describe).join(', ')} of ${name}, expected none`;
  return `Unexpected ${describe(found)} as ${name}, expected ${expectedBy(issue)}`;
}

/** Requires what the schema cannot: every key and id is used once, and every source that is cited exists. */
function requireNames({ questions, sources }: MosaicJson): void {
  const keys = new Set<string>();
  for (const { key } of sources) {
    if (keys.has(key)) throw new MosaicJsonError(`Unexpected key "${key}" of two sources, expected one of its own for each`);
    keys.add(key);
  }
  const ids = new Set<string>();
  for (const { id, sources: citations } of questions) {
    if (ids.has(id)) throw new MosaicJsonError(`Unexpected id "${id}" of two questions, expected one of its own for each`);
    ids.add(id);
    const unknown = citations.find(({ source }) => !keys.has(source));
    if (unknown)
      throw new MosaicJsonError(`Unexpected source "${unknown.source}" of the question "${id}", expected the key of one of "sources"`);
  }
}
