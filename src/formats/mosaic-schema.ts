/** The schema of a mosaic's JSON, for export, for import, and for the JSON Schema that the site publishes. */
import { z } from 'zod';
import { FILLS } from '../mosaic/fill.ts';
import { LONGEST_ID } from '../mosaic/read/file-name.ts';
import { questionSchema, sourceFields } from '../mosaic/schema.ts';
import { SLUG } from '../mosaic/slug.ts';
import { personFields, termFields } from '../mosaic/terms-schema.ts';

/** The version of the JSON. It changes when a field is added, removed or gets another meaning. */
export const VERSION = 3;

/** The fields of a source in a file, without the facts that are in the list of sources. */
const { url: _url, title: _title, authors: _authors, date: _date, kind, ...cited } = sourceFields.shape;

const slug = z.string().regex(SLUG, 'lower-case words joined by "-"');
const id = slug.max(LONGEST_ID, `at most ${LONGEST_ID} characters`);
const someText = z.string().min(1, 'some text');

const citation = z.strictObject({
  source: someText.describe('The key of the source, among "sources".'),
  ...cited,
  stance: cited.stance.unwrap().describe('What it does to the question.'),
});

const question = z.strictObject({
  id: id.describe('Its name in addresses and links, for ever.'),
  ...questionSchema.shape,
  parent: id.nullable().describe('The id of the question that it is a part of; null for a root.'),
  also_under: z.array(id).describe('Ids of further parents.'),
  status: questionSchema.shape.status.unwrap().describe('What the field knows.'),
  fill: z.enum(FILLS).describe('What is known about it, at a glance; derived, and not read back.'),
  links: z.array(id).describe('Ids of the questions that its body links to; derived, and not read back.'),
  sources: z.array(citation).describe('What bears on it.'),
  body: z.string().describe('Markdown.'),
});

const source = z.strictObject({
  key: someText.describe('Its identity: the same for all addresses of one paper or post.'),
  url: someText.describe('Where it is.'),
  title: someText.nullable().describe('Null where nobody has said.'),
  authors: z.array(someText).describe('As they sign.'),
  date: someText.nullable().describe('A year, a month or a day; null where nobody has said.'),
  kind: kind.unwrap().describe('What it is.'),
});

const tag = z.strictObject({
  slug: slug.describe('Its name.'),
  description: someText.nullable().describe('What it is for, in one line; null where nobody has said.'),
});

export const mosaicSchema = z.strictObject({
  $schema: z.string().optional().describe('Where the JSON Schema is published.'),
  version: z.literal(VERSION).describe('Of this format.'),
  questions: z.array(question).describe('In tree order: a question before its sub-questions.'),
  sources: z.array(source).describe('In the order of the first question that names them.'),
  tags: z.array(tag).describe('In alphabetical order.'),
  terms: z.array(termFields).describe('What the field calls things.'),
  people: z.array(personFields).describe('The people who have several names.'),
});

export type MosaicJson = z.output<typeof mosaicSchema>;

/** The name of the published schema, below the base path. */
export const SCHEMA_FILE = 'mosaic.schema.json';

/** The JSON Schema of a mosaic's JSON. @param address where it is published */
export function mosaicJsonSchema(address: string) {
  const { $schema, ...schema } = z.toJSONSchema(mosaicSchema);
  return { $schema, $id: address, title: 'Mosaic', ...schema };
}
