/** A source in the form, as texts, and in the file, as an entry. */
import type { Entry } from '../../edit/add-source.ts';
import type { SourceFields } from '../../mosaic/schema.ts';

export const SOURCE_VALUES = ['url', 'title', 'authors', 'date', 'kind', 'stance', 'insight', 'at', 'assisted', 'by'] as const;

/** What is in the controls of a source. */
export type SourceValues = Record<(typeof SOURCE_VALUES)[number], string>;

export const NO_SOURCE: SourceValues = {
  url: '',
  title: '',
  authors: '',
  date: '',
  kind: '',
  stance: 'informs',
  insight: '',
  at: '',
  assisted: '',
  by: '',
};

export function valuesOf({ url, title, authors, date, kind, stance, insight, at, assisted, by }: SourceFields): SourceValues {
  return {
    url,
    title: title ?? '',
    authors: authors?.join(', ') ?? '',
    date: date ?? '',
    kind: kind ?? '',
    stance,
    insight: insight?.trim() ?? '',
    at: at ?? '',
    assisted: assisted ? 'true' : '',
    by: by ?? '',
  };
}

/**
 * The entry to write; undefined without an address.
 * @param withFacts whether title, authors, date and kind are given here; the mosaic has them where they are not
 * @param present the entry as it is, of which what the form does not have stays
 */
export function entryOf(values: SourceValues, withFacts: boolean, present?: SourceFields): Entry | undefined {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  const url = line(values.url);
  if (url === '') return undefined;
  const [title, date, kind, at, by] = [values.title, values.date, values.kind, values.at, values.by].map(line);
  const authors = values.authors.split(',').flatMap((author) => line(author) || []);
  const insight = values.insight.trim();
  const facts = { ...(title && { title }), ...(authors.length > 0 && { authors }), ...(date && { date }), ...(kind && { kind }) };
  const stance = values.stance === 'informs' && insight === '' ? undefined : values.stance;
  return {
    ...(present?.checked && { checked: present.checked }),
    url,
    ...(withFacts && facts),
    ...(stance && { stance }),
    ...(at && { at }),
    ...(by && { by: by.replace(/^@/, '') }),
    ...(values.assisted && insight !== '' && { assisted: true }),
    ...(insight && { insight }),
  } as Entry;
}
