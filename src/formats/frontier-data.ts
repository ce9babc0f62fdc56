/** The data with which the browser filters and sorts the frontier: what it shows beside the data of the tree and of the table. */
import { isUnsettled } from '../mosaic/fill.ts';
import type { Mosaic } from '../mosaic/mosaic.ts';
import { leavesOf } from '../mosaic/reason/coverage.ts';
import { frontierOf } from '../mosaic/reason/frontier.ts';
import type { ImportanceOf } from '../mosaic/reason/importance.ts';
import { litNeighboursIn } from '../mosaic/reason/lit-neighbours.ts';
import { startsIn } from '../pictures/table-rows.ts';
import { leadsOf, MOST_NEAR } from '../views/frontier-page.ts';
import { importanceWords } from '../views/importance-words.ts';
import { countChoices, type TableChoice, type TableChoices, tableChoices } from './table-data.ts';

/** Names of files below the base path. */
export const FRONTIER_FILE = 'frontier.json';
export const FRONTIER_CHOICES_FILE = 'frontier-choices.json';

/** Columns in the order of the whole frontier. */
export interface FrontierData {
  /** The row of the leaf in the data of the tree. */
  row: number[];
  /** What makes it important, in words; empty where nothing hangs on it. */
  hanging: string[];
  /** How many sources wait to be read for it. */
  leads: number[];
  /** The rows of the first lit questions near it, and how many there are. */
  near: number[][];
  nearby: number[];
}

export function frontierData(mosaic: Mosaic, importanceOf: ImportanceOf): FrontierData {
  const rows = new Map([...mosaic.questions.values()].map((question, row) => [question, row]));
  const nearTo = litNeighboursIn(mosaic, MOST_NEAR);
  const leaves = frontierOf(mosaic.roots, importanceOf);
  const near = leaves.map(({ question }) => nearTo(question));
  return {
    row: leaves.map(({ question }) => rows.get(question) as number),
    hanging: leaves.map(({ importance }) => importanceWords(importance)),
    leads: leaves.map(({ question }) => leadsOf(question)),
    near: near.map(({ first }) => first.map((other) => rows.get(other) as number)),
    nearby: near.map(({ count }) => count),
  };
}

/** What a reader can filter by, before the other data is loaded. */
export type FrontierChoices = TableChoices & Record<'start', TableChoice[]>;

export function frontierChoices(mosaic: Mosaic): FrontierChoices {
  const leaves = mosaic.roots.flatMap(leavesOf).filter(isUnsettled);
  const nearTo = litNeighboursIn(mosaic, 0);
  const start = countChoices(leaves, (leaf) =>
    startsIn({ leads: leadsOf(leaf), nearby: nearTo(leaf).count }).map((value) => [value] as const),
  );
  return { ...tableChoices(mosaic, leaves), start };
}
