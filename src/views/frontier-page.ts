/** Everything the page of the frontier shows. */
import type { Mosaic } from '../mosaic/mosaic.ts';
import { frontierOf } from '../mosaic/reason/coverage.ts';
import type { Addresses } from './address.ts';
import { count } from './count.ts';
import { type QuestionReference, questionReference } from './reference.ts';

export interface FrontierPage {
  total: string;
  /** By root; if there is only one root, by branch. */
  groups: { top: QuestionReference; dark: QuestionReference[] }[];
}

export function frontierPage({ roots }: Mosaic, to: Addresses): FrontierPage {
  const tops = roots.flatMap((root) => (roots.length === 1 && root.children.length > 0 ? root.children : [root]));
  const groups = tops
    .map((top) => ({ top: questionReference(top, to), dark: frontierOf([top]).map((question) => questionReference(question, to)) }))
    .filter(({ dark }) => dark.length > 0);
  return { total: count(groups.reduce((sum, { dark }) => sum + dark.length, 0)), groups };
}
