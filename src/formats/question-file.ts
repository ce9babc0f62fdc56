/** Writes the text of a new question file. */
import { type Document, isScalar, isSeq, visit } from 'yaml';
import type { z } from 'zod';
import { keyOf } from '../mosaic/read/places.ts';
import { withSentenceLines } from '../mosaic/read/sentence-lines.ts';
import { canBeLiteral } from '../mosaic/read/written-insights.ts';
import { FIELDS, type questionSchema, SOURCE_FIELDS, type SourceFields } from '../mosaic/schema.ts';
import { yamlDocument, yamlText } from '../mosaic/yaml-text.ts';

/** The fields and the body of a new question. */
export interface NewQuestion extends Omit<Partial<z.input<typeof questionSchema>>, 'title' | 'status' | 'sources'> {
  title: string;
  status?: string | undefined;
  sources?: readonly (Partial<SourceFields> & { url: string })[];
  /** Markdown. */
  body?: string;
}

/** Fields in the order of the schema, lists of words between brackets, insights as literal blocks, one sentence a line. */
export function questionText({ body = '', sources = [], ...fields }: NewQuestion): string {
  const written = { ...fields, sources: sources.map(sourceInOrder) };
  const document = documentOf(inOrder(written, FIELDS));
  // Sources may all be plain addresses, but their list is too long for one line.
  const list = document.get('sources');
  if (isSeq(list)) list.flow = false;
  const frontmatter = yamlText(document);
  return `---\n${frontmatter}---\n${body.trim() ? `\n${withSentenceLines(body.trim())}\n` : ''}`;
}

/** A source as an entry of a list, without the "- " and the indentation of the list. */
export const sourceText = (source: object): string => yamlText(documentOf(sourceInOrder(source))).trimEnd();

/** The lines of one field of a question. */
export const fieldText = (name: string, value: unknown): string => yamlText(documentOf({ [name]: value }));

/** The fields of a source, in the order of the schema. */
const sourceInOrder = (source: object) => inOrder(source, SOURCE_FIELDS);

/** Fields as YAML, where insights are literal blocks if they can be, and years have no quotes. */
function documentOf(fields: object): Document {
  const document = yamlDocument(fields);
  visit(document, {
    Pair(_, pair) {
      if (keyOf(pair) === 'date' && isScalar(pair.value) && /^\d{4}$/.test(String(pair.value.value)))
        pair.value.value = Number(pair.value.value);
      if (keyOf(pair) !== 'insight' || !isScalar(pair.value) || typeof pair.value.value !== 'string') return;
      const insight = pair.value.value.trim();
      if (!canBeLiteral(insight)) return;
      pair.value.value = `${withSentenceLines(insight)}\n`;
      pair.value.type = 'BLOCK_LITERAL';
    },
  });
  return document;
}

/** The fields that have a value, in the order of `names`. */
function inOrder(fields: object, names: readonly string[]): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(fields));
  return Object.fromEntries(names.flatMap((name) => (hasValue(values.get(name)) ? [[name, values.get(name)]] : [])));
}

/** Whether a field has a value to write. */
export const hasValue = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);
