/** Writes for readers how much is known. */
import { hasInsight } from '../mosaic/fill.ts';
import type { Question } from '../mosaic/mosaic.ts';
import { type Coverage, isChecked } from '../mosaic/reason/coverage.ts';
import { counted } from './count.ts';
import { insightWords, someOf } from './insight-words.ts';

/** How much is known about all leaves: `24 of 114 leaves dark, 90 unchecked, none checked`. */
export const coverageWords = ({ leaves, dark, unchecked, checked }: Coverage): string =>
  leaves === 0
    ? 'no leaves'
    : `${someOf(dark)} of ${counted(leaves, 'leaf', 'leaves')} dark, ${someOf(unchecked)} unchecked, ${someOf(checked)} checked`;

/** How much is known about the open leaves: `114 open leaves: 24 dark, 90 unchecked, none checked`. */
export const openWords = ({ leaves, dark, unchecked, checked }: Coverage): string =>
  `${counted(leaves, 'open leaf', 'open leaves')}: ${someOf(dark)} dark, ${someOf(unchecked)} unchecked, ${someOf(checked)} checked`;

/** What is known about one question, as {@link insightWords} says it. */
export function knownWords({ citations }: Question): string {
  const insights = citations.filter(hasInsight);
  return insightWords(insights.length, insights.filter(({ fields }) => isChecked(fields)).length);
}
