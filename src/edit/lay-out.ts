/** Edits of how a file is laid out, so that changes of it can be reviewed line by line; what it says stays the same. */
import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'yaml';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { orderEdits } from '../mosaic/read/field-order.ts';
import { readFrontmatter } from '../mosaic/read/frontmatter.ts';
import { sentenceEdits, withSentenceLines } from '../mosaic/read/sentence-lines.ts';
import { inBlock, type WrittenInsight, wantsBlock, writtenInsights } from '../mosaic/read/written-insights.ts';
import type { QuestionFields } from '../mosaic/schema.ts';
import { type Edit, splice } from '../mosaic/splice.ts';

/** Gives each sentence of the body and of literal insights its line. */
export function layOutSentences(file: QuestionFile): Edit[] {
  const { text, frontmatter, body } = file;
  const offset = frontmatter.bodyOffset;
  const inBody = body.limit ? [] : sentenceEdits(text.slice(offset));
  const inInsights = insightsOf(file)
    .filter(({ style }) => style === 'literal')
    .map((insight) => ({ start: insight.start, end: insight.end, text: inBlock(withSentenceLines(insight.text), insight.margin) }));
  return [
    ...harmless(file, inInsights),
    ...inBody.map((edit) => ({ start: offset + edit.start, end: offset + edit.end, text: edit.text })),
  ];
}

/** Makes literal blocks of insights of more than a line, with one sentence a line. */
export function layOutInsights(file: QuestionFile): Edit[] {
  const edits = insightsOf(file)
    .filter((insight) => insight.style !== 'literal' && wantsBlock(insight, file.text))
    .map(({ start, end, text, margin }) => ({ start, end, text: ` |\n${inBlock(withSentenceLines(text), margin)}` }));
  return harmless(file, edits);
}

/** Brings the fields of entries, or of the question, into the order of the schema. */
export function layOutFields(file: QuestionFile, of: 'entries' | 'question'): Edit[] {
  const document = documentOf(file);
  return document ? harmless(file, orderEdits(document, file.text, of)) : [];
}

const insightsOf = (file: QuestionFile): WrittenInsight[] => {
  const document = documentOf(file);
  return document ? writtenInsights(document, file.text) : [];
};

/** Undefined where the frontmatter has flaws. */
function documentOf({ text }: QuestionFile): Document | undefined {
  let document: Document | undefined;
  readFrontmatter(text, (read) => {
    document = read;
  });
  return document;
}

/** Those edits of the frontmatter that change nothing it says: together, or else each by itself. */
function harmless(file: QuestionFile, edits: readonly Edit[]): Edit[] {
  const real = edits.filter(({ start, end, text }) => file.text.slice(start, end) !== text);
  if (real.length === 0 || saysTheSame(file, real)) return real;
  return real.filter((edit) => saysTheSame(file, [edit]));
}

/** Whether a file says after edits of its frontmatter what it said before, white space in insights being a blank. */
function saysTheSame(file: QuestionFile, edits: readonly Edit[]): boolean {
  const text = splice(file.text, edits);
  const { fields, flaws, bodyOffset } = readFrontmatter(text);
  return (
    flaws.length === 0 &&
    isDeepStrictEqual(inBlanks(fields), inBlanks(file.frontmatter.fields)) &&
    text.slice(bodyOffset) === file.text.slice(file.frontmatter.bodyOffset)
  );
}

const inBlanks = (fields: QuestionFields) => ({
  ...fields,
  sources: fields.sources.map(({ insight, ...source }) => ({ ...source, insight: insight?.replace(/\s+/g, ' ') })),
});
