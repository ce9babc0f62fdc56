/** Takes from Markdown and plain text the lines that hold no words of an outline: front matter, HTML, comments. */
import type { Remark } from '../outline.ts';

/** A line as it is written, without markup around it. */
export interface RawLine {
  number: number;
  text: string;
  /** What an HTML tag says that it is. */
  as?: 'item' | { level: number };
  /** Addresses in HTML around the words. */
  sources?: string[];
  /** Whether it is code, whose marks mean nothing. */
  isCode: boolean;
}

const FENCE = /^\s*(?:[-*+]\s+)?(`{3,}|~{3,})/;
const TAG_FIRST = /^<(?:\/?[a-z][a-z0-9-]*(?=[\s/>]|$)|!--|!doctype\b)/i;
const TAG = /<\/?[a-z][^<>]*>|<!--|<!doctype[^<>]*>/gi;
const HREF = /\bhref\s*=\s*["'](https?:[^"'\s]+)["']/gi;
const HEADING_TAG = /<h([1-6])[\s>]/i;
const ITEM_TAG = /<(?:li|summary|dt)[\s>]/i;

/** The lines of a text. What is left out is named in `remarks`. */
export function withoutMarkup(text: string, remarks: Remark[]): RawLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const result: RawLine[] = [];
  const first = frontMatterEnd(lines);
  for (const [index, line] of lines.slice(0, first).entries()) remarks.push({ line: index + 1, text: line, reason: 'front matter' });
  let fence = '';
  // What ends the HTML that is open at the end of a line.
  let open = '';
  for (const [at, line] of lines.slice(first).entries()) {
    const number = first + at + 1;
    const leave = (reason: string) => remarks.push({ line: number, text: line.trim(), reason });
    if (fence) {
      const end = FENCE.exec(line)?.[1];
      if (end?.startsWith(fence)) fence = '';
      result.push({ number, text: line, isCode: true });
    } else if (open) {
      const end = line.indexOf(open);
      if (line.trim()) leave(open === '-->' ? 'a comment' : 'HTML without words');
      if (end >= 0) open = '';
    } else if (FENCE.test(line)) {
      fence = FENCE.exec(line)?.[1] ?? '';
      result.push({ number, text: line, isCode: true });
    } else if (TAG_FIRST.test(line.trimStart())) {
      const found = fromHtml(line, number);
      open = found.open;
      if (found.line.text.trim()) result.push(found.line);
      else leave(open === '-->' || line.includes('-->') ? 'a comment' : 'HTML without words');
    } else result.push({ number, text: line, isCode: false });
  }
  return result;
}

/** How many lines front matter takes at the start. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  return end > 0 && lines.slice(1, end).every((line) => line.trim() === '' || /^(?:[\w-]+:|\s|-\s|#)/.test(line)) ? end + 1 : 0;
}

/** The words of a line that begins with a tag, and what it leaves open. */
function fromHtml(line: string, number: number): { line: RawLine; open: string } {
  let rest = line;
  let open = '';
  const comment = rest.lastIndexOf('<!--');
  if (comment >= 0 && rest.indexOf('-->', comment) < 0) {
    open = '-->';
    rest = rest.slice(0, comment);
  }
  const tag = rest.lastIndexOf('<');
  if (tag > rest.lastIndexOf('>') && /^<\/?[a-z]/i.test(rest.slice(tag, tag + 3))) {
    open = '>';
    rest = rest.slice(0, tag);
  }
  const level = Number(HEADING_TAG.exec(rest)?.[1] ?? 0);
  const sources = Array.from(rest.matchAll(HREF), ([, address = '']) => address);
  const as = level > 0 ? { level } : ITEM_TAG.test(rest) ? ('item' as const) : undefined;
  const words = withoutComments(rest).replace(TAG, ' ');
  const indent = line.slice(0, line.length - line.trimStart().length);
  return {
    line: { number, text: indent + words.trim(), isCode: false, ...(as && { as }), ...(sources.length > 0 && { sources }) },
    open,
  };
}

function withoutComments(text: string): string {
  let kept = '';
  let from = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start);
    kept += text.slice(from, start);
    from = end < 0 ? text.length : end + 3;
  }
  return kept + text.slice(from);
}
