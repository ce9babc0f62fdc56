/** What is known about a question, in one look: how it stands, how sure that is, and how old. */
import { FILLS, type FillCounts } from '../mosaic/fill.ts';
import type { Question } from '../mosaic/mosaic.ts';
import { isChecked } from '../mosaic/reason/coverage.ts';
import type { Stance } from '../mosaic/schema.ts';
import { FILL_LOOKS } from '../pictures/fills.ts';
import { count, counted } from './count.ts';
import { hasInsight } from './insights.ts';

export interface KnownView {
  /** In the words of a reader: `Open, with insights`. */
  standing: string;
  /** How many insights there are: `8 insights`. Undefined without any. */
  insights?: string;
  /** What they do, those first that are more than information: `1 answers it`. */
  stances: { stance: Stance; words: string }[];
  /** How sure they are: `none checked, all drafted by a machine`. */
  sure?: string;
  /** The date of the newest source that has an insight. */
  newest?: string;
  /** When somebody last looked for an answer: a month or a day, or else that nobody has said so of a leaf. */
  looked?: { date?: string; words: string };
}

/** What an insight does to the question, of one and of several. */
const DO: Readonly<Partial<Record<Stance, [one: string, many: string]>>> = {
  answers: ['answers it', 'answer it'],
  disputes: ['disputes it', 'dispute it'],
  informs: ['informs it', 'inform it'],
};

/** @param looked when somebody last looked for an answer */
export function knownView({ fill, citations, children, below }: Question, looked: string | undefined): KnownView {
  const insights = citations.filter(hasInsight);
  const newest = insights.reduce((last, { source: { date = '' } }) => (date > last ? date : last), '');
  return {
    standing: fill === 'dark' && children.length > 0 ? darkBranch(below) : FILL_LOOKS[fill].standing,
    ...(insights.length > 0 && { insights: counted(insights.length, 'insight'), sure: sureWords(insights) }),
    stances: Object.entries(DO).flatMap(([stance, [one, many]]) => {
      const times = insights.filter((insight) => insight.stance === stance).length;
      return times > 0 ? [{ stance: stance as Stance, words: `${count(times)} ${times === 1 ? one : many}` }] : [];
    }),
    ...(newest && { newest }),
    ...((looked || children.length === 0) && { looked: looked ? { date: looked, words: looked } : { words: 'nobody has said when' } }),
  };
}

/** How a branch stands about whose whole nothing is learnt: by what is learnt below it. */
function darkBranch(below: FillCounts): string {
  const all = FILLS.reduce((sum, fill) => sum + below[fill], 0);
  const learnt = all - below.dark;
  if (learnt === 0) return 'Nothing learnt yet, here or below';
  return `Learnt about ${learnt === all ? (all === 1 ? 'the one' : `all ${count(all)}`) : `${count(learnt)} of ${count(all)}`} below, not yet about the whole`;
}

/** How many have been compared with their source by another reader, and how many a machine drafted. */
function sureWords(insights: readonly { fields: Question['citations'][number]['fields'] }[]): string {
  const some = (times: number) => (times === 0 ? 'none' : times === insights.length ? 'all' : count(times));
  const checked = insights.filter(({ fields }) => isChecked(fields)).length;
  const drafted = insights.filter(({ fields }) => fields.assisted).length;
  const isOne = insights.length === 1;
  return [
    isOne ? `${checked === 1 ? '' : 'not '}checked` : `${some(checked)} checked`,
    ...(drafted > 0 ? [`${isOne ? '' : `${some(drafted)} `}drafted by a machine`] : []),
  ].join(', ');
}
