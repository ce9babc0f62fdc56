/** Reads the lines of Markdown, of an indented text, and of the files of Logseq: headings, items, cells of tables, and text. */
import { STOP_WORDS } from '../../mosaic/reason/likeness.ts';
import type { Remark } from '../outline.ts';
import type { Line } from './line.ts';
import { type MarkerReader, markerReader } from './markers.ts';
import { type RawLine, withoutMarkup } from './markup.ts';

/** The lines of an outline that have words, and what else is known of the text. */
export interface Lines {
  lines: Line[];
  /** The words of blocks by their ids, from Roam and Logseq. */
  blocks: Map<string, string>;
  /** Whether `[[words]]` in prose name a page of elsewhere, not a question. */
  hasPages: boolean;
  remarks: Remark[];
}

/** The spaces that replace a tab. CommonMark has tab stops of four columns. */
const TAB = 4;

const HEADING = /^(#{1,6})\s/;
const UNDERLINE = /^(?:=+|-{2,})$/;
const RULE = /^(?:[-*_=]\s*){3,}$/;
const PROPERTY = /^(?:[-*]\s+)?([a-z][\w-]*):: ?(.*)$/i;
const LOGBOOK = /^(?::[A-Z]+:|CLOCK: |SCHEDULED: |DEADLINE: )/;
const DEFINITION = /^\[[^\][]+\]:\s/;
const DIVIDER = /^[\s|:-]+$/;

export function readLines(text: string): Lines {
  const found: Lines = { lines: [], blocks: new Map(), hasPages: false, remarks: [] };
  const { lines, blocks, remarks } = found;
  const markers = markerReader();
  let afterBlankLine = true;
  for (const raw of withoutMarkup(text, remarks)) {
    const expanded = raw.text.replace(/\t/g, ' '.repeat(TAB)).replace(/\u00a0/g, ' ');
    const quoted = raw.isCode ? expanded : unquoted(expanded);
    const content = quoted.trim();
    const last = lines.at(-1);
    if (content === '' || (RULE.test(content) && (afterBlankLine || last?.kind !== 'text'))) {
      afterBlankLine = true;
      continue;
    }
    const base = { number: raw.number, indent: quoted.length - quoted.trimStart().length, afterBlankLine };
    const isUnderline = last?.kind === 'text' && !afterBlankLine && UNDERLINE.test(content);
    const leave = (reason: string) => remarks.push({ line: raw.number, text: content, reason });
    const property = raw.isCode ? null : PROPERTY.exec(content);
    if (isUnderline) lines[lines.length - 1] = { ...last, kind: 'heading', level: content.startsWith('=') ? 1 : 2 };
    else if (property) {
      if (property[1] === 'id' && last) blocks.set((property[2] ?? '').trim(), last.text);
      found.hasPages = true;
      leave('a property of Roam or Logseq');
      continue;
    } else if (!raw.isCode && LOGBOOK.test(content)) leave('a note of Logseq on times');
    else if (!raw.isCode && DEFINITION.test(content)) leave('an address for links, which has no place of its own');
    else if (!raw.isCode && content.startsWith('|') && content.includes('|', 1)) lines.push(...cellsOf(content, base));
    else {
      const parts = partsOf(raw, content, base.indent, markers, isDone(last, afterBlankLine));
      lines.push({ ...base, ...parts, ...(raw.sources && { sources: raw.sources }), ...(raw.isCode && { isCode: true as const }) });
    }
    afterBlankLine = false;
  }
  return found;
}

/**
 * Whether what stands before a line is finished, so that the line can begin an item: it ends as a sentence does, or it is an item whose
 * last word is not one that others follow.
 */
function isDone(last: Line | undefined, afterBlankLine: boolean): boolean {
  if (last === undefined || afterBlankLine || last.kind === 'heading' || /[.?!:;…)"”]$/.test(last.text)) return true;
  const word = /[a-z0-9]{1,30}$/i.exec(last.text.slice(-30))?.[0];
  return last.kind === 'item' && word !== undefined && !STOP_WORDS.has(word.toLowerCase());
}

/** A line without the marks of a quotation. */
function unquoted(text: string): string {
  let from = 0;
  for (let at = text.search(/\S/); text[at] === '>' && text[at + 1] !== '='; at = from + text.slice(from).search(/\S/)) {
    from = at + 1;
    if (text[from] === ' ') from += 1;
    if (text.slice(from).trim() === '') return '';
  }
  return text.slice(from);
}

function partsOf(
  raw: RawLine,
  content: string,
  indent: number,
  markers: MarkerReader,
  isFresh: boolean,
): Pick<Line, 'kind' | 'text' | 'marker' | 'level'> {
  if (raw.isCode) return { kind: 'text', text: content };
  if (raw.as === 'item') return { kind: 'item', text: content };
  if (raw.as) return { kind: 'heading', text: content, level: raw.as.level };
  const heading = HEADING.exec(content);
  if (heading && indent < TAB)
    return { kind: 'heading', text: withoutHashes(content.slice(heading[0].length)), level: heading[1]?.length ?? 1 };
  const found = markers(content, isFresh);
  return found ? { kind: 'item', text: found.rest, marker: found.marker } : { kind: 'text', text: content };
}

/** The text of a heading without the `#` that may close it. */
function withoutHashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  return text.slice(0, end).trim();
}

/** The cells of a row of a table that have words. */
const cellsOf = (row: string, base: Pick<Line, 'number' | 'indent' | 'afterBlankLine'>): Line[] =>
  DIVIDER.test(row)
    ? []
    : row
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim())
        .filter(Boolean)
        .map((text) => ({ ...base, kind: 'cell', text }));
