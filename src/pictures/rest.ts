/** What the tile of the rest of a family is called. */
import type { TileQuestion } from './tile.ts';

export function moreOf(questions: readonly unknown[]): TileQuestion {
  const count = questions.length.toLocaleString('en');
  const title = `${count} more question${questions.length === 1 ? '' : 's'}`;
  return { id: '', label: `${count} more`, title, fill: 'dark' };
}
