/** Edits of the layout of a file, so that its changes can be reviewed line by line. What it says stays the same. */
import { dequal } from 'dequal';
import type { Document } from 'yaml';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { orderEdits } from '../mosaic/read/field-order.ts';
import { readFrontmatter } from '../mosaic/read/frontmatter.ts';
import { sentenceEdits, withSentenceLines } from '../mosaic/read/sentence-lines.ts';
import { inBlock, type WrittenInsight, wantsBlock, writtenInsights } from '../mosaic/read/written-insights.ts';
import type { QuestionFields } from '../mosaic/schema.ts';
import { type Edit, splice } from '../mosaic/splice.ts';

/** Puts each sentence of the body and of literal insights on its own line. */
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

/** Turns insights of several lines or sentences into literal blocks, with one sentence a line. */
export function layOutInsights(file: QuestionFile): Edit[] {
  const edits = insightsOf(file)
    .filter((insight) => insight.style !== 'literal' && wantsBlock(insight, file.text))
    .map(({ start, end, text, margin }) => ({ start, end, text: ` |\n${inBlock(withSentenceLines(text), margin)}` }));
  return harmless(file, edits);
}

/** Puts the fields of entries, or of the question, in the order of the schema. */
export function layOutFields(file: QuestionFile, of: 'entries' | 'question'): Edit[] {
  const document = documentOf(file);
  return document ? harmless(file, orderEdits(document, file.text, of)) : [];
}

const insightsOf = (file: QuestionFile): WrittenInsight[] => {
  const document = documentOf(file);
  return document ? writtenInsights(document, file.text) : [];
};

/** The frontmatter; undefined if it has flaws. */
function documentOf({ text }: QuestionFile): Document | undefined {
  let document: Document | undefined;
  readFrontmatter(text, (read) => {
    document = read;
  });
  return document;
}

/** The edits of the frontmatter that change nothing it says: all together, or else those that do not when made alone. */
function harmless(file: QuestionFile, edits: readonly Edit[]): Edit[] {
  const real = edits.filter(({ start, end, text }) => file.text.slice(start, end) !== text);
  if (real.length === 0 || saysTheSame(file, real)) return real;
  return real.filter((edit) => saysTheSame(file, [edit]));
}

/** Whether a file says the same after edits of its frontmatter; white space in insights counts as one blank. */
function saysTheSame(file: QuestionFile, edits: readonly Edit[]): boolean {
  const text = splice(file.text, edits);
  const { fields, flaws, bodyOffset } = readFrontmatter(text);
  return (
    flaws.length === 0 &&
    dequal(withoutLayout(fields), withoutLayout(file.frontmatter.fields)) &&
    text.slice(bodyOffset) === file.text.slice(file.frontmatter.bodyOffset)
  );
}

const withoutLayout = (fields: QuestionFields) => ({
  ...fields,
  sources: fields.sources.map(({ insight, ...source }) => ({ ...source, insight: insight?.replace(/\s+/g, ' ') })),
});
