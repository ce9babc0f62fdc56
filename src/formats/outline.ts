/** What an outline is, whatever format it is read from or written in. Needs no Node. */
import { UserError } from '../user-error.ts';
import type { ReadMove } from './moves/read-move-line.ts';

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
  /** The addresses it links to; all of them can be those of sources. */
  sources?: string[];
  /** Whether it is a heading, which stands over questions. */
  heading?: true;
  /** Who asks it, where a line with a name and one with a date stand above. */
  asker?: string;
  /** 1-based line of the text it comes from. */
  line: number;
  /** Whether it is a line that says a move, in the title as it is written; once an outline is settled, there is none. */
  isMove?: true;
  /** The moves that stand below it. */
  moves?: OutlineMove[];
  /** Whether it stands below a move, which names it: that makes it no part of the question above. */
  isBelowMove?: true;
}

/** A line that says a move, or means to. */
export interface OutlineMove {
  /** 1-based. */
  line: number;
  /** As it is written. */
  text: string;
  read: ReadMove;
  /** The questions below it that belong to it, where its own line names none. */
  below: BelowMove[];
}

/** A question below a move, by its item or by its id, and its answer. */
export type BelowMove = ({ item: OutlineItem; name?: undefined } | { name: string; item?: undefined }) & { key?: string };

/** A line that is left out, or that was read otherwise than it is written, and why. */
export interface Remark {
  line: number;
  text: string;
  reason: string;
}

export interface Outline {
  items: OutlineItem[];
  remarks: Remark[];
}

/** Adds addresses to those that an item links to. */
export function addSources(item: OutlineItem, sources: readonly string[] = []): void {
  if (sources.length === 0) return;
  item.sources ??= [];
  for (const source of sources) item.sources.push(source);
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
export const DEEPEST = 100;

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
