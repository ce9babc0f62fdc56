/** Reads outlines as people write them in plain text and Markdown, with lists, headings and indentation, and the files of Logseq. */
import type { Outline } from '../outline.ts';
import { placeLines } from './place-lines.ts';
import { readLines } from './read-lines.ts';

/** @throws {OutlineError} for an item that is too deep */
export const parseOutline = (text: string): Outline => placeLines(readLines(text));
