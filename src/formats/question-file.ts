/** The text of a new question file. */
import { Document, isScalar, isSeq, visit } from 'yaml';
import type { z } from 'zod';
import { keyOf } from '../mosaic/read/places.ts';
import { withSentenceLines } from '../mosaic/read/sentence-lines.ts';
import { canBeLiteral } from '../mosaic/read/written-insights.ts';
import { FIELDS, type questionSchema, SOURCE_FIELDS, type SourceFields } from '../mosaic/schema.ts';

/** What a new question says; what is left out is not written. */
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
  visit(document, {
    Seq(_, list) {
      if (list.items.every((item) => isScalar(item))) list.flow = true;
    },
  });
  // A source may be an address alone, and their list is the longest.
  const list = document.get('sources');
  if (isSeq(list)) list.flow = false;
  const frontmatter = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${frontmatter}---\n${body.trim() ? `\n${withSentenceLines(body.trim())}\n` : ''}`;
}

/** A source as an entry of a list, without the mark and the margin of the list. */
export const sourceText = (source: object): string => documentOf(sourceInOrder(source)).toString({ lineWidth: 0 }).trimEnd();

/** What a source says, in the order of the schema. */
const sourceInOrder = (source: object) => inOrder(source, SOURCE_FIELDS);

/** Fields as YAML, where insights are literal blocks if they can be. */
function documentOf(fields: object): Document {
  const document = new Document(fields);
  visit(document, {
    Pair(_, pair) {
      if (keyOf(pair) !== 'insight' || !isScalar(pair.value) || typeof pair.value.value !== 'string') return;
      const insight = pair.value.value.trim();
      if (!canBeLiteral(insight)) return;
      pair.value.value = `${withSentenceLines(insight)}\n`;
      pair.value.type = 'BLOCK_LITERAL';
    },
  });
  return document;
}

/** The fields that say something, in this order. */
function inOrder(fields: object, names: readonly string[]): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(fields));
  return Object.fromEntries(names.flatMap((name) => (isSaid(values.get(name)) ? [[name, values.get(name)]] : [])));
}

/** Whether a field says anything. */
export const isSaid = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);
