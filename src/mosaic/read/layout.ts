/** Finds what layout would make changes of a question file easier to review. */
import type { Document } from 'yaml';
import type { Layout, Point } from '../question-file.ts';
import { firstDisorder } from './field-order.ts';
import { type WrittenInsight, wantsBlock, writtenInsights } from './written-insights.ts';
import { wrongBreakIn } from './wrong-break.ts';

/**
 * What could be better in the layout of a file; undefined for nothing.
 * @param document the frontmatter, without flaws
 * @param text the whole file
 * @param bodyOffset where the body begins; undefined if the body is over a limit
 */
export function layoutOf(document: Document, text: string, bodyOffset: number | undefined): Layout | undefined {
  const layout: Layout = {};
  const insights = writtenInsights(document, text);
  const long = insights.find((insight) => insight.style !== 'literal' && wantsBlock(insight, text));
  if (long) layout.insight = { ...pointAt(text, long.at), style: long.style };
  const sentence = firstSentence(insights, text, bodyOffset);
  if (sentence) layout.sentence = sentence;
  const disorder = firstDisorder(document, text);
  if (disorder) layout.order = { ...pointAt(text, disorder.at.start), field: disorder.field, before: disorder.before };
  return Object.keys(layout).length > 0 ? layout : undefined;
}

/** How much of a text a message quotes, in UTF-16 code units. Chosen by eye. */
const QUOTED = 40;

function firstSentence(insights: readonly WrittenInsight[], text: string, bodyOffset: number | undefined): Layout['sentence'] {
  for (const { style, text: insight, start, margin } of insights) {
    const found = style === 'literal' ? wrongBreakIn(insight) : undefined;
    if (!found) continue;
    const before = insight.slice(0, found.start).split('\n');
    const { line } = pointAt(text, start);
    const column = margin.length + (before.at(-1) as string).length + 1;
    return { line: line + before.length - 1, column, kind: found.kind, found: quoted(insight, found.start) };
  }
  const body = bodyOffset === undefined ? '' : text.slice(bodyOffset);
  const found = wrongBreakIn(body);
  if (!found || bodyOffset === undefined) return undefined;
  return { ...pointAt(text, bodyOffset + found.start), kind: found.kind, found: quoted(body, found.start) };
}

/** Words of one line, from `start` on; a long line is cut between words. */
function quoted(text: string, start: number): string {
  const line = text.slice(start, start + 2 * QUOTED).split('\n')[0] as string;
  const words =
    line.length > QUOTED ? `${line.slice(0, line.lastIndexOf(' ', QUOTED) > 0 ? line.lastIndexOf(' ', QUOTED) : QUOTED)}…` : line;
  return words.toWellFormed();
}

function pointAt(text: string, offset: number): Point {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
