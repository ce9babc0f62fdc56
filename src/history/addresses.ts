/** Finds which ids and addresses changed between two sides. */
import type { Side } from './side.ts';

/**
 * New ids by old ones. A question was renamed if it is gone and its id is an alias of a new question; if that question existed before, the
 * two were merged.
 */
export function renamesBetween(before: Side, after: Side): Map<string, string> {
  return new Map(
    aliasesOf(after)
      .filter(({ alias, id }) => before.byId.has(alias) && !after.byId.has(alias) && !before.byId.has(id))
      .map(({ alias, id }) => [alias, id]),
  );
}

/** Addresses that lead elsewhere from now on. */
export function redirectsBetween(before: Side, after: Side): { from: string; to: string }[] {
  const old = new Set(aliasesOf(before).map(({ alias }) => alias));
  return aliasesOf(after)
    .filter(({ alias }) => !old.has(alias))
    .map(({ alias, id }) => ({ from: alias, to: id }));
}

/** Addresses that lead nowhere from now on. */
export function deadBetween(before: Side, after: Side): string[] {
  const alive = new Set([...after.byId.keys(), ...aliasesOf(after).map(({ alias }) => alias)]);
  return [...before.byId.keys(), ...aliasesOf(before).map(({ alias }) => alias)].filter((id) => !alive.has(id));
}

const aliasesOf = ({ byId }: Side) =>
  [...byId.values()].flatMap(({ id, frontmatter }) => frontmatter.fields.aliases.map((alias) => ({ alias, id })));
