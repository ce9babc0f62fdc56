/** Reads outlines as people write them, with lists, headings and indentation in plain text, and writes them as Markdown. */
import { UserError } from '../user-error.ts';
import { link, markdownLine } from './markdown.ts';

/** An outline that cannot be read. */
export class OutlineError extends UserError {
  readonly exitCode = 1;
}

export interface OutlineItem {
  title: string;
  /** The id of the question, if an export wrote it. */
  id?: string;
  /** Its short name, if an export wrote it. */
  label?: string;
  /** Prose under it, Markdown. */
  body: string;
  children: OutlineItem[];
  /** The addresses it links to. */
  sources?: readonly string[];
  /** 1-based line of the text it comes from. */
  line: number;
}

export interface Outline {
  items: OutlineItem[];
  /** Lines that are not part of the outline, or whose place was guessed, and why. */
  remarks: { line: number; text: string; reason: string }[];
}

interface Line {
  number: number;
  /** In columns. */
  indent: number;
  /** The number of an item, such as `1.1`, or the `##` of a heading. */
  numbered?: string;
  kind: 'heading' | 'item' | 'text';
  text: string;
  /** Whether a blank line comes before it. */
  afterBlankLine: boolean;
}

const HEADING = /^(#{1,6})\s/;
const BULLET = /^[-*+•◦▪▸‣⁃·–—o](?:\s+)(?=\S)/;
const NUMBER = /^(?:(\d+(?:\.\d+)+)[.)]?|(\d+)[.)]|\(?([a-z]|[ivx]+)\))\s+(?=\S)/;

/** The spaces that replace a tab. CommonMark has tab stops of four columns. */
const TAB = 4;

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlankLine = true;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const expanded = raw.replace(/\t/g, ' '.repeat(TAB)).replace(/\u00a0/g, ' ');
    const content = expanded.trim();
    if (content === '') {
      afterBlankLine = true;
      continue;
    }
    const indent = expanded.length - expanded.trimStart().length;
    lines.push({ number: index + 1, indent, afterBlankLine, ...markerOf(content, indent) });
    afterBlankLine = false;
  }
  return lines;
}

function markerOf(content: string, indent: number): Pick<Line, 'kind' | 'text' | 'numbered'> {
  const heading = HEADING.exec(content);
  if (heading && indent < TAB)
    return { kind: 'heading', text: withoutHashes(content.slice(heading[0].length)), numbered: heading[1] as string };
  const bullet = BULLET.exec(content);
  if (bullet) return { kind: 'item', text: content.slice(bullet[0].length) };
  const number = NUMBER.exec(content);
  if (number) return { kind: 'item', text: content.slice(number[0].length), numbered: number[1] ?? number[2] ?? '' };
  return { kind: 'text', text: content };
}

/** The text of a heading without the `#` that may close it. */
function withoutHashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  return text.slice(0, end).trim();
}

/** Subtracted from the level of a heading, 1 to 6: no list is indented by less than nothing. */
const HEADINGS = 100;

/** An item below which the next lines may be. */
interface Level {
  item: OutlineItem;
  /** In columns; below zero for headings, so that each list is deeper. */
  indent: number;
  numbered?: string | undefined;
  heading: boolean;
}

/** Reads an outline from text. If no line has a marker, each line is an item, and its indentation gives the level. */
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
    const level = line.kind === 'heading' ? (line.numbered?.length ?? 1) - HEADINGS : line.indent;
    const above = openAbove(line, level, open, outline);
    const item: OutlineItem = { ...titleOf(line.text), body: '', children: [], line: line.number };
    (above.at(-1)?.item.children ?? outline.items).push(item);
    // A number of several parts matters more than indentation.
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
    // Beside the last item whose number has as many parts; if there is none, below the last item.
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

/** Puts a line without a marker: it continues a title, or is prose under an item, or has no place. */
function placeText(line: Line, open: readonly Level[], { remarks }: Outline): void {
  const last = open.at(-1);
  if (last && !line.afterBlankLine && !last.heading && last.item.body === '') {
    last.item.title = `${last.item.title} ${line.text}`;
    return;
  }
  const owner = open.findLast(({ indent, heading }) => heading || indent < line.indent) ?? (line.afterBlankLine ? undefined : last);
  if (!owner) {
    remarks.push({ line: line.number, text: line.text, reason: 'no part of a list' });
    return;
  }
  const { item } = owner;
  item.body += item.body === '' ? line.text : line.afterBlankLine ? `\n\n${line.text}` : `\n${line.text}`;
}

const PUNCTUATION = /\\([!-/:-@[-`{-~])/g;
const FILE_LINK = /^\[((?:[^\]\\]|\\.)+)\]\((?:[^()\s]*\/)?([a-z0-9-]+)\.md\)$/;
const WEB_LINK = /(?<!\\)\[((?:[^\][\\]|\\.)+)\]\((https?:\/\/[^\s()]+)\)/g;

/** The title in a line, with the id of the question if it is a link to its file, or else with the sources it links to. */
function titleOf(text: string): Pick<OutlineItem, 'title' | 'id' | 'sources'> {
  const [, written = '', id] = FILE_LINK.exec(text) ?? [];
  if (id) return { title: written.replace(PUNCTUATION, '$1'), id };
  const sources = Array.from(text.matchAll(WEB_LINK), ([, , address = '']) => address);
  const title = text.replace(WEB_LINK, '$1').replace(/^\*\*(.+)\*\*$/, '$1');
  return { title: title.trim(), ...(sources.length > 0 && { sources }) };
}

/** A node of an outline to write. */
export interface Outlined {
  id: string;
  title: string;
  children: readonly Outlined[];
}

/** Each node with its depth, before the nodes below it. Not recursive, because an outline may be too deep for that. */
export function* rowsOf<Node extends { children: readonly Node[] }>(nodes: readonly Node[]): Generator<{ node: Node; depth: number }> {
  const waiting = nodes.map((node) => ({ node, depth: 0 })).reverse();
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    yield row;
    for (let i = row.node.children.length - 1; i >= 0; i--) waiting.push({ node: row.node.children[i] as Node, depth: row.depth + 1 });
  }
}

/** The deepest outline. Chosen by eye: only accidents and attacks are deeper. */
const DEEPEST = 100;

/** @throws {OutlineError} for an outline that is too deep */
export function refuseDeep(outline: Outline): Outline {
  for (const { node, depth } of rowsOf(outline.items)) {
    if (depth >= DEEPEST)
      throw new OutlineError(
        `${node.line}: Unexpected item below ${depth} others, expected fewer than ${DEEPEST}: cut the outline into several`,
      );
  }
  return outline;
}

/**
 * A nested Markdown list in which each question is a link to its file.
 * @param folder what comes before the file's name, with a slash at its end
 */
export function printOutline(nodes: readonly Outlined[], folder = ''): string {
  let printed = '';
  for (const { node, depth } of rowsOf(nodes))
    printed += `${'  '.repeat(depth)}- ${markdownLine([link(node.title, `${folder}${node.id}.md`)])}\n`;
  return printed;
}
