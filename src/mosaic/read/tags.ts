/** Parses `tags.yaml` beside the questions: the purpose of each tag, in one line. The file is optional. */
import { isMap, isScalar, type Node } from 'yaml';
import type { Point, Refusal } from '../question-file.ts';
import { placeOf, reasonOf } from '../refusal-words.ts';
import { LONGEST } from '../schema-parts.ts';
import { SLUG } from '../slug.ts';
import type { Span } from './body.ts';
import { flawOfLine } from './line.ts';
import { parseYaml, yamlMistakes } from './yaml.ts';

export interface TagsFile {
  /** Path for messages, relative to the working directory, with `/`. */
  path: string;
  text: string;
  /** By tag, in the order of the file. */
  tags: ReadonlyMap<string, { description: string; at: Span }>;
  /** The place, and what was found and expected. */
  flaws: ((Span | Point) & { reason: string })[];
}

/** Parses a tags file from the result of `decode`; a refused file has one flaw that says why. Never throws. */
export function parseTags(path: string, read: string | Refusal): TagsFile {
  if (typeof read !== 'string') return { path, text: '', tags: new Map(), flaws: [{ ...placeOf(read), reason: reasonOf(read) }] };
  const text = read;
  const document = parseYaml(text);
  const tags = new Map<string, { description: string; at: Span }>();
  const flaws = yamlMistakes(document).map(({ reason, ...at }) => ({ ...at, reason: `Unexpected YAML, expected it to parse: ${reason}` }));
  if (flaws.length > 0 || document.contents === null) return { path, text, tags, flaws };
  if (!isMap(document.contents)) {
    const reason = 'Unexpected text, expected one line a tag, such as "abstraction: What a system keeps of its world."';
    return { path, text, tags, flaws: [{ ...spanOf(document.contents), reason }] };
  }
  for (const { key, value } of document.contents.items) {
    const tag = isScalar(key) ? String(key.value) : '';
    const at = spanOf(key);
    const description = isScalar(value) && typeof value.value === 'string' ? value.value.trim() : '';
    if (!SLUG.test(tag)) flaws.push({ ...at, reason: `Unexpected tag "${tag}", expected lower-case words joined by "-"` });
    else if (!description || flawOfLine(description) || description.length > LONGEST.title)
      flaws.push({ ...at, reason: `Unexpected description of the tag "${tag}", expected one line of at most ${LONGEST.title} characters` });
    else tags.set(tag, { description, at });
  }
  return { path, text, tags, flaws };
}

function spanOf(node: unknown): Span {
  const range = (node as Node | null)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
