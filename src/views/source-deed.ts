/** Says in a sentence what a source did to the whole mosaic. */
import { hasInsight } from '../mosaic/fill.ts';
import type { Source } from '../mosaic/mosaic.ts';
import { isLead } from '../mosaic/reason/reading.ts';
import { questionsOf } from '../mosaic/reason/touched.ts';
import type { Stance } from '../mosaic/schema.ts';
import { count, counted } from './count.ts';

/** What a source does to questions, the strongest first. */
const STANCES: readonly Stance[] = ['answers', 'disputes', 'informs', 'poses'];

/** Stances as verbs whose subject is the source. */
export const DOES: Readonly<Record<Stance, string>> = { poses: 'asks', informs: 'informs', answers: 'answers', disputes: 'disputes' };

/**
 * What a source did: `It informs 3 questions and asks 2, in 2 branches; without it, one of them would be dark.` Questions that wait for
 * it are left out. Undefined for a source that did nothing yet.
 */
export function sourceDeed(source: Source): string | undefined {
  const done = source.citations.filter((citation) => !isLead(citation));
  const deeds = STANCES.map((stance) => ({ does: DOES[stance], times: questionsOf(done.filter((each) => each.stance === stance)).size }))
    .filter(({ times }) => times > 0)
    .map(({ does, times }, place) => `${does} ${place === 0 ? counted(times, 'question') : count(times)}`);
  if (deeds.length === 0) return undefined;
  const branches = new Set(done.flatMap(({ question }) => [...question.lineage, question][1] ?? [])).size;
  const learnt = questionsOf(done.filter(hasInsight));
  const only = [...learnt].filter(({ citations }) => isOnlyInsight(source, citations)).length;
  return [
    `It ${listed(deeds)}`,
    branches > 1 ? `, in ${count(branches)} branches` : '',
    only > 0 ? `; without it, ${withoutIt(only, questionsOf(done).size)} would be dark` : '',
    '.',
  ].join('');
}

const isOnlyInsight = (source: Source, citations: Source['citations']) =>
  citations.every((each) => each.source === source || !hasInsight(each));

function withoutIt(only: number, of: number): string {
  if (only < of) return `${only === 1 ? 'one' : count(only)} of them`;
  return of === 1 ? 'it' : of === 2 ? 'both' : 'all of them';
}

/** `asks 1`, `answers 1 and asks 2`, `answers 1, informs 2 and asks 3`. */
const listed = (parts: readonly string[]) => (parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`);
