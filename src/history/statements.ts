/** Puts what a question file says in words that can be compared. Layout makes no difference. */
import { withIds } from '../mosaic/holders.ts';
import { identify } from '../mosaic/identity.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { withSentenceLines } from '../mosaic/read/sentence-lines.ts';
import { markdownIn, textAt } from '../mosaic/references.ts';
import type { FieldPath } from '../mosaic/rule.ts';
import { FIELDS, type QuestionFields, type SourceFields } from '../mosaic/schema.ts';
import { splice } from '../mosaic/splice.ts';
import { writtenLinks } from '../mosaic/written-links.ts';

/** Gives the id by which a question is compared, for an id that names it in a file. */
export type Translate = (id: string) => string;

/** Text without line breaks, and with single blanks. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Fields that the diff compares in its own way; and `order`, whose changes readers hardly notice. */
const COMPARED_ELSEWHERE: ReadonlySet<string> = new Set<keyof QuestionFields>([
  ...(['title', 'parent', 'also_under', 'order', 'tags', 'status', 'sources', 'aliases'] as const),
]);
/** Fields of a source that the diff compares in its own way, or that say what the source is and nothing about the question. */
const FACTS_AND_INSIGHT: ReadonlySet<string> = new Set<keyof SourceFields>([
  ...(['url', 'title', 'authors', 'date', 'kind', 'stance', 'insight'] as const),
]);

/** The other fields of a file and of its sources, by name: the entries of each in words. */
export function otherFields({ frontmatter }: QuestionFile, translate: Translate): Map<string, string[]> {
  const entries = new Map<string, string[]>();
  const add = (field: string, value: unknown) => void entries.set(field, [...(entries.get(field) ?? []), ...entriesOf(value)]);
  const { sources, ...fields } = withIds(frontmatter.fields, translate);
  for (const name of FIELDS) if (!COMPARED_ELSEWHERE.has(name)) add(name, fields[name as keyof typeof fields]);
  for (const { url, ...source } of sources)
    for (const [name, value] of Object.entries(source))
      if (!FACTS_AND_INSIGHT.has(name)) add(`${name} of ${identify(url)?.url ?? url}`, value);
  return entries;
}

/** The entries of a list or mapping, or a value by itself, each in words. */
function entriesOf(value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map(inWords);
  return typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, each]) => `${key}: ${inWords(each)}`)
    : [inWords(value)];
}

const inWords = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(inWords).join(' and ')
    : typeof value === 'object' && value !== null
      ? entriesOf(value).join(', ')
      : String(value);

/** The Markdown of a field, or of the body, in one line; links have the translated ids. */
export function markdownOf(file: QuestionFile, translate: Translate, field?: FieldPath): string {
  const [text, offset] = field ? [textAt(file, field), 0] : [file.text, file.frontmatter.bodyOffset];
  const links = markdownIn(file).find((each) => String(each.field) === String(field))?.links ?? [];
  const other = links.filter(({ target }) => translate(target) !== target);
  const edits = writtenLinks(text, offset, other).map(({ id, target }) => ({ ...id, text: translate(target) }));
  const markdown = splice(text, edits).slice(offset);
  // In a quote each line begins with a mark, so we bring both versions to the same line breaks.
  return oneLine(markdown.includes('>') ? withSentenceLines(markdown) : markdown);
}
