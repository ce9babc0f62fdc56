/** Reads a list that somebody pasted, within what a page can show and a bundle can hold. */
import { Refusal } from '../../edit/refusal.ts';
import { type Outline, rowsOf } from '../../formats/outline.ts';
import { readOutline } from '../../formats/read-outline.ts';

/** What somebody pasted. */
export interface Pasted {
  text: string;
  /** The name of the file, if it was one. */
  file: string;
  /** Whether it is the HTML of a clipboard, whatever it begins with. */
  isHtml: boolean;
}

/** The longest text, in UTF-16 code units; chosen by eye: a list of hundreds with all that a program writes around it. */
export const LONGEST_LIST = 2 * 2 ** 20;
/** The most lines: a bundle has at most a thousand files, and a proposal that somebody has to read has far fewer. */
export const MOST_LINES = 1000;

/**
 * @throws {Refusal} for a text that is too long, or a list with too many lines
 * @throws {OutlineError} for a text that cannot be read
 */
export function readList({ text, file, isHtml }: Pasted): Outline {
  if (text.length > LONGEST_LIST)
    throw new Refusal(
      `This is too long: ${numbered(text.length)} characters, and ${numbered(LONGEST_LIST)} can be read. Paste the list alone, without what is around it.`,
    );
  const outline = readOutline(isHtml ? `<!doctype html>${text}` : text, file);
  const lines = [...rowsOf(outline.items)].length;
  if (lines > MOST_LINES)
    throw new Refusal(`These are ${numbered(lines)} lines, and ${numbered(MOST_LINES)} fit into one proposal: paste the list in parts.`);
  return outline;
}

const numbered = (number: number) => number.toLocaleString('en');
