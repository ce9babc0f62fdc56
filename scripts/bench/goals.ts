/** What the design asks of the builds of a mosaic of some size, on two cores. */
import type { Figures } from './ours.ts';

export interface Goal {
  /** At the most so many times what Hugo with Pagefind takes in the same run. */
  timesHugo?: number;
  /** At the most so many seconds. */
  seconds?: number;
}

/** The goals for a mosaic of `count` questions; none for most sizes. */
export const goalsFor = (count: number): Partial<Record<keyof Figures, Goal>> => GOALS[count] ?? {};

const GOALS: Record<number, Partial<Record<keyof Figures, Goal>>> = {
  1000: { cold: { timesHugo: 2 }, body: { timesHugo: 1 } },
  10000: { checkCold: { seconds: 4 }, checkWarm: { seconds: 1 }, cold: { timesHugo: 0.7 }, body: { timesHugo: 0.12 } },
};
