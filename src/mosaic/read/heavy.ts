/** Whether the page of a question would be too long: a file of 64 KiB can become hundreds of megabytes of HTML. */
import { LimitError, parse } from '../../markdown/parse.ts';
import { MOST_HTML, roughWeight, textLength, weigh } from '../../markdown/weight.ts';
import type { SourceFields } from '../schema.ts';

/** Characters of HTML for a source and for each of its authors, without their texts; rounded up, by eye. */
const TAGS = 2000;
const TAGS_OF_AUTHOR = 200;

/**
 * Whether body, insights and sources together become more than {@link MOST_HTML} characters of HTML.
 * @param body its Markdown
 */
export function isTooHeavy(body: string, sources: readonly SourceFields[]): boolean {
  const texts = [body, ...sources.flatMap(({ insight }) => insight ?? [])];
  const facts = sum(sources.map(weightOfFacts));
  return facts + sum(texts.map(roughWeight)) > MOST_HTML && facts + sum(texts.map(exactWeight)) > MOST_HTML;
}

const weightOfFacts = ({ url, title = '', authors = [] }: SourceFields): number =>
  TAGS + 9 * url.length + 2 * textLength(title) + sum(authors.map((name) => TAGS_OF_AUTHOR + 3 * textLength(name)));

/** A text past a limit is refused by the check anyway, so it counts as plain text. */
function exactWeight(markdown: string): number {
  try {
    return weigh(parse(markdown));
  } catch (error) {
    if (error instanceof LimitError) return textLength(markdown);
    throw error;
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
