/** YAML as strangers write it: core schema only, bounded in depth, and nothing in it can throw. */
import { type Document, parseDocument, YAMLParseError } from 'yaml';
import type { Span } from './body.ts';

const DEEPEST_FLOW = 100;
const DEEP_LINE = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${DEEPEST_FLOW + 1}}`, 'm');

/** A document of YAML 1.2 with its mistakes in it. Never throws. */
export function parseYaml(source: string): Document {
  const deep = tooDeepAt(source);
  if (deep !== undefined) return broken(`nested more than ${DEEPEST_FLOW} levels deep`, deep);
  try {
    // Half of a line ending, which is left where frontmatter is cut before the next line, is no part of the last value.
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

/** Where brackets, or lists and keys in one line, become nested so deeply that the parser, which recurses, would exhaust the stack. */
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

/** One mistake in YAML makes the parser complain many times; the first few places say enough. */
const MOST_MISTAKES = 5;

/** Why a document does not parse, by place, the first few. */
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
