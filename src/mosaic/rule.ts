/** The shape of a rule of the check, and what a rule is given. */
import type { Beside, BesideFile } from './beside.ts';
import { type MergedSources, mergeFacts } from './facts.ts';
import { type Ids, idsOf } from './ids.ts';
import { nearestOf, onlyNearOf } from './near.ts';
import type { Point, QuestionFile } from './question-file.ts';
import type { Span } from './read/body.ts';
import { type Reference, referencesOf } from './references.ts';

/**
 * An error fails the build. A warning says that something is wrong. A suggestion says how a file could be written so that others can
 * review it more easily.
 */
export type Severity = 'error' | 'warning' | 'suggestion';

/** A small mosaic and every message the rule has for it; none for a good example. */
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
  /**
   * What it goes through: each question `file` by itself, where of the others it needs only what ids mean and what is said of sources; or
   * the files `beside` the questions. Unless said, it compares all files.
   */
  scope?: 'file' | 'beside';
  /** What the rule asks for and how to fix what it finds, for the person who reads the message. */
  explain: string;
  good: Example;
  bad: Example;
  check(mosaic: Files, report: Report): void;
}

export interface Files extends Ids, Beside {
  files: readonly QuestionFile[];
  /** What all files refer to, in their fields and their Markdown, in path order. */
  references: () => readonly Reference[];
  /** The id nearest to a name that is no id, if one is near enough. */
  nearestId: (name: string) => string | undefined;
  /** The only id that is near enough to a name that is no id. */
  onlyNearId: (name: string) => string | undefined;
  /** What all files say about their sources. */
  sources: MergedSources;
}

/** A field of the frontmatter, such as `['sources', 0, 'url']`. Its place in the text is looked up only for printing. */
export type FieldPath = readonly (string | number)[];

/** A range of the text that a field holds, in UTF-16 code units of that text. Its place in the file is looked up only for printing. */
export interface Within extends Span {
  field: FieldPath;
}

/** Where something is in a file: a field, a range of what a field holds, a range of the file's text, or a place in it. */
export type Place = FieldPath | Within | Span | Point;

/** A certain fix of a problem, as data; `edit/fix.ts` makes edits of it. */
export type Fix =
  /** References of the file to one id change to another id. */
  | { kind: 'id'; from: string; to: string }
  /** The text of a field is replaced. */
  | { kind: 'text'; field: FieldPath; to: string }
  /** An entry of a list of the frontmatter is removed. */
  | { kind: 'entry'; list: string; index: number }
  /** A misspelt name of a field is corrected, unless there is such a field already. */
  | { kind: 'name'; at: Span; to: string }
  /** The layout of the file changes, and nothing that it says. */
  | { kind: 'layout'; of: 'sentences' | 'insights' | 'order' };

/**
 * Says what is wrong.
 * @param at undefined for the start of the file
 * @param reason "Unexpected X, expected Y": what was found, what was expected, how to fix it; or a function that makes it with `placeOf`,
 * which gives the place of a field as `path:line:column`
 * @param suggestion what to write instead
 * @param fix gives the fix, if there is a certain one; called only to fix the problem
 */
export type Report = (
  file: QuestionFile | BesideFile,
  at: Place | undefined,
  reason: string | ((placeOf: (file: QuestionFile, field: FieldPath) => string) => string),
  suggestion?: string,
  fix?: () => Fix | undefined,
) => void;

/** Files with the indices that rules look things up in. @param sources what they say of their sources, where that is known already */
export function indexFiles(files: readonly QuestionFile[], beside: Beside, sources = mergeFacts(files)): Files {
  const ids = idsOf(files);
  let references: readonly Reference[] | undefined;
  return {
    ...ids,
    ...beside,
    files,
    references() {
      references ??= files.flatMap(referencesOf);
      return references;
    },
    nearestId: nearestOf(ids.byId.keys()),
    onlyNearId: onlyNearOf(ids.byId.keys()),
    sources,
  };
}

/** Another id for a name that is no id; undefined if there is none, or if the question would name itself. */
export const idFix = (from: string, to: string | undefined, own: string): Fix | undefined =>
  to === undefined || to === own ? undefined : { kind: 'id', from, to };
