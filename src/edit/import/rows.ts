/** The lines of an outline, one by one. */
import { type OutlineItem, rowsOf } from '../../formats/outline.ts';

export interface Row {
  item: OutlineItem;
  /** The row of the item above it. */
  above: number | undefined;
}

/** In outline order: those below an item after it. */
export function rowsIn(items: readonly OutlineItem[]): Row[] {
  const rows: Row[] = [];
  const open: number[] = [];
  for (const { node: item, depth } of rowsOf(items)) {
    open.length = depth;
    rows.push({ item, above: open.at(-1) });
    open.push(rows.length - 1);
  }
  return rows;
}
