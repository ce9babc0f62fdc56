/** Reads outlines from HTML, as it is copied from a web page, Google Docs, Word and Notion, or saved: headings, lists and paragraphs. */
import type { Element, ElementContent, RootContent } from 'hast';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import type { Outline } from '../outline.ts';
import { headingLevel, isList, levelOf, marginOf, pageFurniture } from './html-elements.ts';
import type { Line } from './line.ts';
import { type MarkerReader, markerReader } from './markers.ts';
import { isElement, parseHtml } from './parse-html.ts';
import { placeLines } from './place-lines.ts';
import type { Lines } from './read-lines.ts';

type Nodes = readonly (ElementContent | RootContent)[];

/** What is read so far, and where the reader is. */
interface Reader extends Lines {
  /** How many lists are around. */
  depth: number;
  /** The indentation of the item that is open; undefined outside of items. */
  item: number | undefined;
  markers: MarkerReader;
  /** The elements that are blocks, or have one in them, as the `<b>` that Google Docs puts around all that it copies. */
  hold: ReadonlySet<Element>;
}

/**
 * Reads the headings and lists of a page or a part of one. Prose under an item becomes its body, and links become its sources.
 * @throws {OutlineError} for a page that is nested too deeply
 */
export function parseHtmlOutline(html: string): Outline {
  const { children, hold } = parseHtml(html);
  const reader: Reader = {
    lines: [],
    blocks: new Map(),
    hasPages: true,
    remarks: [],
    depth: 0,
    item: undefined,
    markers: markerReader(),
    hold,
  };
  readBlocks(children, reader);
  return placeLines(reader, { mayBePlain: false });
}

const textOf = (nodes: Nodes) => toText({ type: 'root', children: nodes as RootContent[] });
const lineOf = (nodes: Nodes) => nodes.find(({ position }) => position !== undefined)?.position?.start.line ?? 1;

/** The web addresses to which nodes link, each once. */
function sourcesIn(nodes: Nodes): string[] {
  const found = new Set<string>();
  visit({ type: 'root', children: [...(nodes as RootContent[])] }, 'element', ({ tagName, properties: { href } }) => {
    if (tagName === 'a' && typeof href === 'string') found.add(href);
  });
  return [...found];
}

function add(kind: Line['kind'], nodes: Nodes, reader: Reader, place: Partial<Line> = {}): void {
  const text = textOf(nodes).replace(/\s+/g, ' ').trim();
  if (text === '') return;
  const sources = sourcesIn(nodes);
  const indent = reader.item === undefined ? 0 : reader.item + 0.5;
  reader.lines.push({ number: lineOf(nodes), indent, kind, text, afterBlankLine: true, ...(sources.length > 0 && { sources }), ...place });
}

/** Reads the nodes of an element: words outside of any block are paragraphs, as those inside of one. */
function readBlocks(nodes: Nodes, reader: Reader): void {
  let loose: (ElementContent | RootContent)[] = [];
  const flush = () => {
    addParagraph(loose, reader);
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node)) {
      if (node.type === 'text') loose.push(node);
      continue;
    }
    if (!reader.hold.has(node)) {
      loose.push(node);
      continue;
    }
    flush();
    readBlock(node, reader);
  }
  flush();
}

const holdsBlocks = (nodes: Nodes, { hold }: Reader) => nodes.some((node) => isElement(node) && hold.has(node));

function readBlock(node: Element, reader: Reader): void {
  const furniture = pageFurniture(node);
  const heading = headingLevel(node);
  const level = levelOf(node);
  // A paragraph at the margin ends the list of paragraphs that Word writes.
  if (node.tagName === 'p' && reader.depth === 0 && marginOf(node) === 0) reader.item = undefined;
  if (furniture) {
    const text = textOf(node.children).replace(/\s+/g, ' ').trim();
    if (text) reader.remarks.push({ line: lineOf([node]), text, reason: furniture });
  } else if (heading > 0) {
    reader.item = undefined;
    add('heading', node.children, reader, { level: heading });
  } else if (isList(node)) readList(node, reader);
  else if (node.tagName === 'li') readItem(node, reader, reader.depth);
  else if (node.tagName === 'p' && level !== undefined) {
    reader.item = level;
    add('item', node.children, reader, { indent: level });
  } else if (node.tagName === 'td' || node.tagName === 'th') {
    if (holdsBlocks(node.children, reader)) readBlocks(node.children, reader);
    else add('cell', node.children, reader);
  } else if (node.tagName === 'details') readDetails(node, reader);
  else if (node.tagName === 'dl') readTerms(node, reader);
  else if (holdsBlocks(node.children, reader)) readBlocks(node.children, reader);
  else addParagraph(node.children, reader);
}

/** A paragraph for each line of the nodes; one that begins with a number is an item, if no item is around. */
function addParagraph(nodes: Nodes, reader: Reader): void {
  let part: (ElementContent | RootContent)[] = [];
  const flush = () => {
    const text = textOf(part).replace(/\s+/g, ' ').trim();
    const found = reader.item === undefined && text !== '' ? reader.markers(text, true) : undefined;
    if (found) add('item', part, reader, { text: found.rest, marker: found.marker });
    else add('text', part, reader);
    part = [];
  };
  for (const node of nodes) {
    if (isElement(node) && node.tagName === 'br') flush();
    else part.push(node);
  }
  flush();
}

function readList(list: Element, reader: Reader): void {
  const { item, depth } = reader;
  reader.depth += 1;
  for (const node of list.children) {
    if (!isElement(node)) continue;
    // Some programs put a nested list after its item instead of inside it.
    if (isList(node)) readList(node, reader);
    else if (node.tagName === 'li') readItem(node, reader, levelOf(node, list) ?? depth + marginOf(node));
    else readBlock(node, reader);
  }
  reader.depth = depth;
  reader.item = item;
}

/** An item: its first paragraph is its title, and the blocks after it are its prose and the items below it. */
function readItem(item: Element, reader: Reader, indent: number): void {
  const around = reader.item;
  const children = unwrapped(item, reader);
  const first = children.findIndex((child) => isElement(child) && reader.hold.has(child));
  const before = first < 0 ? children : children.slice(0, first);
  const rest = first < 0 ? [] : children.slice(first);
  const [block] = rest;
  const place = { indent };
  reader.item = undefined;
  if (textOf(before).trim() !== '') add('item', before, reader, place);
  else if (block && isElement(block) && !isList(block) && block.tagName !== 'table') {
    add('item', block.children, reader, place);
    rest.shift();
  }
  reader.item = indent;
  const { depth } = reader;
  reader.depth = Math.max(depth, Math.floor(indent) + 1);
  readBlocks(rest, reader);
  reader.depth = depth;
  reader.item = around;
}

/** The children of an item, or those of the toggle or the one division that is all of it; without boxes to tick before its words. */
function unwrapped(item: Element, reader: Reader): ElementContent[] {
  const worded = item.children.findIndex((child) => textOf([child]).trim() !== '');
  const children = worded < 0 ? [] : item.children.slice(worded);
  const [only, ...others] = children;
  const isWrapper = only && isElement(only) && (only.tagName === 'details' || only.tagName === 'div') && holdsBlocks(only.children, reader);
  return isWrapper && others.every((other) => other.type === 'text' && other.value.trim() === '') ? unwrapped(only, reader) : children;
}

/** A list of terms: each term is an item, and what is said of it is below it. */
function readTerms(list: Element, reader: Reader): void {
  const { item, depth } = reader;
  for (const node of list.children) {
    if (!isElement(node)) continue;
    if (node.tagName === 'dt') {
      reader.item = undefined;
      add('item', node.children, reader, { indent: depth });
      reader.item = depth;
      reader.depth = depth + 1;
    } else readBlock(node, reader);
  }
  reader.item = item;
  reader.depth = depth;
}

/** A toggle: its summary is an item, and the rest is below it. */
function readDetails(details: Element, reader: Reader): void {
  const summary = details.children.find((child): child is Element => isElement(child) && child.tagName === 'summary');
  const rest = details.children.filter((child) => child !== summary);
  if (!summary) {
    readBlocks(rest, reader);
    return;
  }
  const item: Element = { type: 'element', tagName: 'li', properties: {}, children: [summary, ...rest], position: details.position };
  readItem(item, reader, reader.depth);
}
