/** What is to be seen of a question file that is being written: its fields, what the check says, and which questions it sounds like. */
import { fieldLines } from '../edit/put-field.ts';
import { resultOf } from '../mosaic/check.ts';
import { type Facts, withFacts } from '../mosaic/facts.ts';
import { findProblemsOf } from '../mosaic/find-problems.ts';
import { type Identity, identify } from '../mosaic/identity.ts';
import { type Problem, problems } from '../mosaic/problem.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { isReadable } from '../mosaic/read/frontmatter.ts';
import { spanOf } from '../mosaic/read/places.ts';
import { LIKENESS } from '../mosaic/reason/likeness.ts';
import type { QuestionFields, SourceFields } from '../mosaic/schema.ts';
import { MOST } from '../mosaic/schema-parts.ts';
import type { Around } from './compose-data.ts';
import { fileOf, type Written } from './written.ts';
import { withWrittenSources, writtenSources } from './written-sources.ts';

/** A problem, and where it is. */
export interface Noted extends Omit<Problem, 'file'> {
  /** The field that it is in: `title`, or `body`; undefined where it is about the file. */
  field?: keyof QuestionFields | 'body';
  /** The entry of `sources`, `settled_by` or `hinges` that it is in, as they are written. */
  entry?: number;
  /** Its place in the text, in UTF-16 code units. */
  at: number;
}

/** The lists whose entries are moves. */
export const MOVE_LISTS = ['settled_by', 'hinges'] as const;
export type MoveList = (typeof MOVE_LISTS)[number];

/** A question that sounds like the one that is written. */
export interface Similar {
  id: string;
  title: string;
  /** From 0 to 1. */
  score: number;
}

export interface Looked {
  written: Written;
  id: string;
  fields: QuestionFields;
  /** Its sources as they are written; null for an entry that has a mistake. */
  sources: (SourceFields | null)[];
  body: string;
  /** The lists that cannot be read because an entry of theirs has a mistake. */
  unread: readonly MoveList[];
  problems: Noted[];
  /** For a new question: those that sound like it, most alike first. */
  similar: Similar[];
  /** Whether the form can change the text. */
  canFill: boolean;
  /** Whether some problem has a certain fix. */
  canFix: boolean;
}

/** No list has more entries. */
const MOST_ENTRIES = MOST.sources;

/** How many similar questions are shown; chosen by eye. */
const MOST_SIMILAR = 5;

/** Looks at a file among the others. */
export function look(written: Written, around: Around): Looked {
  const file = fileOf(written);
  const { fields, bodyOffset } = file.frontmatter;
  return {
    written,
    id: file.id,
    fields,
    sources: writtenSources(file),
    body: file.text.slice(bodyOffset).replace(/^\n+/, '').trimEnd(),
    similar: written.was === undefined && fields.title !== '' ? similarTo(fields.title, around) : [],
    canFill: isReadable(file.frontmatter),
    ...problemsOf(file, around),
  };
}

/** What the check says of a file, by its place. */
function problemsOf(file: QuestionFile, around: Around): Pick<Looked, 'problems' | 'canFix' | 'unread'> {
  const { files, sources } = around.without(file.name);
  const findings = findProblemsOf(file, [...files, file], around.beside, withFacts(sources, file));
  const whole = withWrittenSources(file);
  const lines = [...fieldLines(file.text)];
  const fieldAt = (at: number) => lines.find(([, { start, end }]) => at >= start && at < end)?.[0];
  const entries = file.text.split('\n');
  const noted = problems(resultOf(findings, [file])).map(({ file: _file, ...problem }): Noted => {
    const at = entries.slice(0, problem.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + problem.column - 1;
    const field = at >= file.frontmatter.bodyOffset ? 'body' : fieldAt(at);
    const entry = entryAt(whole, field, at);
    return {
      ...problem,
      at,
      ...(field !== undefined && { field: field as keyof QuestionFields }),
      ...(entry !== undefined && { entry }),
    };
  });
  const flawed = new Set(file.frontmatter.flaws.map(({ start }) => fieldAt(start)));
  return {
    problems: noted,
    unread: MOVE_LISTS.filter((name) => flawed.has(name)),
    canFix: findings.some(({ fix }) => fix?.() !== undefined),
  };
}

/** The entry of a list at a place of the text: the last one that begins before it; undefined for other fields. */
function entryAt(file: QuestionFile, field: string | undefined, at: number): number | undefined {
  if (field !== 'sources' && !MOVE_LISTS.some((name) => name === field)) return undefined;
  const list = spanOf(file, [field as string]);
  let found: number | undefined;
  for (let index = 0; index < MOST_ENTRIES; index++) {
    const { start, end } = spanOf(file, [field as string, index]);
    // Behind the last entry, what is found is the list.
    if (start > at || (start === list.start && end === list.end)) break;
    found = index;
  }
  return found;
}

const similarTo = (title: string, around: Around): Similar[] =>
  around.alike(title, LIKENESS.near, MOST_SIMILAR).map(({ question, score }) => ({ ...question, score }));

/** A source that the mosaic has. */
export interface KnownSource {
  identity: Identity;
  /** Undefined where the mosaic does not have it. */
  facts?: Facts;
  /** The questions that list it. */
  questions: string[];
}

/** What the mosaic knows of the source at an address; undefined for what is no address. */
export function sourceAt(address: string, { without }: Around): KnownSource | undefined {
  const identity = identify(address.trim());
  if (!identity) return undefined;
  const known = without('').sources.byKey.get(identity.key);
  return { identity, ...(known && { facts: known.facts }), questions: known?.places.map(({ file }) => file.id) ?? [] };
}
