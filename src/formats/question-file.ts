/** The text of a new question file. */
import { Document, isSeq } from 'yaml';
import type { SourceFields } from '../mosaic/schema.ts';

/** What a new question says; what is left out is not written. */
export interface NewQuestion {
  title: string;
  parent?: string | undefined;
  also_under?: readonly string[];
  order?: number | undefined;
  tags?: readonly string[];
  status?: string | undefined;
  sources?: readonly (Partial<SourceFields> & { url: string })[];
  aliases?: readonly string[];
  body?: string;
}

/** Fields in the order of DESIGN's example, lists of words between brackets. */
export function questionText({ body = '', ...fields }: NewQuestion): string {
  const { title, parent, also_under, order, tags, status, sources, aliases } = fields;
  const said = Object.entries({ title, parent, also_under, order, tags, status, sources, aliases }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const document = new Document(Object.fromEntries(said));
  for (const name of ['also_under', 'tags', 'aliases']) {
    const list = document.get(name);
    if (isSeq(list)) list.flow = true;
  }
  for (let index = 0; index < (sources?.length ?? 0); index++) {
    const authors = document.getIn(['sources', index, 'authors']);
    if (isSeq(authors)) authors.flow = true;
  }
  const frontmatter = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${frontmatter}---\n${body.trim() ? `\n${body.trim()}\n` : ''}`;
}
