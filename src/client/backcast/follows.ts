/** What follows from what is supposed, as a list of sentences in parts. Needs no browser. */
import type { Change } from '../../mosaic/backcast/what-if.ts';
import { beforeAnswer, outcomeWords } from '../../views/backcast-words.ts';
import { count, counted } from '../../views/count.ts';
import { type GameData, labelIn } from './game-data.ts';
import { clashWords, hasNames, reasonOf, voiceWords, type Word } from './words.ts';

export interface FollowsPart {
  name: string;
  /** The first of them. */
  sentences: Word[][];
  /** How many others there are: `and 12 more`. */
  more?: string;
}

/** The most sentences of a part. Chosen by eye. */
const MOST = 50;

export function followsParts(change: Change, data: GameData): FollowsPart[] {
  const { settles, readies, clashes, voices, inference } = change;
  return [
    part('Contradictions', clashes, (clash) => clashWords(clash, data)),
    part('Settled then', settles, (id) => {
      const settled = inference.settled.get(id);
      return settled
        ? [{ question: id }, beforeAnswer(labelIn(data, id)), outcomeWords(settled.outcome), ', ', ...reasonOf(settled, data)]
        : [];
    }),
    part('Ready then', readies, (id) => [{ question: id }, ', all that it needs is settled']),
    part(
      'Then speaks for or against',
      [...voices].flatMap(([id, heard]) => heard.map((voice) => ({ id, voice }))),
      ({ id, voice }) => voiceWords(voice, { question: id }, hasNames(id, data), data),
    ),
  ].filter(({ sentences }) => sentences.length > 0);
}

function part<T>(name: string, all: readonly T[], words: (one: T) => Word[]): FollowsPart {
  return { name, sentences: all.slice(0, MOST).map(words), ...(all.length > MOST && { more: `and ${count(all.length - MOST)} more` }) };
}

/** In one line: `2 follow, 1 is ready, 1 contradiction`. */
export function followsInShort({ settles, readies, clashes, voices }: Change): string {
  const parts = [
    settles.length > 0 && `${count(settles.length)} ${settles.length === 1 ? 'follows' : 'follow'}`,
    readies.length > 0 && `${count(readies.length)} more ${readies.length === 1 ? 'is' : 'are'} ready`,
    clashes.length > 0 && counted(clashes.length, 'contradiction'),
    voices.size > 0 && `something speaks about ${count(voices.size)}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'nothing follows yet';
}
