/** Splits a question file into frontmatter and body, and finds the place of each field, so that an error points at the field. */
import matter from 'gray-matter';
import { type Document, isMap, isPair, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { QuestionFile } from '../question-file.ts';
import type { Span } from './body.ts';
import { parseYaml } from './yaml.ts';

/** The span of a field's value, by path such as `['sources', 0, 'url']`; of the nearest enclosing value where it is absent. */
export type Locate = (path: readonly (string | number)[]) => Span;

const located = new WeakMap<QuestionFile, Locate>();

/**
 * The span of a field of a file: see {@link Locate}. Parses its frontmatter again, except for the title: only the few files with
 * problems need other places.
 */
export function spanOf(file: QuestionFile, path: Parameters<Locate>[0]): ReturnType<Locate> {
  const { titleAt } = file.frontmatter;
  if (titleAt && path.length === 1 && path[0] === 'title') return titleAt;
  const locate = located.get(file) ?? locateFields(file.text);
  located.set(file, locate);
  return locate(asWritten(file, path));
}

/** The path of a field in the file as written, where sources with flaws are counted too. */
export function asWritten({ frontmatter: { kept } }: QuestionFile, path: Parameters<Locate>[0]): Parameters<Locate>[0] {
  const [list, index, ...rest] = path;
  if (!kept || list !== 'sources' || typeof index !== 'number') return path;
  return [list, kept[index] ?? index, ...rest];
}

function locateFields(text: string): Locate {
  const closing = closingOf(text);
  return closing ? locate(split(text, closing).document) : () => ({ start: 0, end: 0 });
}

/** Where the YAML of a frontmatter starts: after its three hyphens. */
const YAML_OFFSET = 3;

/** The line that ends a frontmatter. */
export interface Closing extends Span {
  /** Its text, without white space at the end: three hyphens if it is right. */
  found: string;
}

/** The line that ends a frontmatter: the first after the opening one that begins with three hyphens, as no line of YAML does. */
export function closingOf(text: string): Closing | undefined {
  const start = text.indexOf('\n---', YAML_OFFSET) + 1;
  if (start === 0) return undefined;
  const next = text.indexOf('\n', start);
  const found = text.slice(start, next < 0 ? undefined : next).trimEnd();
  return { start, end: start + found.length, found };
}

/** Splits with gray-matter, with a YAML engine that keeps positions instead of its own; every other engine refuses. */
export function split(text: string, { start, end }: Closing): { document: Document; bodyOffset: number } {
  let document: Document | undefined;
  const yaml = () => {
    document = parseYaml(text.slice(YAML_OFFSET, start - 1));
    return {};
  };
  const refuse = () => {
    throw new Error('only YAML frontmatter is read');
  };
  const engines = { yaml, json: refuse, javascript: refuse, js: refuse, coffee: refuse, coffeescript: refuse, cson: refuse, toml: refuse };
  // Only the head, without its blank lines: gray-matter copies its input, and searches for a comment from each blank line.
  matter(text.slice(0, end).replace(/\n\s+(?=\n)/g, ''), { language: 'yaml', engines });
  const next = text.indexOf('\n', end);
  return { document: document ?? parseYaml(''), bodyOffset: next < 0 ? text.length : next + 1 };
}

/** Finds spans of values; the span of the key where the value is empty. */
export function locate(document: Document): Locate {
  return (path) => {
    let node: unknown = document.contents;
    let span = spanOfNode(node) ?? { start: 0, end: 3 };
    for (const part of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => keyOf(item) === part);
        if (!pair) break;
        node = pair.value;
        span = spanOfNode(node) ?? spanOfNode(pair.key) ?? span;
      } else if (isSeq(node)) {
        node = node.items[part as number];
        span = spanOfNode(node) ?? span;
      } else break;
    }
    return span;
  };
}

export function spanOfNode(node: unknown): Span | undefined {
  const range = (node as Node | null)?.range;
  return range && range[1] > range[0] ? { start: YAML_OFFSET + range[0], end: YAML_OFFSET + range[1] } : undefined;
}

/** The name of a field, as text; empty for a key that is not a scalar. */
export const keyOf = (pair: unknown) => (isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '');

/** The mappings in a list of the frontmatter. */
export function mapsIn(document: Document, list: string): YAMLMap[] {
  const contents = document.contents;
  const value = isMap(contents) ? contents.items.find((item) => keyOf(item) === list)?.value : undefined;
  return isSeq(value) ? value.items.filter((item) => isMap(item)) : [];
}
