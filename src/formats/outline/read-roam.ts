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
  return placeLines({ lines, blocks, remarks }, { mayBePlain: false });
}

const shown = (value: unknown) => (typeof value === 'object' && value !== null ? 'a block' : String(value));

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    throw new OutlineError(`${text.slice(0, at).split('\n').length}: Unexpected text, expected the JSON of Roam: ${message}`);
  }
}
