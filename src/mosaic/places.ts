/** A question file in two, frontmatter and body, and the place of each field, so that an error points at the field and not at the file. */
import matter from 'gray-matter';
import { type Document, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { Span } from './body.ts';
import type { QuestionFile } from './question-file.ts';
import { parseYaml } from './yaml.ts';

/** Where a field's value stands, by path such as `['sources', 0, 'url']`; the nearest enclosing value where it is absent. */
export type Locate = (path: readonly (string | number)[]) => Span;

const located = new WeakMap<QuestionFile, Locate>();

/** Where a field of a file stands: see {@link Locate}. Parses its frontmatter again: places are for the few files with problems. */
export function spanOf(file: QuestionFile, path: Parameters<Locate>[0]): ReturnType<Locate> {
  const locate = located.get(file) ?? locateFields(file.text);
  located.set(file, locate);
  return locate(path);
}

function locateFields(text: string): Locate {
  if (!isClosed(text)) return () => ({ start: 0, end: 0 });
  const { document } = split(text);
  return locate(document);
}

const CLOSING = /\r?\n---[ \t]*(?=\r?\n|$)/;

/** Whether a line ends the frontmatter. The line ending before it may be the one that ends the opening line. */
export const isClosed = (text: string) => CLOSING.test(text.slice(3));

/** Where the YAML of a frontmatter starts: behind its three hyphens. */
const YAML_OFFSET = 3;

/**
 * gray-matter's split, with an engine that keeps positions in place of its own; every other engine refuses.
 * @param text a file whose frontmatter is closed
 */
export function split(text: string): { document: Document; bodyOffset: number } {
  let document: Document | undefined;
  const yaml = (source: string) => {
    document = parseYaml(source);
    return {};
  };
  const refuse = () => {
    throw new Error('only YAML frontmatter is read');
  };
  const engines = { yaml, json: refuse, javascript: refuse, js: refuse, coffee: refuse, coffeescript: refuse, cson: refuse, toml: refuse };
  // Only the head: gray-matter copies and hashes what it is given.
  const closing = text.indexOf('\n---', YAML_OFFSET) + 1;
  const lineEnd = text.indexOf('\n', closing);
  const head = lineEnd < 0 ? text : text.slice(0, lineEnd + 1);
  const { content } = matter(head, { language: 'yaml', engines });
  return { document: document ?? parseYaml(''), bodyOffset: head.length - content.length };
}

/** Spans of values: the key's own span where the value is empty. */
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

/** The name of a field, as text; empty for a key that is none. */
export const keyOf = (pair: unknown) => (isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '');
