/** Outlines as people write them: lists, headings and indentation in plain text, and Markdown out. */

export interface OutlineItem {
  title: string;
  /** The id it names, where an export wrote it. */
  id?: string;
  /** Prose under it, Markdown. */
  body: string;
  children: OutlineItem[];
  /** 1-based line of the text it comes from. */
  line: number;
}

export interface Outline {
  items: OutlineItem[];
  /** Lines that are no part of the outline, or whose place had to be guessed, and why. */
  remarks: { line: number; text: string; reason: string }[];
}

interface Line {
  number: number;
  indent: number;
  /** `1.1` of a numbered line. */
  numbered?: string;
  kind: 'heading' | 'item' | 'text';
  text: string;
  /** Whether a blank line comes before it. */
  apart: boolean;
}

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const BULLET = /^[-*+•◦▪▸‣⁃·–—o](?:\s+)(?=\S)/;
const NUMBER = /^(?:(\d+(?:\.\d+)+)[.)]?|(\d+)[.)]|\(?([a-z]|[ivx]+)\))\s+(?=\S)/;

/** Spaces up to the next stop of a tab. */
const TAB = 4;

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let apart = true;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const expanded = raw.replace(/\t/g, ' '.repeat(TAB)).replace(/\u00a0/g, ' ');
    const content = expanded.trim();
    if (content === '') {
      apart = true;
      continue;
    }
    const indent = expanded.length - expanded.trimStart().length;
    lines.push({ number: index + 1, indent, apart, ...markerOf(content, indent) });
    apart = false;
  }
  return lines;
}

function markerOf(content: string, indent: number): Pick<Line, 'kind' | 'text' | 'numbered'> {
  const heading = HEADING.exec(content);
  if (heading && indent < TAB) return { kind: 'heading', text: heading[2] as string, numbered: heading[1] as string };
  const bullet = BULLET.exec(content);
  if (bullet) return { kind: 'item', text: content.slice(bullet[0].length) };
  const number = NUMBER.exec(content);
  if (number) return { kind: 'item', text: content.slice(number[0].length), numbered: number[1] ?? number[2] ?? '' };
  return { kind: 'text', text: content };
}

/** One level of what is open while lines are read. */
interface Level {
  item: OutlineItem;
  /** Headings are left of every list. */
  indent: number;
  numbered?: string | undefined;
  /** Where its text begins, for lines that go on. */
  heading: boolean;
}

/** Reads an outline from text. Without a single marker, each line is an item and its indentation its level. */
export function parseOutline(text: string): Outline {
  const lines = readLines(text);
  const plain = lines.every(({ kind }) => kind === 'text');
  const outline: Outline = { items: [], remarks: [] };
  let open: Level[] = [];
  for (const line of plain ? lines.map((each) => ({ ...each, kind: 'item' as const })) : lines) {
    if (line.kind === 'text') {
      placeText(line, open, outline);
      continue;
    }
    const level = line.kind === 'heading' ? (line.numbered?.length ?? 1) - 100 : line.indent;
    const above = openAbove(line, level, open, outline);
    const item: OutlineItem = { ...titleAndId(line.text), body: '', children: [], line: line.number };
    (above.at(-1)?.item.children ?? outline.items).push(item);
    // A number of several parts says more than the indentation does.
    const indent = line.kind === 'item' && line.numbered?.includes('.') && above.length > 0 ? (above.at(-1) as Level).indent + 1 : level;
    open = [...above, { item, indent, numbered: line.kind === 'item' ? line.numbered : undefined, heading: line.kind === 'heading' }];
  }
  return outline;
}

/** The levels that a line is below: by its number if it has several parts, else by its indentation. */
function openAbove(line: Line, level: number, open: readonly Level[], { remarks }: Outline): Level[] {
  if (line.kind === 'item' && line.numbered?.includes('.')) {
    const parent = line.numbered.slice(0, line.numbered.lastIndexOf('.'));
    const at = open.findLastIndex(({ numbered }) => numbered === parent);
    if (at >= 0) return open.slice(0, at + 1);
    // Beside the one before, if that had a number of as many parts; else below it.
    const parts = line.numbered.split('.').length;
    const beside = open.findLastIndex(({ numbered }) => numbered?.split('.').length === parts);
    const guess = open.slice(0, beside >= 0 ? beside : open.length);
    const found = guess.at(-1)?.item.title;
    remarks.push({
      line: line.number,
      text: line.text,
      reason: `no item ${parent} stands before ${line.numbered}; put ${found ? `under "${found}"` : 'at the top'}`,
    });
    return guess;
  }
  return open.slice(0, open.findLastIndex(({ indent }) => indent < level) + 1);
}

/** A line without a marker goes on with a title, or is prose under an item, or has no place. */
function placeText(line: Line, open: readonly Level[], { remarks }: Outline): void {
  const last = open.at(-1);
  if (last && !line.apart && !last.heading && last.item.body === '') {
    last.item.title = `${last.item.title} ${line.text}`;
    return;
  }
  const owner = open.findLast(({ indent, heading }) => heading || indent < line.indent) ?? (line.apart ? undefined : last);
  if (!owner) {
    remarks.push({ line: line.number, text: line.text, reason: 'no part of a list' });
    return;
  }
  const { item } = owner;
  item.body += item.body === '' ? line.text : line.apart ? `\n\n${line.text}` : `\n${line.text}`;
}

function titleAndId(text: string): { title: string; id?: string } {
  const link = /^\[((?:[^\]\\]|\\.)+)\]\((?:[^()\s]*\/)?([a-z0-9-]+)\.md\)$/.exec(text);
  if (link) return { title: (link[1] as string).replace(/\\(.)/g, '$1'), id: link[2] as string };
  return { title: text.replace(/^\*\*(.+)\*\*$/, '$1').trim() };
}

/** A node of an outline that is written. */
export interface Outlined {
  id: string;
  title: string;
  children: readonly Outlined[];
}

/**
 * A nested Markdown list in which each question is a link to its file.
 * @param folder what comes before the file's name, with a slash at its end
 */
export function printOutline(nodes: readonly Outlined[], folder = '', depth = 0): string {
  return nodes
    .map(({ id, title, children }) => {
      const escaped = title.replace(/[\\[\]]/g, '\\$&');
      return `${'  '.repeat(depth)}- [${escaped}](${folder}${id}.md)\n${printOutline(children, folder, depth + 1)}`;
    })
    .join('');
}
