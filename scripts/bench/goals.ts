/** The goals of the design for builds on two cores, by the size of the mosaic. */
import type { Figures } from './ours.ts';

export interface Goal {
  /** The longest time, as a multiple of that of Hugo with Pagefind in the same run. */
  timesHugo?: number;
  /** The longest time, in seconds. */
  seconds?: number;
}

/** The goals for a mosaic of `count` questions; none for most sizes. */
export const goalsFor = (count: number): Partial<Record<keyof Figures, Goal>> => GOALS[count] ?? {};

const GOALS: Record<number, Partial<Record<keyof Figures, Goal>>> = {
  1000: { cold: { timesHugo: 2 }, body: { timesHugo: 1 } },
  10000: { checkCold: { seconds: 4 }, checkWarm: { seconds: 1 }, cold: { timesHugo: 0.7 }, body: { timesHugo: 0.12 } },
};
