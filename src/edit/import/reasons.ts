/** Says in words what speaks for a line and a question being the same. */
import type { Alignment, Candidate } from './alignment.ts';

/** From where words are said to be the same, and many; the second chosen by eye. */
const SAME = 0.995;
const MANY = 0.5;

export function reasonsFor({ evidence: { words, poser, parent, order, below } }: Candidate): string[] {
  const likeness =
    words >= SAME ? 'the same words' : words >= MANY ? 'many words in common' : words > 0 ? 'few words in common' : 'no words in common';
  return [
    words > 0 && words < SAME ? `${likeness} (${words.toFixed(2)})` : likeness,
    ...(poser > 0 ? ['asked by the same source or person already'] : []),
    ...(parent > 0 ? ['at the same place, below the same question'] : []),
    ...(parent < 0 ? ['though at another place'] : []),
    ...(order > 0 ? ['next to the same question'] : []),
    ...(below > 0 ? ['the questions below it match too'] : []),
  ];
}

/**
 * Why a person has to decide; undefined where nobody has to.
 * @param lineOf the line of the text that a row comes from
 */
export function doubtOf({ isSure, rival, match }: Alignment, lineOf: (row: number) => number): string | undefined {
  if (isSure || !match) return undefined;
  if (rival && 'line' in rival) return `line ${lineOf(rival.line)} may be the same question`;
  if (rival) return `it may be "${rival.id}" too`;
  return 'not enough speaks for it';
}
