/** Chance that is the same for the same seed. */
import { randomNumbers } from '../../scripts/bench/generate.ts';

export interface Random {
  /** A number in [0, 1). */
  number(): number;
  /** A whole number in [0, count). */
  below(count: number): number;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

export function randomFrom(seed: number): Random {
  const number = randomNumbers(seed);
  const below = (count: number) => Math.floor(number() * count);
  return {
    number,
    below,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
    shuffled<T>(list: readonly T[]) {
      const left = [...list];
      return list.map(() => left.splice(below(left.length), 1)[0] as T);
    },
  };
}
