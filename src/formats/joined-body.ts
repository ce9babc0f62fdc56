/**
 * Makes the Markdown of a body fit to stand among others in one document: headings move down, labels of footnotes and references become
 * unique, and links to questions become addresses. It works on lines, without a parser: ten thousand bodies take a second.
 */
import { type Joining, joinedLinks, labelsIn } from './joined-links.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^( {0,3})(#{1,6})(?=[ \t]|$)/;
/** What makes a heading of the line above it. */
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
/** A line that is not of a paragraph, so that nothing makes a heading of it. */
const NO_PARAGRAPH = /^(?:\s*$| {4}| {0,3}(?:[>#|]|[-+*][ \t]|\d{1,9}[.)][ \t]))/;

/** A line, and the level of a heading that it is. An underlined heading is one line. */
interface Line {
  text: string;
  isCode: boolean;
  level?: number;
}

/** @param down how many levels headings move down; none gets below the sixth, or above `down` + 2 */
export function joinedBody(markdown: string, down: number, joining: Joining): string {
  const lines = linesOf(markdown);
  // As on a page, where the title of the question is above all headings of its body.
  const more = lines.some(({ level }) => level === 1) ? down + 1 : down;
  const labels = labelsIn(lines.flatMap(({ text, isCode }) => (isCode ? [] : [text])));
  return lines
    .map(({ text, isCode, level }) => {
      if (isCode) return text;
      const line = joinedLinks(text, labels, joining);
      return level === undefined ? line : line.replace(HEADING, `$1${'#'.repeat(Math.min(6, level + more))}`);
    })
    .join('\n');
}

function linesOf(markdown: string): Line[] {
  const lines: Line[] = [];
  let fence: string | undefined;
  for (const text of markdown.replaceAll('\r\n', '\n').split('\n')) {
    const mark = FENCE.exec(text)?.[1];
    const before = lines.at(-1);
    if (fence !== undefined) {
      lines.push({ text, isCode: true });
      if (mark?.startsWith(fence) && text.trim() === mark) fence = undefined;
    } else if (mark) {
      lines.push({ text, isCode: true });
      fence = mark;
    } else if (before && !before.isCode && before.level === undefined && !NO_PARAGRAPH.test(before.text) && UNDERLINE.test(text)) {
      before.level = text.includes('=') ? 1 : 2;
      before.text = `${'#'.repeat(before.level)} ${before.text.trim()}`;
    } else {
      const level = HEADING.exec(text)?.[2]?.length;
      lines.push({ text, isCode: false, ...(level !== undefined && { level }) });
    }
  }
  return lines;
}
