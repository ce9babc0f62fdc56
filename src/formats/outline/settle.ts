/** Settles what an outline asks once it is read whole: moves, fragments, titles that are cut in two, and titles that are too long. */
import { LONGEST_TITLE } from '../../markdown/longest-title.ts';
import { addSources, type Outline, type OutlineItem, type Remark, rowsOf } from '../outline.ts';
import { endsAsking, isFragment, sentencesOf } from './asking.ts';
import { takeMoves } from './take-moves.ts';

const DOTS = /\s?(?:\.\.\.|…)$/;

/** The outline, in which each item asks by itself. What is read otherwise than it is written is in its remarks. */
export function settle({ items, remarks }: Outline): Outline {
  const all: Remark[] = [...remarks];
  const settled = withoutFragments(takeMoves(items, all), undefined, all);
  for (const { node } of rowsOf(settled)) {
    shorten(node, all);
    if (node.sources) node.sources = [...new Set(node.sources)];
  }
  return { items: settled, remarks: all.sort((a, b) => a.line - b.line) };
}

/**
 * Fragments join the title above if both have dots where they meet; others go into the text of the item above, the one before or else
 * the parent. One with items below it, or with nothing above, stays. Recursive: outlines have at most `DEEPEST` levels.
 */
function withoutFragments(items: readonly OutlineItem[], parent: OutlineItem | undefined, remarks: Remark[]): OutlineItem[] {
  const kept: OutlineItem[] = [];
  const stem = parent && parent.title.length <= LONGEST_TITLE && DOTS.test(parent.title) ? parent.title.replace(DOTS, '') : undefined;
  let isJoined = false;
  for (const item of items) {
    if (item.id === undefined && !item.heading && !item.isBelowMove && !item.moves && isFragment(item.title)) {
      const { line, title: text } = item;
      const above = kept.at(-1) ?? parent;
      const rest = text.replace(/^(?:\.\.\.|…)\s*/, '');
      if (stem !== undefined && rest !== text) {
        item.title = `${stem} ${rest}`;
        isJoined = true;
        remarks.push({ line, text, reason: `put behind the words of line ${parent?.line}` });
      } else if (above && item.children.length === 0) {
        above.body += `${above.body && '\n\n'}- ${text}${item.body && `\n\n  ${item.body.replaceAll('\n', '\n  ')}`}`;
        addSources(above, item.sources);
        remarks.push({ line, text, reason: `it does not ask by itself; put into the text of line ${above.line}` });
        continue;
      } else remarks.push({ line, text, reason: 'it does not ask by itself; say what it is about' });
    }
    kept.push(item);
  }
  if (isJoined && parent && stem !== undefined) parent.title = `${stem}?`;
  for (const item of kept) item.children = withoutFragments(item.children, item, remarks);
  return kept;
}

/** Cuts a title that no question can have behind its first question or sentence; what is cut begins its body. */
function shorten(item: OutlineItem, remarks: Remark[]): void {
  if (item.id !== undefined || Array.from(item.title.slice(0, 2 * LONGEST_TITLE + 1)).length <= LONGEST_TITLE) return;
  const sentences = sentencesOf(item.title);
  const first = sentences.find((sentence) => endsAsking(sentence) && sentence.length <= LONGEST_TITLE) ?? sentences[0] ?? '';
  const whole = item.title;
  item.title = first.length <= LONGEST_TITLE ? first : `${cut(first)}…`;
  const rest = first.length <= LONGEST_TITLE ? sentences.filter((sentence) => sentence !== first).join(' ') : whole;
  item.body = [rest, item.body].filter(Boolean).join('\n\n');
  remarks.push({ line: item.line, text: whole, reason: `a title has at most ${LONGEST_TITLE} characters; the rest is its text` });
}

/** The whole words at the start of a text that fit. */
function cut(text: string): string {
  const start = text.slice(0, LONGEST_TITLE - 1).replace(/[\ud800-\udbff]$/, '');
  const end = start.lastIndexOf(' ');
  return end > 0 ? start.slice(0, end) : start;
}
