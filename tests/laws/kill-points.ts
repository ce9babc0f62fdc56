/** Where to kill a build: before and after the renames that move the site, before others, and at a sample of all its other changes to the disk. */
import path from 'node:path';
import { THOROUGH } from '../chance.ts';
import type { Random } from './random.ts';
import type { Call, StopAt } from './stop-at.ts';

export interface KillPoint {
  stop: StopAt;
  /** Such as "before rename 2 of 4, a to b". */
  says: string;
}

/** How many of the changes that are no renames are sampled. */
const SAMPLED = THOROUGH ? 20 : 1;

/** From here on, renames that do not move the site are sampled too. */
const MOST_RENAMES = THOROUGH ? 6 : 1;

/**
 * @param calls those of a build that was not killed
 * @param out the site's folder
 */
export function killPoints(calls: readonly Call[], out: string, random: Random): KillPoint[] {
  const begun = calls.filter(({ what }) => what === 'began');
  const renames = begun.filter(({ name }) => name === 'rename');
  const moves = (call: Call) => call.paths.includes(out);
  const chosen = new Set(sample(renames, MOST_RENAMES, random));
  const atRenames = renames.flatMap((call, index): KillPoint[] => {
    const says = `rename ${index + 1} of ${renames.length}, ${call.paths.map((one) => path.basename(one)).join(' to ')}`;
    if (!moves(call))
      return chosen.has(call) ? [{ stop: { calls: ['rename'], count: index + 1, when: 'before' }, says: `before ${says}` }] : [];
    const count = renames.filter(moves).indexOf(call) + 1;
    // Between the first and the last of them a build is killed in interrupted.test.ts too.
    const whens = THOROUGH ? (['before', 'after'] as const) : ([count === 1 ? 'before' : 'after'] as const);
    return whens.map((when) => ({ stop: { calls: ['rename'], path: out, count, when }, says: `${when} ${says}` }));
  });
  const numbered = begun.map((call, index) => ({ call, count: index + 1 })).filter(({ call }) => call.name !== 'rename');
  const atOthers = sample(numbered, SAMPLED, random).map(({ call, count }): KillPoint => {
    const when = random.pick(['before', 'after'] as const);
    return {
      stop: { count, when },
      says: `${when} change ${count} of ${begun.length}, ${call.name} ${call.paths.map((one) => path.basename(one)).join(' to ')}`,
    };
  });
  return [...atRenames, ...atOthers];
}

/** One of each of `count` equal parts of a list; all of a shorter list. */
function sample<T>(list: readonly T[], count: number, { number }: Random): T[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, part) => list[Math.floor(((part + number()) * list.length) / count)] as T);
}
