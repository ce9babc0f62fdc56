/** How the insights of a file are written in YAML, if that can change without changing anything else. */
import { type Document, isScalar, type Pair, type Scalar } from 'yaml';
import { keyOf, mapsIn, spanOfNode } from './places.ts';
import { wrongBreakIn } from './wrong-break.ts';

/** An insight that is a literal block, or can become one. */
export interface WrittenInsight {
  style: 'literal' | 'folded' | 'quoted' | 'plain';
  /** The range that an edit replaces: all after the colon, or the lines of a literal block without its header. */
  start: number;
  end: number;
  /** What comes before each line of a literal block. */
  margin: string;
  /** Its text, as the lines of a literal block would have it. */
  text: string;
  /** Where its value begins. */
  at: number;
}

/** Whether an insight that is no literal block has several lines, or would have with one sentence a line. */
export const wantsBlock = ({ text, at, end }: WrittenInsight, file: string): boolean =>
  text.includes('\n') || file.slice(at, end).includes('\n') || wrongBreakIn(text) !== undefined;

/** The insights of a file that can be rewritten without changing anything else. */
export function writtenInsights(document: Document, text: string): WrittenInsight[] {
  return mapsIn(document, 'sources').flatMap((source) => {
    const pair = source.flow ? undefined : source.items.find((item) => keyOf(item) === 'insight');
    return pair && isScalar(pair.value) && typeof pair.value.value === 'string' ? (writtenInsight(pair, pair.value, text) ?? []) : [];
  });
}

function writtenInsight(pair: Pair, scalar: Scalar, text: string): WrittenInsight | undefined {
  const key = spanOfNode(pair.key);
  const span = spanOfNode(scalar);
  if (!key || !span || scalar.anchor !== undefined || scalar.tag !== undefined) return undefined;
  const source = text.slice(span.start, span.end).trimEnd();
  const end = span.start + source.length;
  if (!/^[ \t]*:\s*$/.test(text.slice(key.end, span.start))) return undefined;
  if (scalar.type === 'BLOCK_LITERAL') return literal(span.start, end, text, scalar.value as string);
  const style = STYLES[scalar.type ?? ''];
  const value = (scalar.value as string).trim();
  if (!style || !canBeLiteral(value)) return undefined;
  const hasComment = style === 'folded' ? /#/.test(source.split('\n')[0] as string) : /^[^\n]*\S/.test(text.slice(end));
  const margin = ' '.repeat(key.start - text.lastIndexOf('\n', key.start) + 1);
  return hasComment ? undefined : { style, start: text.indexOf(':', key.end) + 1, end, margin, text: value, at: span.start };
}

const STYLES: Readonly<Record<string, WrittenInsight['style']>> = {
  BLOCK_FOLDED: 'folded',
  QUOTE_DOUBLE: 'quoted',
  QUOTE_SINGLE: 'quoted',
  PLAIN: 'plain',
};

/** Whether a text can be a literal block in which every character is visible and nothing is lost. */
export const canBeLiteral = (text: string): boolean =>
  !/[^\P{Cc}\n]|[\u2028\u2029\uFEFF]/u.test(text) && !/[ \t]$/m.test(text) && /^\S/.test(text);

/** A literal block, unless its header gives the margin or its lines are not the text with a margin. */
function literal(at: number, end: number, text: string, value: string): WrittenInsight | undefined {
  const start = text.indexOf('\n', at) + 1;
  const header = text.slice(at, start);
  const source = text.slice(start, end);
  const margin = /^ */.exec(source)?.[0] ?? '';
  const lines = source
    .split('\n')
    .map((line) => line.slice(margin.length))
    .join('\n');
  return start > 0 && start < end && !/^\|[+-]?\d/.test(header) && inBlock(lines, margin) === source && value.trimEnd() === lines
    ? { style: 'literal', start, end, margin, text: lines, at }
    : undefined;
}

/** A text as the lines of a literal block. */
export const inBlock = (text: string, margin: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : margin + line))
    .join('\n');
