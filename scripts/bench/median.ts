/** The median of several rounds, for each figure separately. */
import type { Spent } from './measure.ts';

export function medianSpent(rounds: readonly Spent[]): Spent {
  const middle = (figure: keyof Spent) => {
    const sorted = rounds.map((round) => round[figure]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] as number;
  };
  return { seconds: middle('seconds'), cpu: middle('cpu'), megabytes: middle('megabytes') };
}
