/** Parses `terms.yaml` beside the questions: terms with their other names, and people's several names. The file is optional. */
import { type Document, isMap, isSeq, type Node, type Pair } from 'yaml';
import type { z } from 'zod';
import { didYouMean, nearest } from '../near.ts';
import type { Point, Refusal } from '../question-file.ts';
import { placeOf, reasonOf } from '../refusal-words.ts';
import { type PersonFields, personFields, type TermFields, termFields } from '../terms-schema.ts';
import type { Span } from './body.ts';
import { describe, expectedBy, MOST_ALIASES, nameOf } from './frontmatter.ts';
import { keyOf } from './places.ts';
import { parseYaml, yamlMistakes } from './yaml.ts';

/** An entry with the place of each name, the shown one first, and of its question. */
export interface TermEntry extends TermFields {
  names: { name: string; at: Span }[];
  questionAt?: Span;
}

export interface PersonEntry extends PersonFields {
  names: { name: string; at: Span }[];
}

export interface TermsFile {
  /** Path for messages, relative to the working directory, with `/`. */
  path: string;
  text: string;
  /** In the order of the file. */
  terms: TermEntry[];
  people: PersonEntry[];
  /** The place, and what was found and expected. */
  flaws: ((Span | Point) & { reason: string })[];
}

const LISTS = ['terms', 'people'] as const;

/** The most entries of a list; chosen by eye, many times what a glossary has. */
const MOST_ENTRIES = 5000;

/** Parses a terms file from the result of `decode`; a refused file has one flaw that says why. Never throws. */
export function parseTerms(path: string, read: string | Refusal): TermsFile {
  const file: TermsFile = { path, text: typeof read === 'string' ? read : '', terms: [], people: [], flaws: [] };
  if (typeof read !== 'string') return { ...file, flaws: [{ ...placeOf(read), reason: reasonOf(read) }] };
  const document = parseYaml(read);
  const flaws = yamlMistakes(document).map(({ reason, ...at }) => ({ ...at, reason: `Unexpected YAML, expected it to parse: ${reason}` }));
  if (flaws.length > 0 || document.contents === null) return { ...file, flaws };
  if (!isMap(document.contents)) {
    const reason = 'Unexpected text, expected the lists "terms:" and "people:"';
    return { ...file, flaws: [{ ...spanOf(document.contents), reason }] };
  }
  for (const pair of document.contents.items) {
    const list = LISTS.find((name) => name === keyOf(pair));
    if (!list) file.flaws.push(unknown(keyOf(pair), LISTS, pair));
    else readList(document, list, pair.value, file);
  }
  return file;
}

function readList(document: Document, list: (typeof LISTS)[number], node: unknown, file: TermsFile): void {
  const entries = isSeq(node) ? node.items : [];
  if (!isSeq(node) && (node as Node | null)?.toJSON() != null)
    file.flaws.push({ ...spanOf(node), reason: `Unexpected ${describe((node as Node).toJSON())} as ${list}, expected a list` });
  if (entries.length > MOST_ENTRIES) {
    file.flaws.push({ ...spanOf(entries[MOST_ENTRIES]), reason: `Unexpected ${entries.length} ${list}, expected at most ${MOST_ENTRIES}` });
    return;
  }
  for (const [index, entry] of entries.entries()) {
    if (list === 'terms') {
      const fields = readEntry(document, [list, index], entry, termFields, file.flaws);
      if (!fields) continue;
      const questionAt = fields.question === undefined ? undefined : spanIn(document, [list, index, 'question']);
      file.terms.push({
        ...fields,
        names: namesOf(document, [list, index], 'term', [fields.term, ...fields.also]),
        ...(questionAt && { questionAt }),
      });
    } else {
      const fields = readEntry(document, [list, index], entry, personFields, file.flaws);
      if (fields) file.people.push({ ...fields, names: namesOf(document, [list, index], 'name', [fields.name, ...fields.also]) });
    }
  }
}

type Path = readonly (string | number)[];

function readEntry<T extends z.ZodType>(
  document: Document,
  path: Path,
  node: unknown,
  schema: T,
  flaws: TermsFile['flaws'],
): z.infer<T> | undefined {
  let value: unknown;
  try {
    value = (node as Node | null)?.toJS?.(document, { maxAliasCount: MOST_ALIASES });
  } catch (error) {
    flaws.push({ ...spanOf(node), reason: `Unexpected YAML, expected it to parse: ${(error as Error).message}` });
    return undefined;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const at = [...path, ...(issue.path as Path)];
    if (issue.code === 'unrecognized_keys') {
      const allowed = Object.keys((schema as unknown as z.ZodObject).shape);
      for (const key of issue.keys)
        flaws.push(unknown(key, allowed, isMap(node) ? node.items.find((pair) => keyOf(pair) === key) : undefined));
      continue;
    }
    const found = issue.path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
    flaws.push({ ...spanIn(document, at), reason: `Unexpected ${describe(found)} as ${nameOf(at)}, expected ${expectedBy(issue)}` });
  }
  return undefined;
}

function unknown(key: string, allowed: readonly string[], pair: Pair | undefined): TermsFile['flaws'][number] {
  const near = nearest(key, allowed);
  return { ...spanOf(pair?.key), reason: `Unexpected field "${key}", expected one of ${allowed.join(', ')}${didYouMean(near)}` };
}

/** The names of an entry with their places. */
const namesOf = (document: Document, path: Path, shown: string, names: readonly string[]) =>
  names.map((name, index) => ({ name, at: spanIn(document, index === 0 ? [...path, shown] : [...path, 'also', index - 1]) }));

/** The place of a value; of the nearest enclosing one where it is absent. */
function spanIn(document: Document, path: Path): Span {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return spanOf(node);
  }
  return { start: 0, end: 0 };
}

function spanOf(node: unknown): Span {
  const range = (node as Node | null)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
