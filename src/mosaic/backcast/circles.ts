/** Circles of ways: questions each of which would settle the next. Along a circle alone nothing is ever settled. */
import type { Moves } from './moves.ts';

/**
 * The groups of questions that settle each other, in the order of the questions; also a question that settles itself. They are the
 * strongly connected components of the graph from a question to those that its ways name, found in linear time (Tarjan, "Depth-first
 * search and linear graph algorithms", SIAM Journal on Computing 1972), without recursion.
 */
export function circlesIn(moves: Moves): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const circles: string[][] = [];
  const namedBy = (id: string) => moves.get(id)?.ways.flatMap(({ all }) => all.map((claim) => claim.id)) ?? [];
  const lower = (id: string, to: number | undefined) => low.set(id, Math.min(low.get(id) ?? Infinity, to ?? Infinity));

  for (const start of moves.keys()) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { id, named } = top;
      const next = named[top.next++];
      if (next === undefined) {
        path.pop();
        leave(id, path.at(-1)?.id);
      } else if (!order.has(next)) path.push(enter(next));
      else if (onStack.has(next)) lower(id, order.get(next));
    }
  }
  const place = new Map([...moves.keys()].map((id, index) => [id, index]));
  const byPlace = (a: string, b: string) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  return circles.map((circle) => circle.sort(byPlace)).sort(([a = ''], [b = '']) => byPlace(a, b));

  function enter(id: string) {
    order.set(id, order.size);
    low.set(id, order.size - 1);
    stack.push(id);
    onStack.add(id);
    return { id, named: namedBy(id), next: 0 };
  }

  function leave(id: string, above: string | undefined): void {
    if (above !== undefined) lower(above, low.get(id));
    if (low.get(id) !== order.get(id)) return;
    const group = stack.splice(stack.lastIndexOf(id));
    for (const each of group) onStack.delete(each);
    if (group.length > 1 || namedBy(id).includes(id)) circles.push(group);
  }
}
