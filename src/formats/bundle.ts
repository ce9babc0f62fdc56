/**
 * A bundle: several question files as one plain text, which people can read, and paste into an issue where it shows as Markdown. Needs no
 * Node.
 *
 * A line says that it is one. Then each file has a line with its path, and its text in a fence that is longer than any in the text; the
 * last line says how many there are, so that a bundle which was cut is no bundle. A file that changes one which exists says which
 * version of it: the digest of its text.
 */
import { withLineFeeds } from '../mosaic/read/decode.ts';
import { faultOfName, isQuestionName, leavesFolder } from '../mosaic/read/file-name.ts';
import { UserError } from '../user-error.ts';

/** A file of a bundle. */
export interface Bundled {
  /** New text, ending in a line break. */
  text: string;
  /** The digest of the text that it replaces; absent for a new file. */
  from?: string;
}

/** By path below the questions folder, with `/`. */
export type Bundle = ReadonlyMap<string, Bundled>;

/** A text that is no whole bundle; the message begins with the line. */
export class BundleError extends UserError {
  readonly exitCode = 1;

  constructor(line: number, reason: string) {
    super(`line ${line}: ${reason}`);
  }
}

/** The most files, and the longest text of a bundle in UTF-16 code units. Chosen by eye: a list has some hundred questions. */
const MOST_FILES = 1000;
const LONGEST = 4 * 2 ** 20;

const HEADER = 'Question files of a mosaic, bundle 1';
const HEADER_LINE = /^Question files of a mosaic, bundle (\d{1,9})\s*$/;
const NEW_FILE = /^New file `(.{1,4096})`\s*$/;
const CHANGED_FILE = /^Changed file `(.{1,4096})`, made from `([\w-]{1,100})`\s*$/;
const END = /^End of (\d{1,9}) files?\s*$/;
const FENCE = /^(`{3,})markdown\s*$/;

/**
 * Writes a bundle.
 * @param digests of the files that exist, by their paths
 * @throws {RangeError} for a file that is removed, which a bundle cannot say
 */
export function bundleText(change: ReadonlyMap<string, string | undefined>, digests: ReadonlyMap<string, string>): string {
  const parts = [...change].map(([name, text]) => {
    if (text === undefined) throw new RangeError(`Unexpected removal of ${name}, expected files with text`);
    const digest = digests.get(name);
    const head = digest === undefined ? `New file \`${name}\`` : `Changed file \`${name}\`, made from \`${digest}\``;
    const lines = ended(withLineFeeds(text));
    const fence = fenceFor(lines);
    return `${head}\n\n${fence}markdown\n${lines}${fence}\n`;
  });
  return [`${HEADER}\n`, ...parts, `End of ${parts.length} ${parts.length === 1 ? 'file' : 'files'}\n`].join('\n');
}

const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Backticks that are more than any in a text. */
function fenceFor(text: string): string {
  let longest = 2;
  for (const { length } of text.match(/`+/g) ?? []) longest = Math.max(longest, length);
  return '`'.repeat(longest + 1);
}

/** Whether a text has a bundle in it, which words of people may stand before. */
export const isBundle = (text: string): boolean => /^Question files of a mosaic, bundle \d/m.test(text);

/**
 * Reads a bundle, and nothing that stands before or behind it.
 * @throws {BundleError} for another version, a name that no question file can have, one that is twice in it, and what is not whole
 */
export function readBundle(text: string): Bundle {
  if (text.length > LONGEST) throw new BundleError(1, `Unexpected bundle of ${text.length} characters, expected at most ${LONGEST}`);
  const lines = withLineFeeds(text).split('\n');
  const files = new Map<string, Bundled>();
  let at = lines.findIndex((line) => HEADER_LINE.test(line));
  if (at < 0) throw new BundleError(1, `Unexpected text, expected a line "${HEADER}"`);
  const version = HEADER_LINE.exec(lines[at] as string)?.[1];
  if (version !== '1') throw new BundleError(at + 1, `Unexpected version ${version} of a bundle, expected 1: make it again`);
  for (at += 1; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line.trim() === '') continue;
    const count = END.exec(line)?.[1];
    if (count !== undefined) {
      if (Number(count) !== files.size)
        throw new BundleError(at + 1, `Unexpected end after ${files.size} of ${count} files: some of it was lost`);
      return files;
    }
    const [, changed, from] = CHANGED_FILE.exec(line) ?? [];
    const name = changed ?? NEW_FILE.exec(line)?.[1];
    if (name === undefined)
      throw new BundleError(
        at + 1,
        `Unexpected "${line.slice(0, 80)}", expected "New file", "Changed file" or "End of" as a bundle has them`,
      );
    refuseName(name, files, at + 1);
    const [first, last] = fencedAt(lines, at + 1);
    files.set(name, {
      text: lines
        .slice(first, last)
        .map((each) => `${each}\n`)
        .join(''),
      ...(from !== undefined && { from }),
    });
    if (files.size > MOST_FILES) throw new BundleError(at + 1, `Unexpected file number ${files.size}, expected at most ${MOST_FILES}`);
    at = last;
  }
  throw new BundleError(lines.length, 'Unexpected end, expected a line "End of … files": the bundle is not whole');
}

/** The lines between a fence: the first, and the one behind the last. */
function fencedAt(lines: readonly string[], after: number): [first: number, last: number] {
  let open = after;
  while (lines[open]?.trim() === '') open += 1;
  const fence = FENCE.exec(lines[open] ?? '')?.[1];
  if (fence === undefined)
    throw new BundleError(open + 1, `Unexpected "${(lines[open] ?? '').slice(0, 80)}", expected a line of three or more \` and "markdown"`);
  let close = open + 1;
  while (close < lines.length && lines[close]?.trimEnd() !== fence) close += 1;
  if (close === lines.length) throw new BundleError(open + 1, 'Unexpected text without an end, expected a line of ` as many as before it');
  return [open + 1, close];
}

function refuseName(name: string, files: Bundle, line: number): void {
  const fault = leavesFolder(name)
    ? 'a path inside the questions folder'
    : !isQuestionName(name)
      ? 'that of a question, which ends in .md'
      : name
          .split('/')
          .map(faultOfName)
          .find((each) => each !== undefined);
  if (fault !== undefined) throw new BundleError(line, `Unexpected name "${name}", expected ${fault}`);
  if (files.has(name)) throw new BundleError(line, `Unexpected file "${name}" twice, expected each once`);
}
