/** The questions at one time, with what a comparison looks up in them. */
import type { Beside } from '../mosaic/beside.ts';
import { check } from '../mosaic/check.ts';
import { fillOf } from '../mosaic/fill.ts';
import { type Ids, idsOf } from '../mosaic/ids.ts';
import type { Fill } from '../mosaic/mosaic.ts';
import { type Problem, problems } from '../mosaic/problem.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { type Coverage, countKnown, knownOf } from '../mosaic/reason/coverage.ts';
import { rulesOfContent } from '../mosaic/rules/index.ts';

/** The questions at one time. */
export interface Snapshot {
  files: readonly QuestionFile[];
  beside?: Beside;
}

/** A snapshot, indexed and checked. */
export interface Side extends Ids {
  problems: Problem[];
}

/** Indexes and checks a snapshot. */
export function sideOf({ files, beside }: Snapshot): Side {
  return { ...idsOf(files), problems: problems(check(files, beside, rulesOfContent)) };
}

/** The title of a question; empty if it has none. */
export const titleOf = ({ frontmatter }: QuestionFile): string => frontmatter.fields.title;

/** The label of a question, if it has one. */
export const labelOf = ({ frontmatter }: QuestionFile): string | undefined => frontmatter.fields.label;

/** The parent of a question, as its file names it. */
export const parentOf = ({ frontmatter }: QuestionFile): string | undefined => frontmatter.fields.parent;

/** The fill of a question, from its file alone. */
export const fillOfFile = ({ frontmatter: { fields } }: QuestionFile): Fill => fillOf({ status: fields.status, citations: fields.sources });

/** Coverage of a side that may have errors, and so no mosaic. */
export function coverageOf({ byId, resolve }: Side): Coverage {
  const parents = new Set([...byId.values()].map((file) => resolve(parentOf(file) ?? '')?.id));
  const leaves = [...byId.values()].filter(({ id }) => !parents.has(id));
  return countKnown(leaves.map((file) => knownOf(fillOfFile(file), file.frontmatter.fields.sources)));
}
