/** Writes coverage for readers. */
import type { Coverage } from '../mosaic/reason/coverage.ts';
import { count } from './count.ts';

/** How many leaves have an insight: `12 of 40 leaves are not dark`. */
export const coverageWords = ({ covered, leaves }: Coverage): string => `${count(covered)} of ${count(leaves)} leaves are not dark`;

/** The same with the share in whole per cent. */
export const coverageWithShare = (coverage: Coverage): string => `${coverageWords(coverage)} (${Math.round(coverage.share * 100)} %)`;
