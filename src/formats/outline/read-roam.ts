/** Reads the JSON that Roam Research exports: pages with blocks in them, each with its words in `string`. */
import { type Outline, OutlineError, type Remark } from '../outline.ts';
import type { Line } from './line.ts';
import { placeLines } from './place-lines.ts';

/** Whether a text is a list of JSON, as the export of Roam is; the JSON of a mosaic is an object. */
export const isRoamJson = (text: string): boolean => /^\uFEFF?\s*\[\s*[{\]]/.test(text);

/**
 * Reads the pages as headings, and their blocks as items. The line of an item is the number of its block in the file, since the JSON has
 * no lines of its own.
 * @throws {OutlineError} for a text that is not JSON
 */
export function parseRoamJson(text: string): Outline {
  const blocks = new Map<string, string>();
  const remarks: Remark[] = [];
  const lines: Line[] = [];
  const waiting = [{ value: parse(text), depth: -1 }];
  for (let next = waiting.pop(), number = 0; next; next = waiting.pop()) {
    const { value, depth } = next;
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--) waiting.push({ value: value[i], depth });
      continue;
    }
    number += 1;
    const { title, string, uid, children } = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    const words = [string, title].find((field) => typeof field === 'string') as string | undefined;
    if (words === undefined) remarks.push({ line: number, text: shown(value), reason: 'it has no text' });
    else {
      const [first = '', ...rest] = words.trim().split('\n');
      const isPage = string === undefined;
      const base = { number, afterBlankLine: true };
      if (first === '') remarks.push({ line: number, text: words, reason: 'it has no text' });
      else if (/^[\w-]+:: ?/.test(first)) remarks.push({ line: number, text: words, reason: 'a property of Roam or Logseq' });
      else {
        lines.push({ ...base, ...(isPage ? { kind: 'heading', level: 1 } : { kind: 'item' }), text: first, indent: depth });
        if (rest.join('').trim()) lines.push({ ...base, kind: 'text', text: rest.join('\n').trim(), indent: depth + 0.5 });
      }
      if (typeof uid === 'string') blocks.set(uid, first);
    }
    if (Array.isArray(children)) waiting.push({ value: children, depth: depth + 1 });
  }
  return placeLines({ lines, blocks, hasPages: true, remarks }, { mayBePlain: false });
}

const shown = (value: unknown) => (typeof value === 'object' && value !== null ? 'a block' : String(value));

/** @throws {OutlineError} with the line of what is no JSON */
function parse(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new OutlineError(`${lineOfFault(json)}: Unexpected text, expected the JSON of Roam: ${messageOf(error)}`);
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Why a text is no JSON; empty if it is. */
function faultOf(json: string): string {
  try {
    JSON.parse(json);
    return '';
  } catch (error) {
    return messageOf(error);
  }
}

/** The first line up to which the text can have no end that makes it JSON: by halving, since engines say in words of their own where. */
function lineOfFault(json: string): number {
  const lines = json.split('\n');
  const ends: number[] = [];
  for (const line of lines) ends.push((ends.at(-1) ?? -1) + 1 + line.length);
  let good = 0;
  let bad = lines.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBeginning(json.slice(0, ends[middle - 1]))) good = middle;
    else bad = middle;
  }
  return bad;
}

/** Whether a text that is no JSON is the beginning of one: nothing but its end is unexpected. */
function isBeginning(text: string): boolean {
  const message = faultOf(text);
  const at = /position (\d+)/.exec(message)?.[1];
  return message === '' || /\bend of|EOF|unterminated/i.test(message) || (at !== undefined && Number(at) >= text.trimEnd().length);
}
