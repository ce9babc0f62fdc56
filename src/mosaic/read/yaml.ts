/** Parses untrusted YAML: only the core schema, with limited depth, without throwing. */
import { type Document, parseDocument, YAMLParseError } from 'yaml';
import type { Span } from './body.ts';

/** Levels of nested brackets, or of lists and keys in one line; chosen by eye, far more than any file needs. */
const DEEPEST_FLOW = 100;
const DEEP_LINE = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${DEEPEST_FLOW + 1}}`, 'm');

/** A YAML 1.2 document with its mistakes in its `errors` and `warnings`. Never throws. */
export function parseYaml(source: string): Document {
  const deep = tooDeepAt(source);
  if (deep !== undefined) return broken(`nested more than ${DEEPEST_FLOW} levels deep`, deep);
  try {
    // A carriage return may be left where the frontmatter was cut before a line feed; it is not part of the last value.
    return parseDocument(source.replace(/\r$/, ''), {
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      prettyErrors: false,
      strict: true,
      logLevel: 'silent',
    });
  } catch (error) {
    return broken(String(error), 0);
  }
}

function broken(reason: string, at: number): Document {
  const document = parseDocument('');
  document.errors.push(new YAMLParseError([at, at + 1], 'IMPOSSIBLE', reason));
  return document;
}

/** The place where nesting becomes too deep: the parser recurses and could exhaust the stack. */
function tooDeepAt(source: string): number | undefined {
  const inLine = DEEP_LINE.exec(source);
  if (inLine) return inLine.index;
  let depth = 0;
  for (const { 0: bracket, index } of source.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > DEEPEST_FLOW) return index;
  }
  return undefined;
}

/** The most mistakes that are reported, because one can cause many; chosen by eye. */
const MOST_MISTAKES = 5;

/** The first mistakes of a document, by place. */
export function yamlMistakes(document: Document): (Span & { reason: string })[] {
  const byPlace = new Map([...document.errors, ...document.warnings].reverse().map((error) => [error.pos[0], error]));
  return [...byPlace.values()]
    .sort((a, b) => a.pos[0] - b.pos[0])
    .slice(0, MOST_MISTAKES)
    .map(({ message, pos }) => ({
      reason: message.replace(/\s+/g, ' ').replace(/[.:]$/, ''),
      start: pos[0],
      end: Math.max(pos[1], pos[0]),
    }));
}
