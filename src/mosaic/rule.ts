/** The shape of a rule of the check, and what a rule is given. */
import type { Span } from './body.ts';
import { type MergedSources, mergeFacts } from './facts.ts';
import { nearestOf } from './near.ts';
import type { Point, QuestionFile } from './question-file.ts';
import type { TagsFile } from './tags.ts';

export type Severity = 'error' | 'warning';

/** A little mosaic and every message the rule has for it; none for a good example. */
export interface Example {
  /** Text by path below the questions folder. */
  files: Record<string, string>;
  /** `path:line:column: message`, in order. */
  messages: string[];
}

export interface Rule {
  /** The name of the rule, and of its file. */
  id: string;
  severity: Severity;
  /** What the rule asks for and how to mend what it finds, for the person who reads the message. */
  explain: string;
  good: Example;
  bad: Example;
  check(mosaic: Files, report: Report): void;
}

export interface Files {
  files: readonly QuestionFile[];
  /** The first file of each id, in path order. */
  byId: ReadonlyMap<string, QuestionFile>;
  /** The question that bears each alias. */
  byAlias: ReadonlyMap<string, QuestionFile>;
  /** The id nearest to a name that is none, if one is near enough. */
  nearestId: (name: string) => string | undefined;
  /** What all files say about their sources. */
  sources: MergedSources;
  /** What each tag is for, if the mosaic says so. */
  tags?: TagsFile | undefined;
}

/** A field of the frontmatter, such as `['sources', 0, 'url']`. Where it stands in the text is looked up only to print it. */
export type FieldPath = readonly (string | number)[];

/**
 * Says what is wrong.
 * @param at a field, a range of the file's text, a place in it, or undefined for its start
 * @param reason "Unexpected X, expected Y": what was found, what was expected, how to mend it; a function of the places of fields, as `path:line:column`
 * @param suggestion what to write instead
 */
export type Report = (
  file: QuestionFile | TagsFile,
  at: FieldPath | Span | Point | undefined,
  reason: string | ((placeOf: (file: QuestionFile, field: FieldPath) => string) => string),
  suggestion?: string,
) => void;

/** Files with the indices that rules look things up in. */
export function indexFiles(files: readonly QuestionFile[], tags?: TagsFile): Files {
  const byId = new Map<string, QuestionFile>();
  const byAlias = new Map<string, QuestionFile>();
  for (const file of files) {
    if (!byId.has(file.id)) byId.set(file.id, file);
    for (const alias of file.frontmatter.fields.aliases) if (!byAlias.has(alias)) byAlias.set(alias, file);
  }
  return { files, byId, byAlias, nearestId: nearestOf(byId.keys()), sources: mergeFacts(files), tags };
}
