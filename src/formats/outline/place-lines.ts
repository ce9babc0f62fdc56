/** Puts the lines of an outline in their places: under which item, in whose body, or left out, and why. */

import { isMoveLine, isWholeMove } from '../moves/is-move-line.ts';
import { addSources, DEEPEST, type Outline, OutlineError, type OutlineItem } from '../outline.ts';
import { askedIn, endsAsking, isProse } from './asking.ts';
import { withBylines } from './bylines.ts';
import { type Level, levelsAbove } from './levels.ts';
import type { Line } from './line.ts';
import type { Lines } from './read-lines.ts';
import { asWritten, canBeSource, titleOf, withoutPages } from './titles.ts';

/** Subtracted from the level of a heading, 1 to 6: no list is indented by less than nothing. */
const HEADINGS = 100;

/** The longest title that a line can continue, so that many lines take no more than linear time. Chosen by eye: no title is as long. */
const LONGEST = 4000;

interface Place extends Outline, Pick<Lines, 'blocks' | 'hasPages'> {
  open: Level[];
  asker: string | undefined;
  /** Whether an item was read since it is known who asks. */
  hasAsked: boolean;
  /** Whether no line has a marker. */
  isPlain: boolean;
  /** The line of each title, so that a paragraph that repeats one is not asked again. */
  asked: Map<string, number>;
}

/**
 * The outline of lines. If no line has a marker, each line that is not prose is an item, and its indentation gives the level.
 * @throws {OutlineError} for an item that is too deep
 */
export function placeLines({ lines, blocks, hasPages, remarks }: Lines, { mayBePlain = true } = {}): Outline {
  const named = withBylines(lines, remarks);
  const isPlain = mayBePlain && named.every(({ kind }) => kind === 'text' || kind === 'byline');
  const place: Place = { items: [], remarks, open: [], asker: undefined, hasAsked: false, isPlain, blocks, hasPages, asked: new Map() };
  for (const line of named) {
    if (line.kind === 'byline') {
      place.open = [];
      place.asker = line.asker;
      place.hasAsked = false;
    } else if (line.kind === 'cell') placeCell(line, place);
    else if (line.kind === 'text' && !line.isCode && (isPlain ? isMoveLine : isWholeMove)(line.text))
      placeItem({ ...line, kind: 'item' }, place);
    else if (line.kind === 'text' && !(isPlain && !isProse(line.text))) placeText(line, place);
    else if (line.kind === 'text') placePlain(line, place);
    else placeItem(line, place);
  }
  remarks.sort((a, b) => a.line - b.line);
  return { items: place.items, remarks };
}

/** Begins an item: the levels that are open after it end with it. A line without words is left out. */
function placeItem(line: Line, place: Place): void {
  const isMove = line.kind === 'item' && isMoveLine(line.text);
  const { title, id, sources, reasons } = isMove ? asWritten(line.text) : titleOf(line.text, place.blocks);
  const remark = (reason: string) => place.remarks.push({ line: line.number, text: line.text, reason });
  for (const reason of reasons) remark(reason);
  const level = line.kind === 'heading' ? (line.level ?? 1) - HEADINGS : line.indent;
  const above = levelsAbove(line, level, place);
  if (title === '') {
    if (reasons.length === 0) remark('it has no words');
    // What is below it moves up, not under the item before it.
    place.open = above;
    return;
  }
  const found = [...new Set([...sources, ...sourcesOf(line, place)])];
  const item: OutlineItem = {
    title,
    ...(id !== undefined && { id }),
    body: '',
    children: [],
    line: line.number,
    ...(found.length > 0 && { sources: found }),
    ...(line.kind === 'heading' && { heading: true as const }),
    ...(place.asker !== undefined && { asker: place.asker }),
    ...(isMove && { isMove }),
  };
  if (above.length >= DEEPEST)
    throw new OutlineError(
      `${line.number}: Unexpected item below ${above.length} others, expected fewer than ${DEEPEST}: cut the outline into several`,
    );
  (above.at(-1)?.item.children ?? place.items).push(item);
  if (!isMove) {
    place.asked.set(title, line.number);
    place.hasAsked = true;
  }
  // A number of several parts matters more than indentation.
  const indent = line.marker?.dotted && above.length > 0 ? (above.at(-1) as Level).indent + 1 : level;
  place.open = [...above, { item, indent, marker: line.marker, heading: line.kind === 'heading' }];
}

/** An item without a marker, where no line has one; the sentences around its question are its body. */
function placePlain(line: Line, place: Place): void {
  const { title = line.text, body = '' } = askedIn(line.text) ?? {};
  placeItem({ ...line, kind: 'item', text: title }, place);
  const item = place.open.at(-1)?.item;
  if (item && body) addToBody(item, { ...line, text: body, sources: [] }, place);
}

/** Puts a line without a marker: it continues a title, is prose under an item, asks by itself, or has no place. */
function placeText(line: Line, place: Place): void {
  const { open, remarks } = place;
  const last = open.at(-1);
  const remark = (reason: string) => remarks.push({ line: line.number, text: line.text, reason });
  const isApart = line.afterBlankLine || line.isCode || (place.isPlain && isProse(line.text));
  if (last && !isApart && !last.heading && last.item.body === '' && last.item.title.length < LONGEST) {
    // A question that ends, and then one that is no further to the right, is an item whose marker is unknown.
    if (endsAsking(last.item.title) && line.indent <= last.indent && askedIn(line.text)) {
      remark(`it has no marker; put beside "${last.item.title}"`);
      placeItem({ ...line, kind: 'item', marker: last.marker?.dotted ? undefined : last.marker }, place);
      return;
    }
    if (endsAsking(last.item.title) && !line.text.includes('?') && /^\p{Lu}/u.test(line.text)) addToBody(last.item, line, place);
    else last.item.title = `${last.item.title} ${line.text}`;
    return;
  }
  const owner = open.findLast(({ indent, heading }) => heading || indent < line.indent) ?? (line.afterBlankLine ? undefined : last);
  if (!owner || owner.heading) {
    const asked = line.afterBlankLine ? askedIn(line.text) : undefined;
    if (asked) {
      placeQuestion(line, asked, place);
      return;
    }
  }
  if (!owner) {
    // Words between lists may be those of somebody else, whose name is not there.
    const isOthers = place.asker !== undefined && place.hasAsked;
    if (isOthers) place.asker = undefined;
    remark(isOthers ? 'no part of a list; who asks what follows is not certain' : 'no part of a list');
    return;
  }
  addToBody(owner.item, line, place);
}

function addToBody(item: OutlineItem, line: Line, place: Place): void {
  const text = place.hasPages && !line.isCode ? withoutPages(line.text, place.blocks) : line.text;
  item.body += item.body === '' ? text : line.afterBlankLine ? `\n\n${text}` : `\n${text}`;
  addSources(item, sourcesOf(line, place));
}

/** The addresses beside the text of a line that can be sources; others are named, but for places in the same page. */
function sourcesOf({ number, sources = [] }: Line, { remarks }: Place): string[] {
  for (const address of sources)
    if (!canBeSource(address) && !address.startsWith('#'))
      remarks.push({ line: number, text: address, reason: 'others cannot follow this address' });
  return sources.filter(canBeSource);
}

/** A paragraph that asks is a question under the heading before it; its other sentences are its body. */
function placeQuestion(line: Line, { title, body }: { title: string; body: string }, place: Place): void {
  const before = place.asked.get(title);
  if (before !== undefined) {
    place.remarks.push({ line: line.number, text: line.text, reason: `asked in line ${before} already` });
    return;
  }
  const heading = place.open.findLastIndex((level) => level.heading);
  place.open = place.open.slice(0, heading + 1);
  placeItem({ ...line, kind: 'item', indent: 0, text: title }, place);
  const level = place.open.at(-1);
  if (level && body) addToBody(level.item, { ...line, text: body, sources: [] }, place);
  // What follows it is no part of it, unless it is another paragraph under the heading.
  place.open = place.open.slice(0, heading + 1);
}

/** A cell of a table that asks is a question; others are left out. */
function placeCell(line: Line, place: Place): void {
  const asked = askedIn(line.text);
  if (asked) placeQuestion(line, asked, place);
  else place.remarks.push({ line: line.number, text: line.text, reason: 'a cell of a table that does not ask' });
}
