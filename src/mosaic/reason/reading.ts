/** The reading list: leads, ranked by what reading them would do. */
import { hasInsight, isUnsettled } from '../fill.ts';
import type { Citation, Mosaic, Question, Source } from '../mosaic.ts';
import { knownAbout } from './coverage.ts';
import { type Importance, importanceIn } from './importance.ts';
import { newestFirst } from './newest-first.ts';

/** Whether a question lists a source that nobody has digested for it: it has no insight, and does more than ask the question. */
export const isLead = (citation: Pick<Citation, 'insight' | 'stance'>): boolean => !hasInsight(citation) && citation.stance !== 'poses';

/** The questions that wait for a source, each once: a question may list a source with several stances. */
export const waitingFor = ({ citations }: Source): Question[] => [...new Set(citations.filter(isLead).map(({ question }) => question))];

/** A source that some question lists as a lead, and what reading it would do. */
export interface Lead {
  source: Source;
  /** From 0; see {@link readingList}. */
  score: number;
  because: Because;
}

/** Where the score of a lead comes from. Only `waiting` has settled questions too; all other members are about the unsettled ones. */
export interface Because {
  /** The questions that wait for it: the unsettled ones, then the settled ones, each in tree order. */
  waiting: readonly Question[];
  /** How many of those are unsettled, and how many of these are dark. */
  unsettled: number;
  dark: number;
  /** How many others need one of them, are settled with the help of one, or have a hinge of one speak about them. */
  unblocks: number;
  settles: number;
  speaksTo: number;
  /** How many unsettled questions are below them. */
  below: number;
  /** At how many of them nobody has looked, and when somebody looked at the others: the longest ago, a month or day. */
  neverLooked: number;
  lookedLast?: string;
}

/** How much an unsettled question counts by what is known of it. Chosen by eye. */
const DARK = 1;
const UNCHECKED = 0.5;
const KNOWN = 0.25;

/** The most that a question counts more because nobody has looked lately, and what it does where nobody ever has. Chosen by eye. */
const LONGEST_AGO = 2;

/**
 * Ranks all leads, best first. The score of a lead is the sum, over the unsettled questions that wait for it, of the product of
 * - how little is known: 1 if it is dark, ½ with insights that nobody has checked, ¼ if one is checked or it is partly answered;
 * - 1 + its {@link Importance};
 * - how long nobody has looked: 1 + the years from its `looked` to the newest `looked` of the mosaic, at most 2; 2 if nobody ever has.
 *
 * A settled question adds nothing. Leads with the same score are in the order of {@link newestFirst}.
 * @param importanceOf finds the importance of its questions
 */
export function readingList(mosaic: Mosaic, importanceOf = importanceIn(mosaic)): Lead[] {
  const looked = lookedIn(mosaic);
  const agoOf = lookedAgo(looked);
  const leads = [...mosaic.sources.values()].flatMap((source): Lead[] => {
    const waiting = waitingFor(source);
    const unsettled = waiting.filter(isUnsettled);
    if (waiting.length === 0) return [];
    const settled = waiting.filter((question) => !isUnsettled(question));
    const importances = unsettled.map(importanceOf);
    const score = unsettled.reduce(
      (sum, question, at) => sum + unknown(question) * (1 + (importances[at] as Importance).score) * agoOf(question),
      0,
    );
    return [{ source, score, because: { waiting: [...unsettled, ...settled], ...traceOf(unsettled, importances, looked) } }];
  });
  const byDate = newestFirst();
  return leads.sort((a, b) => b.score - a.score || byDate(a.source, b.source));
}

/** How little is known of an unsettled question, from 0 to 1. */
function unknown(question: Question): number {
  const known = knownAbout(question);
  if (known === 'dark') return DARK;
  return known === 'checked' || question.fill === 'partial' ? KNOWN : UNCHECKED;
}

/** When somebody last looked, for the questions that say so. */
function lookedIn({ questions }: Mosaic): ReadonlyMap<Question, string> {
  const looked = new Map<Question, string>();
  for (const question of questions.values()) if (question.fields.looked) looked.set(question, question.fields.looked);
  return looked;
}

/** How much more a question counts because nobody has looked, from 1 to {@link LONGEST_AGO}. Compares dates of the mosaic only. */
function lookedAgo(looked: ReadonlyMap<Question, string>): (question: Question) => number {
  const newest = [...looked.values()].reduce((latest, date) => Math.max(latest, yearsOf(date)), 0);
  return (question) => {
    const date = looked.get(question);
    return date ? Math.min(LONGEST_AGO, 1 + newest - yearsOf(date)) : LONGEST_AGO;
  };
}

/** A month or a day in years: `2024-07` is 2024.5. */
function yearsOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 366;
}

function traceOf(
  unsettled: readonly Question[],
  importances: readonly Importance[],
  looked: ReadonlyMap<Question, string>,
): Omit<Because, 'waiting'> {
  const together = (of: 'unblocks' | 'settles' | 'speaksTo') => new Set(importances.flatMap((importance) => importance[of])).size;
  const those = new Set(unsettled);
  const uppermost = unsettled.map(({ lineage }) => !lineage.some((above) => those.has(above)));
  const dates = unsettled.flatMap((question) => looked.get(question) ?? []).sort();
  return {
    unsettled: unsettled.length,
    dark: unsettled.filter(({ fill }) => fill === 'dark').length,
    unblocks: together('unblocks'),
    settles: together('settles'),
    speaksTo: together('speaksTo'),
    below: importances.reduce((sum, { below }, at) => sum + (uppermost[at] ? below : 0), 0),
    neverLooked: unsettled.length - dates.length,
    ...(dates[0] && { lookedLast: dates[0] }),
  };
}
