/**
 * The mosaic as it was at the end of a year, by the dates of sources. Pictures draw the nodes of one tree, so a moment is shown by what
 * it says of each node: fill, counts, and whether it was asked yet. Needs no browser.
 */
import { statusOf } from './fills.ts';
import type { FilmData } from './film-data.ts';
import type { QuestionNode, QuestionTree } from './question-tree.ts';

/** What a picture shows: the end of a year, and since which year changes are marked. 0 is today, and no comparison. */
export interface Moment {
  at: number;
  since: number;
}

/** Whether the years of a mosaic are needed to show it. */
export const isPast = ({ at, since }: Moment): boolean => at > 0 || since > 0;

/** What is known of the years of a question. A year of 0 has no date, and is before all others. */
export interface QuestionYears {
  /** Its fill of today. */
  fill: string;
  asked: number;
  /** The years of its insights, in order. */
  insights: readonly number[];
  /** Since when its status holds; of an open question nothing. */
  settled: number;
}

/** The fill at the end of a year: dark before any insight, lit from the first, and with its status of today once that can rest on a source. */
export function fillAt({ fill, insights, settled }: QuestionYears, year: number): string {
  if (statusOf(fill) !== 'open' && settled <= year) return fill;
  return insights.some((each) => each <= year) ? 'lit' : 'dark';
}

/** A tree with its years. */
export interface Film {
  tree: QuestionTree;
  /** By row. */
  years: readonly QuestionYears[];
}

/** @param tree as it is today */
export const filmOf = (tree: QuestionTree, { asked, insights, settled }: FilmData): Film => ({
  tree,
  years: tree.nodes.map(({ row, fill }) => ({ fill, asked: asked[row] ?? 0, insights: insights[row] ?? [], settled: settled[row] ?? 0 })),
});

/** How many questions were asked at a moment, have light, and have it although nobody had asked them; with a comparison, since then. */
export interface FilmCounts {
  asked: number;
  lit: number;
  ahead: number;
  /** Lit before, and with another status now; 0 without a comparison. */
  moved: number;
  /** What has no date, and is shown at all times. */
  undated: { questions: number; insights: number };
}

/** Makes the nodes of the tree as they were. */
export function showMoment({ tree, years }: Film, { at, since }: Moment): FilmCounts {
  const year = at || Infinity;
  const counts: FilmCounts = { asked: 0, lit: 0, ahead: 0, moved: 0, undated: { questions: 0, insights: 0 } };
  for (const node of tree.nodes) {
    const own = years[node.row] as QuestionYears;
    const before = since > 0 ? fillAt(own, since) : 'dark';
    const known = own.insights.filter((each) => each <= year);
    const isAsked = own.asked <= year;
    node.fill = fillAt(own, year);
    node.insights = known.length;
    node.latest = known.at(-1) ?? 0;
    const isNew = since > 0 && node.fill !== before;
    node.past = isPast({ at, since }) ? { at, isAsked, isNew } : undefined;
    if (isAsked && (since === 0 || own.asked > since)) counts.asked += 1;
    if (node.fill !== 'dark' && before === 'dark') {
      counts.lit += 1;
      if (!isAsked) counts.ahead += 1;
    } else if (isNew) counts.moved += 1;
    if (own.asked === 0) counts.undated.questions += 1;
    counts.undated.insights += own.insights.filter((each) => each === 0).length;
  }
  countBelow(tree);
  return counts;
}

/** What was not there is counted nowhere. */
function countBelow({ root, nodes, fills }: QuestionTree): void {
  const all = root.row < 0 ? [root, ...nodes] : nodes;
  for (const node of all) node.below = fills.map(() => 0);
  for (const node of all.toReversed()) {
    const above = node.parent?.below;
    if (!above) continue;
    node.below.forEach((count, index) => {
      above[index] = (above[index] ?? 0) + count;
    });
    const own = fills.indexOf(node.fill);
    if (isThere(node) && own >= 0) above[own] = (above[own] ?? 0) + 1;
  }
}

/** Whether somebody had asked a question at the moment that its tree shows, or something was known of it. */
export const isThere = ({ past, fill }: Pick<QuestionNode, 'past' | 'fill'>): boolean => !past || past.isAsked || fill !== 'dark';
