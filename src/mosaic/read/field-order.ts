/** Finds fields that are not in the order of the schema, and the edits that order them. */
import { type Document, isAlias, isMap, isNode, type Pair, visit, type YAMLMap } from 'yaml';
import { lineStart, nextLine } from '../lines.ts';
import { FIELDS, hinge, SOURCE_FIELDS, way } from '../schema.ts';
import type { Edit } from '../splice.ts';
import type { Span } from './body.ts';
import { keyOf, mapsIn, spanOfNode } from './places.ts';

/** The lists whose entries have fields, with the names of these fields in order. */
const ENTRIES = { sources: SOURCE_FIELDS, settled_by: Object.keys(way.shape), hinges: Object.keys(hinge.shape) } as const;

/** A field that is behind another one, and should be before it. */
export interface Disorder {
  field: string;
  before: string;
  /** The name of the field. */
  at: Span;
}

/** The first field that is out of order and can be put in order. */
export function firstDisorder(document: Document, text: string): Disorder | undefined {
  for (const { map, names } of mappingsOf(document)) {
    const out = outOfOrder(map, names);
    const at = out && inOrder(map, names, text) && spanOfNode(out.pair.key);
    if (at) return { field: keyOf(out.pair), before: keyOf(out.before), at };
  }
  return undefined;
}

/** The mappings whose fields have an order: the whole frontmatter, and the entries of lists. */
function mappingsOf(document: Document): { map: YAMLMap; names: readonly string[] }[] {
  const inner = Object.entries(ENTRIES).flatMap(([list, names]) => mapsIn(document, list).map((map) => ({ map, names })));
  return isMap(document.contents) ? [{ map: document.contents, names: FIELDS }, ...inner] : inner;
}

/** The first field that is behind a field that should follow it, and the first such field before it. */
function outOfOrder({ items }: YAMLMap, names: readonly string[]): { pair: Pair; before: Pair } | undefined {
  const rank = (pair: Pair) => names.indexOf(keyOf(pair));
  for (const [index, pair] of items.entries()) {
    const before = items.slice(0, index).find((earlier) => rank(earlier) > rank(pair));
    if (before) return { pair, before };
  }
  return undefined;
}

/**
 * The edits that put the fields of entries, or of the question, in the order of the schema. None for a mapping with an alias or anchor of
 * YAML, or with a comment that may belong to either of two fields.
 */
export function orderEdits(document: Document, text: string, of: 'entries' | 'question'): Edit[] {
  return mappingsOf(document)
    .filter(({ map }) => (map === document.contents) === (of === 'question'))
    .flatMap(({ map, names }) => (outOfOrder(map, names) ? (inOrder(map, names, text) ?? []) : []));
}

function inOrder(map: YAMLMap, names: readonly string[], text: string): Edit | undefined {
  const order = [...map.items.keys()].sort((a, b) => names.indexOf(keyOf(map.items[a])) - names.indexOf(keyOf(map.items[b])));
  if (map.items.some((pair) => !names.includes(keyOf(pair))) || hasAlias(map)) return undefined;
  return map.flow ? inOrderFlow(map, order, text) : inOrderBlock(map, order, text);
}

function hasAlias(map: YAMLMap): boolean {
  let found = false;
  visit(map, (_, node) => {
    if (!isAlias(node) && !(isNode(node) && 'anchor' in node && node.anchor !== undefined)) return undefined;
    found = true;
    return visit.BREAK;
  });
  return found;
}

/** Between braces, each field takes the place of another, and the text between them stays. */
function inOrderFlow({ items }: YAMLMap, order: readonly number[], text: string): Edit | undefined {
  const spans = items.map((pair) => ({
    start: spanOfNode(pair.key)?.start ?? 0,
    end: (spanOfNode(pair.value) ?? spanOfNode(pair.key))?.end ?? 0,
  }));
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  if (text.slice(start, end).includes('#')) return undefined;
  const parts = order.flatMap((from, index) => {
    const { start, end } = spans[from] as (typeof spans)[number];
    const behind = text.slice(spans[index]?.end, spans[index + 1]?.start ?? spans[index]?.end);
    return [text.slice(start, end), behind];
  });
  return { start, end, text: parts.join('') };
}

/** One field a line: each moves with its lines and with the comments right above it. */
function inOrderBlock({ items }: YAMLMap, order: readonly number[], text: string): Edit | undefined {
  const fields = items.map((pair) => {
    const key = spanOfNode(pair.key);
    const end = (spanOfNode(pair.value) ?? key)?.end ?? 0;
    return { key: key?.start ?? 0, end: nextLine(text, end - 1) };
  });
  const first = fields[0];
  if (!first) return undefined;
  const column = first.key - lineStart(text, first.key);
  const margin = ' '.repeat(column);
  const isComment = (line: string) => line.startsWith('#', column) && line.startsWith(margin);
  const starts = fields.map(({ key }, index) => {
    if (index === 0) return key;
    const least = (fields[index - 1] as typeof first).end;
    let start = lineStart(text, key);
    if (text.slice(start, key) !== margin) return undefined;
    while (start > least && isComment(text.slice(lineStart(text, start - 1), start))) start = lineStart(text, start - 1);
    // A comment between two fields may belong to either.
    return start === least ? start + column : undefined;
  });
  const end = (fields.at(-1) as typeof first).end;
  const moves = (index: number) => order[index] !== index;
  const begin = lineStart(text, first.key);
  const isListed = text.slice(begin, first.key) !== margin;
  if (starts.includes(undefined)) return undefined;
  if (moves(0) && !isListed && /^[ \t]*#/.test(lastLineOf(text.slice(0, begin)))) return undefined;
  if (moves(0) && isListed && starts[order[0] as number] !== fields[order[0] as number]?.key) return undefined;
  if (moves(order.length - 1) && commentFollows(text, end, column)) return undefined;
  const chunks = order.map((index) => text.slice(starts[index], fields[index]?.end));
  return { start: first.key, end, text: chunks.join(margin) };
}

/** Whether the next line is a comment that is indented as deep as the fields before it. */
function commentFollows(text: string, at: number, column: number): boolean {
  let start = at;
  while (start < text.length && text.slice(start, nextLine(text, start)).trim() === '') start = nextLine(text, start);
  const line = text.slice(start, nextLine(text, start));
  return line.trimStart().startsWith('#') && line.length - line.trimStart().length >= column;
}

/** The last line that is not blank. */
const lastLineOf = (text: string) => text.trimEnd().split('\n').at(-1) ?? '';
