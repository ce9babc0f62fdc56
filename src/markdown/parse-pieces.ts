/** Parses Markdown to the same tree as `parse.ts`, with the parser only for what is not plain words. */
import type { Root } from 'mdast';
import { LimitError, refuseCostly } from './limits.ts';
import { parse } from './parse.ts';
import { piecesOf } from './pieces.ts';
import { plainBlock } from './plain-blocks.ts';
import { MOST_HTML, roughWeight } from './weight.ts';

/** A part of a text that means the same alone, and its tree. Positions in the tree are counted from the start of the part. */
export interface ParsedPiece {
  /** Where it starts, in UTF-16 code units. */
  start: number;
  tree: Root;
}

/**
 * Parses Markdown. Paragraphs and headings of plain words have no positions, except for the links in them.
 * @throws {LimitError} for a text over a limit
 */
export function parsePieces(markdown: string): ParsedPiece[] {
  refuseCostly(markdown);
  const parts = roughWeight(markdown) > MOST_HTML ? undefined : partsOf(markdown);
  try {
    if (parts) return parts.map(({ start, tree, text }) => ({ start, tree: tree ?? parse(text) }));
  } catch (error) {
    // The parts were counted alone; what is said of a limit is about the whole.
    if (!(error instanceof LimitError)) throw error;
  }
  return [{ start: 0, tree: parse(markdown) }];
}

/** The tree of the whole text. */
export const joinPieces = (pieces: readonly ParsedPiece[]): Root => ({
  type: 'root',
  children: pieces.flatMap(({ tree }) => tree.children),
});

/** A part for the parser, or one of plain words with its tree. */
interface Part {
  start: number;
  text: string;
  tree?: Root;
}

/** Plain pieces alone, and all pieces between two of them together, because two lists can be one, and a note can be in another piece. */
function partsOf(markdown: string): Part[] | undefined {
  const pieces = piecesOf(markdown);
  if (!pieces) return undefined;
  const hasNote = pieces.map(({ text, isFence }) => !isFence && text.includes('[^'));
  const [firstNote, lastNote] = [hasNote.indexOf(true), hasNote.lastIndexOf(true)];
  const parts: Part[] = [];
  for (const [index, { start, text, isFence }] of pieces.entries()) {
    const block = isFence || (firstNote >= 0 && firstNote <= index && index <= lastNote) ? undefined : plainBlock(text);
    const before = parts.at(-1);
    if (block) parts.push({ start, text, tree: { type: 'root', children: [block] } });
    else if (before && !before.tree) before.text = markdown.slice(before.start, start + text.length);
    else parts.push({ start, text });
  }
  return parts;
}
