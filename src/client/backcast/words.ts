/** Why a question stands as it does, in words that can lead to questions and sources. Needs no browser. */
import type { Clash, Settled } from '../../mosaic/backcast/infer.ts';
import type { Claim, Way } from '../../mosaic/backcast/moves.ts';
import type { Voice } from '../../mosaic/backcast/soft.ts';
import { askedWords, beforeAnswer, favourWords, outcomeWords } from '../../views/backcast-words.ts';
import { type GameData, labelIn } from './game-data.ts';

/** Words, the name of a question, or who argues. */
export type Word = string | { question: string } | { source: string };

/** The words as plain text. */
export const textOf = (words: readonly Word[], data: GameData): string =>
  words
    .map((word) => {
      if (typeof word === 'string') return word;
      return 'question' in word ? labelIn(data, word.question) : (data.sources.get(word.source)?.by ?? word.source);
    })
    .join('');

/** `A: yes`; where the name of the question asks, `A? yes`. */
export const claimOf = ({ id, key }: Claim, data: GameData): Word[] => [
  { question: id },
  between(id, data),
  askedWords({ ...(key && { key }) }),
];

const between = (id: string, data: GameData) => beforeAnswer(labelIn(data, id));

/** `A: yes, B: no and C: yes`. */
export const claimsOf = (claims: readonly Claim[], data: GameData): Word[] =>
  claims.flatMap((claim, place) => [...(place === 0 ? [] : [place === claims.length - 1 ? ' and ' : ', ']), ...claimOf(claim, data)]);

/** `Buhl et al. 2025, Section 3`; nothing where no source is named. */
export function arguedWords({ from, at }: Pick<Way, 'from' | 'at'>): Word[] {
  if (from === undefined) return at === undefined ? [] : [at];
  return [{ source: from }, ...(at === undefined ? [] : [`, ${at}`])];
}

const inBrackets = (words: readonly Word[]): Word[] => (words.length === 0 ? [] : [' (', ...words, ')']);

/** `follows from A: yes and B: no (Buhl et al. 2025, Section 3)`, `supposed`, `as its file says`. */
export function reasonOf({ by, supposed }: Settled, data: GameData): Word[] {
  if (by) return ['follows from ', ...claimsOf(by.all, data), ...inBrackets(arguedWords(by))];
  return [supposed ? 'supposed' : 'as its file says'];
}

/** `A: no, supposed; but yes follows from B: yes (Buhl et al. 2025)`. */
export const clashWords = (clash: Clash, data: GameData): Word[] => {
  const { id, stands } = clash;
  return [
    { question: id },
    between(id, data),
    `${outcomeWords(stands.outcome)}, `,
    ...reasonOf(stands, data),
    '; but ',
    ...otherwise(clash, data),
  ];
};

/** What contradicts the answer that stands: `yes follows from B: yes (Buhl et al. 2025)`. */
export const otherwise = ({ way }: Clash, data: GameData): Word[] => [
  `${way.as} follows from `,
  ...claimsOf(way.all, data),
  ...inBrackets(arguedWords(way)),
];

/** `B: yes speaks against A: training can be steered away (Buhl et al. 2025)`. @param of the other question, in words */
export const voiceWords = (
  { by, hinge, key }: Pick<Voice, 'by' | 'hinge'> & { key?: string | undefined },
  of: Word,
  names: boolean,
  data: GameData,
): Word[] => [
  ...claimOf({ id: by, key: hinge.if }, data),
  ` ${favourWords(key, names)} `,
  of,
  ...(hinge.then === undefined ? [] : [`: ${hinge.then.replace(/\.$/, '')}`]),
  ...inBrackets(arguedWords(hinge)),
];

/** Whether the answers of a question have names of their own. */
export const hasNames = (id: string, { questions }: Pick<GameData, 'questions'>): boolean => questions.get(id)?.answers !== undefined;
