/** Reads frontmatter into fields. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, visit } from 'yaml';
import type { z } from 'zod';
import { FIELDS, type QuestionFields, questionSchema } from '../schema.ts';
import { MOST } from '../schema-parts.ts';
import type { Span } from './body.ts';
import { closingOf, keyOf, type Locate, locate, spanOfNode, split } from './places.ts';
import { yamlMistakes } from './yaml.ts';

/** A mistake in a frontmatter, as data; the rules turn it into messages. */
export type Flaw = Span &
  (
    | { kind: 'missing' }
    | { kind: 'unclosed' }
    | { kind: 'closing'; found: string }
    | { kind: 'language'; found: string }
    | { kind: 'yaml'; reason: string }
    | { kind: 'unknown-field'; field: string; allowed: readonly string[] }
    | { kind: 'type'; field: string; found: string; expected: string }
    | { kind: 'title' }
    | { kind: 'cut'; field: string; comment: string }
  );

export interface Frontmatter {
  /** The fields; one with a flaw has its default. */
  fields: QuestionFields;
  flaws: Flaw[];
  /** For each source in `fields`, its index in the list as written; set only when sources with flaws are left out. */
  kept?: number[];
  /** The span of the title, because many messages are about it; absent without frontmatter, or with mistakes in its YAML. */
  titleAt?: Span;
  /** Where the body starts. */
  bodyOffset: number;
}

/** The most YAML aliases that a value may use, nested ones counted; chosen by eye. More come only from attacks such as "billion laughs". */
export const MOST_ALIASES = 100;
/** Flaws because of which no field is read. */
const UNREADABLE: ReadonlySet<Flaw['kind']> = new Set(['missing', 'unclosed', 'closing', 'language', 'yaml']);

/** Whether fields are read, so that they can be changed one by one. */
export const isReadable = ({ flaws }: Pick<Frontmatter, 'flaws'>): boolean => !flaws.some(({ kind }) => UNREADABLE.has(kind));

const OPENING = /^---([^\r\n]*)(\r?\n|$)/;

/**
 * Reads the frontmatter of a question file. No content runs code or makes it throw.
 * @param look is shown the document, where it has no flaws
 */
export function readFrontmatter(text: string, look?: (document: Document) => void): Frontmatter {
  const whole = { start: 0, end: Math.min(text.length, 3) };
  const opening = OPENING.exec(text);
  if (!opening) return empty({ kind: 'missing', ...whole });
  const language = (opening[1] as string).trim();
  if (language) return empty({ kind: 'language', found: language, start: text.indexOf(language, 3), end: opening[0].trimEnd().length });
  const closing = closingOf(text);
  if (!closing) return empty({ kind: 'unclosed', ...whole });
  if (closing.found !== '---') return empty({ kind: 'closing', ...closing, found: describe(closing.found) });

  const { document, bodyOffset } = split(text, closing);
  const spanOf = locate(document);
  const mistakes = yamlMistakes(document);
  if (mistakes.length > 0) {
    const flaws = mistakes.map(({ reason, start, end }) => ({
      kind: 'yaml' as const,
      reason: reason + remedyAt(text, 3 + start),
      start: 3 + start,
      end: 3 + end,
    }));
    return { fields: defaults(), flaws, bodyOffset };
  }
  try {
    const read = readFields(document, spanOf);
    const flaws = [...firstUnknown(read.flaws), ...cutTexts(document, text)];
    if (flaws.length === 0) look?.(document);
    return { ...read, flaws, titleAt: spanOf(['title']), bodyOffset };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fields: defaults(), flaws: [{ kind: 'yaml', reason, start: 0, end: 3 }], bodyOffset };
  }
}

function readFields(document: Document, spanOf: Locate): Omit<Frontmatter, 'bodyOffset'> {
  const flaws: Flaw[] = [];
  if (document.contents !== null && !isMap(document.contents)) {
    const span = { start: spanOf([]).start, end: spanOf([]).end };
    return {
      fields: defaults(),
      flaws: [{ kind: 'type', field: 'frontmatter', found: kindOf(document.contents), expected: 'fields such as "title: …"', ...span }],
    };
  }
  const fields: Record<string, unknown> = {};
  let kept: number[] | undefined;
  for (const pair of document.contents?.items ?? []) {
    const name = keyOf(pair);
    const span = keySpan(pair, spanOf([]));
    if (!isQuestionField(name)) flaws.push({ kind: 'unknown-field', field: name, allowed: FIELDS, ...span });
    else if (name === 'sources') {
      const sources = readSources(document, pair.value, flaws, spanOf);
      fields.sources = sources.map(({ value }) => value);
      if (sources.some(({ index }, place) => index !== place)) kept = sources.map(({ index }) => index);
    } else fields[name] = readValue(document, [name], pair.value, questionSchema.shape[name], flaws, spanOf);
  }
  if (fields.title === undefined && !flaws.some((flaw) => 'field' in flaw && flaw.field === 'title')) {
    const at = document.has('title') ? spanOf(['title']) : { start: 0, end: 3 };
    flaws.push({ kind: 'title', ...at });
  }
  return { fields: { ...defaults(), ...definedOf(fields) } as QuestionFields, flaws, ...(kept && { kept }) };
}

/** Reads each source separately, so that a bad one does not hide the others. */
function readSources(document: Document, list: unknown, flaws: Flaw[], spanOf: Locate): { index: number; value: unknown }[] {
  const { element } = questionSchema.shape.sources.def.innerType;
  if (list === null || (isScalar(list) && list.value === null)) return [];
  if (!isSeq(list)) {
    flaws.push({ kind: 'type', field: 'sources', found: kindOf(list), expected: 'a list', ...spanOf(['sources']) });
    return [];
  }
  if (list.items.length > MOST.sources) {
    flaws.push({
      kind: 'type',
      field: 'sources',
      found: `${list.items.length} entries`,
      expected: `at most ${MOST.sources}`,
      ...spanOf(['sources', MOST.sources]),
    });
    return [];
  }
  return list.items.flatMap((item, index) => {
    const node = isAlias(item) ? item.resolve(document) : item;
    const schema = isMap(node) ? element.options[1] : element.options[0];
    const value = readValue(document, ['sources', index], item, schema, flaws, spanOf);
    return value === undefined ? [] : [{ index, value }];
  });
}

function readValue(
  document: Document,
  path: (string | number)[],
  node: unknown,
  schema: z.ZodType,
  flaws: Flaw[],
  spanOf: Locate,
): unknown {
  const value = (node as Node | null)?.toJS?.(document, { maxAliasCount: MOST_ALIASES }) ?? undefined;
  if (value === undefined && schema.safeParse(undefined).success) return undefined;
  if (value === undefined && path[0] === 'title') return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  if (path[0] === 'title' && typeof value === 'string' && value.trim() === '') return undefined;
  for (const issue of result.error.issues) {
    const at = [...path, ...(issue.path as (string | number)[])];
    if (issue.code === 'unrecognized_keys') {
      const allowed = namesAt(schema, issue.path);
      for (const name of issue.keys)
        flaws.push({ kind: 'unknown-field', field: name, allowed, ...keySpanIn(document, at, name, spanOf(at)) });
      continue;
    }
    const found = at.slice(path.length).reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
    // For a bad key, the key itself is what was found.
    const what = issue.code === 'invalid_key' ? at.at(-1) : found;
    const where = issue.code === 'invalid_key' ? at.slice(0, -1) : at;
    flaws.push({ kind: 'type', field: nameOf(where), found: describe(what), expected: expectedBy(issue), ...spanOf(at) });
  }
  return undefined;
}

/** The most unknown fields that are reported, because each message names all fields; chosen by eye. */
const MOST_UNKNOWN = 50;

function firstUnknown(flaws: readonly Flaw[]): Flaw[] {
  let unknown = 0;
  return flaws.filter(({ kind }) => kind !== 'unknown-field' || ++unknown <= MOST_UNKNOWN);
}

/** The names that the fields of the mapping at a path may have. */
function namesAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [first, ...rest] = path;
  switch (def.type) {
    case 'optional':
    case 'default':
      return namesAt(def.innerType, path);
    case 'array':
      return namesAt(def.element, rest);
    case 'object':
      return first === undefined ? Object.keys(def.shape) : namesAt(def.shape[String(first)] as z.core.$ZodType, rest);
    default:
      return [];
  }
}

/** The span of the name of a field, in the mapping at a path. */
function keySpanIn(document: Document, path: readonly (string | number)[], name: string, otherwise: Span): Span {
  const node = document.getIn(path, true);
  const map = isAlias(node) ? node.resolve(document) : node;
  const pair = isMap(map) ? map.items.find((item) => keyOf(item) === name) : undefined;
  return pair ? keySpan(pair, otherwise) : otherwise;
}

/** Fields whose text may have any character. */
const TEXTS: ReadonlySet<string> = new Set(['title', 'label', 'then', 'insight']);

/** Advice to use quotes, where YAML may have read a character of the text as its own syntax: `title: Alignment: what is it?`. */
function remedyAt(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0] ?? '';
  const field = /^[ \t]*(?:-[ \t]+)?(\w+):[ \t]+[^ \t|>]/.exec(line)?.[1];
  return field && TEXTS.has(field) ? `; put quotes around the text of "${field}"` : '';
}

/** Texts that end where YAML begins a comment: `title: Is problem #5 open?` is read as "Is problem". */
function cutTexts(document: Document, text: string): Flaw[] {
  if (!text.includes(' #') && !text.includes('\t#')) return [];
  const flaws: Flaw[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : '';
      const span = spanOfNode(value);
      if (!TEXTS.has(name) || !span || !isScalar(value) || value.type !== 'PLAIN') return;
      const comment = /^[ \t]+(#.*)/.exec(text.slice(span.end))?.[1]?.trimEnd();
      if (comment)
        flaws.push({ kind: 'cut', field: name, comment, start: text.indexOf('#', span.end), end: span.end + comment.length + 1 });
    },
  });
  return flaws;
}

/** What the schema expected, in words. */
export function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return (
      { array: 'a list', string: 'text', number: 'a number', object: 'an entry with fields' }[issue.expected as string] ?? issue.expected
    );
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  return issue.message;
}

/** `sources[0].url`, as people write it. */
export const nameOf = (path: readonly (string | number)[]) =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index ? `.${part}` : part)).join('');

/** What was found instead, in words: a text in quotes, at most 60 UTF-16 code units of it. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an entry with fields' : String(value);
}

const kindOf = (node: unknown) =>
  isSeq(node) ? 'a list' : isMap(node) ? 'an entry with fields' : isScalar(node) ? describe(node.value) : 'nothing';

const keySpan = (pair: Pair, otherwise: Span): Span => spanOfNode(pair.key) ?? otherwise;
const isQuestionField = (name: string): name is keyof QuestionFields => (FIELDS as string[]).includes(name);
const definedOf = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
const DEFAULTS: QuestionFields = { ...questionSchema.parse({ title: 'None?' }), title: '' };
const defaults = (): QuestionFields => ({ ...DEFAULTS });
const empty = (flaw: Flaw): Frontmatter => ({ fields: defaults(), flaws: [flaw], bodyOffset: 0 });
