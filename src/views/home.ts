/** Everything the home page shows. */
import type { Mosaic } from '../mosaic/mosaic.ts';
import { type Coverage, coverageOf, frontierOf } from '../mosaic/reason/coverage.ts';
import type { Addresses } from './address.ts';
import { type Picture, pictureOf } from './picture.ts';
import { type BranchReference, branchReference, type QuestionReference, questionReference } from './reference.ts';

export interface HomePage {
  questions: number;
  sources: number;
  people: number;
  coverage: Coverage;
  picture: Picture;
  /** The only root, where there is just one: its branches are shown in place of the roots. */
  root?: QuestionReference;
  branches: BranchReference[];
  frontier: { total: number; head: QuestionReference[] };
}

/** Tiles at the most: beyond, the picture is neither legible nor light. */
const MOST_TILES = 400;
const SIZE = { width: 1152, height: 640 };
const HEAD = 8;

export function homePage(mosaic: Mosaic, to: Addresses): HomePage {
  const { roots } = mosaic;
  const only = roots.length === 1 ? roots[0] : undefined;
  const frontier = frontierOf(roots);
  return {
    questions: mosaic.questions.size,
    sources: mosaic.sources.size,
    people: mosaic.people.size,
    coverage: coverageOf(roots),
    picture: pictureOf(mosaic, to, { ...SIZE, most: MOST_TILES }),
    ...(only && { root: questionReference(only, to) }),
    branches: (only?.children ?? roots).map((question) => branchReference(question, to)),
    frontier: { total: frontier.length, head: frontier.slice(0, HEAD).map((question) => questionReference(question, to)) },
  };
}
