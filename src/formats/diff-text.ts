/** Prints what a change does to the mosaic for a terminal. */
import { isSame, type MosaicDiff } from '../history/diff.ts';
import { type Line, partsOf, summaryOf } from './diff-parts.ts';

/** The parts and their lines, then coverage. */
export function diffText(diff: MosaicDiff): string {
  if (isSame(diff)) return summaryOf(diff);
  const plain = ({ words }: Line) => `  ${words.map((word) => (typeof word === 'string' ? word : word.id)).join('')}`;
  const parts = partsOf(diff).map(({ heading, lines }) => `${heading}\n${lines.map(plain).join('\n')}`);
  return [...parts, summaryOf(diff)].join('\n\n');
}
