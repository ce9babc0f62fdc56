/** Chooses some of many, so that each kind has the share among them that it has among all. */

/**
 * @param kindOf what has a share
 * @returns at most `count` of the members, in their order: of each kind a share, evenly spread
 */
export function fairChoice<M>(members: readonly M[], count: number, kindOf: (member: M) => string): Set<M> {
  const kinds = new Map<string, M[]>();
  for (const member of members) {
    const kind = kindOf(member);
    const others = kinds.get(kind);
    if (others) others.push(member);
    else kinds.set(kind, [member]);
  }
  // One after another by kind, every so many are taken: the count of each kind is within one of its share.
  const grouped = [...kinds.values()].flat();
  const step = grouped.length / Math.min(count, grouped.length);
  const taken = new Set(grouped.filter((_, index) => Math.floor((index + 0.5) / step) !== Math.floor((index - 0.5) / step)));
  return new Set(members.filter((member) => taken.has(member)));
}
