/** What an outline is, whatever format it is read from or written in. Needs no Node. */
import { UserError } from '../user-error.ts';

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
}

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
