/** Says what a picture shows of the years. Needs no browser. */
import { type FilmCounts, isPast, type Moment } from '../../pictures/film.ts';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { counted } from '../../views/count.ts';

/** `By the end of 2012: 38 questions asked, 61 lit.` or `From 2012 to 2019: …`, and what has no date; empty for today without a comparison. */
export function filmWords(moment: Moment, { asked, lit, ahead, moved, undated }: FilmCounts): string {
  if (!isPast(moment)) return '';
  const { at, since } = moment;
  const when = since === 0 ? `By the end of ${at}` : at === 0 ? `Since ${since}` : `From ${since} to ${at}`;
  const before = ahead > 0 ? ` (${ahead.toLocaleString('en')} before anybody asked: dashed)` : '';
  const more = moved > 0 ? `, ${moved.toLocaleString('en')} with a new status` : '';
  const without = [
    ...(undated.questions > 0 ? [counted(undated.questions, 'question')] : []),
    ...(undated.insights > 0 ? [counted(undated.insights, 'insight')] : []),
  ];
  return [
    `${when}: ${counted(asked, 'question')} asked, ${lit.toLocaleString('en')} lit${before}${more}.`,
    ...(without.length > 0 ? [`Always shown, without a date: ${without.join(' and ')}.`] : []),
  ].join(' ');
}

/** What can be said of a question of another time: that it was not asked yet, and that it is new; otherwise nothing. */
export function pastWords({ past }: Pick<QuestionNode, 'past'>): string[] {
  if (!past) return [];
  return [...(past.isAsked ? [] : ['not asked yet']), ...(past.isNew ? ['new'] : [])];
}

/** The classes of a question of another time. */
export const pastLook = ({ past }: Pick<QuestionNode, 'past'>): string =>
  `${past?.isAsked === false ? ' unasked' : ''}${past?.isNew ? ' new' : ''}`;
