/** What happened, as data beside the pages: a browser loads it when a reader asks, and no page changes with it. */
import type { Happening } from '../history/happenings.ts';
import { hexDigestOf } from '../mosaic/digest.ts';
import type { Question } from '../mosaic/mosaic.ts';
import type { Addresses } from '../views/address.ts';
import type { HistoryView } from '../views/history-view.ts';
import { happenedLines, type Words } from '../views/what-happened.ts';

/** Name of the file of {@link Recent} below the base path. */
export const RECENT_FILE = 'changes/recent.json';

/** The most questions in a shard, about. A shard of 10,000 questions with a few events each has about 20 kB. Chosen by eye. */
const IN_SHARD = 32;

/** The number of shards: a power of two, because every page of a question changes with it. */
export const shardsFor = (questions: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(questions / IN_SHARD)));

/** The name of the file with what happened to a question, below the base path. It depends on no other question. */
export const happenedFile = (id: string, shards: number): string => shardName(shardOf(id, shards));

const shardName = (shard: number): string => `changes/of/${shard}.json`;

const shardOf = (id: string, shards: number): number => Number.parseInt(hexDigestOf(id, 8), 16) % shards;

/** What happened to the questions of a shard. */
export interface Happened {
  /** Where earlier commits are missing: the day from which on all is told. */
  since?: string;
  /** By id: the days on which something happened, newest first, each with the time of its newest event. */
  questions: Record<string, { date: string; lines: Words[][] }[]>;
}

/** What happened to each question, by shard: the name of its file, what it follows from, and its text. */
export function happenedFiles(
  history: HistoryView,
  shards: number,
  to: Addresses,
): { name: string; happenings: readonly Happening[]; text(): string }[] {
  const byQuestion = Map.groupBy(history.days, ({ question }) => question);
  const byShard = Map.groupBy(byQuestion, ([id]) => shardOf(id, shards));
  return Array.from({ length: shards }, (_, shard) => {
    const those = byShard.get(shard) ?? [];
    const happenings = those.flatMap(([, days]) => days);
    return {
      name: shardName(shard),
      happenings,
      text: () => {
        const questions = those.map(([id, days]) => [
          id,
          days.map(({ date, events }) => ({ date, lines: happenedLines(events, history.names, to).map(({ words }) => words) })),
        ]);
        return JSON.stringify({
          ...(history.since !== undefined && { since: history.since }),
          questions: Object.fromEntries(questions),
        } satisfies Happened);
      },
    };
  });
}

/** What happened of late, so that a browser can say what is new to its reader. */
export interface Recent {
  /** When the newest event was; empty without any. */
  head: string;
  /** When the oldest of these was, if there are older ones: what came before is not here. */
  from?: string;
  /** The questions to which something happened, and those above them. */
  ids: string[];
  /** The row of each question's parent in `ids`; -1 for a root, and for one that is gone. */
  parents: number[];
  /** What happened to a question on a day, newest first: its row, and the time of each event. */
  events: [row: number, ...dates: string[]][];
}

/** The most entries of {@link Recent}: a few kilobytes. Chosen by eye. */
const MOST_RECENT = 400;

export function recentOf({ days, names }: HistoryView): Recent {
  const ids: string[] = [];
  const parents: number[] = [];
  const rows = new Map<string, number>();
  const rowOf = (id: string, question: Question | undefined): number => {
    const known = rows.get(id);
    if (known !== undefined) return known;
    // Those above come first, so that this needs no recursion.
    let parent = -1;
    for (const above of [...(question?.lineage ?? []), question]) {
      const aboveId = above?.id ?? id;
      const row = rows.get(aboveId) ?? ids.push(aboveId) - 1;
      if (!rows.has(aboveId)) parents.push(parent);
      rows.set(aboveId, row);
      parent = row;
    }
    return parent;
  };
  const shown = days.slice(0, MOST_RECENT);
  const events = shown.map(({ question, events }): Recent['events'][number] => [
    rowOf(question, names.question(question)),
    ...events.map(({ date }) => date),
  ]);
  const oldest = shown.at(-1)?.date;
  return {
    head: days.reduce((newest, { date }) => (date > newest ? date : newest), ''),
    ...(days.length > shown.length && oldest !== undefined && { from: oldest }),
    ids,
    parents,
    events,
  };
}
