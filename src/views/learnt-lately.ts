/** The question that the home page shows in large, with what was learnt about it last. Chosen by what the files say, not by the day. */
import { isUnsettled } from '../mosaic/fill.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { byCodeUnits } from '../mosaic/order.ts';
import type { ImportanceOf } from '../mosaic/reason/importance.ts';
import { FILL_LOOKS } from '../pictures/fills.ts';
import type { Addresses } from './address.ts';
import { type CitationWithInsight, type InsightView, insightView, learntAbout } from './insights.ts';
import { type LabelReference, labelReference, type QuestionReference, questionReference } from './reference.ts';

export interface LearntLately {
  question: QuestionReference;
  /** What is known, in the words of a reader. */
  standing: string;
  lineage: LabelReference[];
  insight: InsightView;
}

/** Among how many questions with the newest insights the most important is looked for. Chosen by eye: a few months of a living mosaic. */
const LATELY = 12;

/**
 * Of the open questions whose newest insights come from the newest sources, the most important; among equally important ones the newest,
 * then the first in tree order. Undefined where no open question has an insight from a dated source.
 */
export function learntLately(mosaic: Mosaic, importanceOf: ImportanceOf, to: Addresses): LearntLately | undefined {
  const learnt = [...mosaic.questions.values()].filter(isUnsettled).flatMap((question): Learnt[] => {
    const [newest] = learntAbout(question);
    return newest?.source.date ? [{ question, newest, date: newest.source.date }] : [];
  });
  const [chosen] = learnt
    .sort((a, b) => byCodeUnits(b.date, a.date))
    .slice(0, LATELY)
    .map((each) => ({ ...each, score: importanceOf(each.question).score }))
    .sort((a, b) => b.score - a.score);
  if (!chosen) return undefined;
  const { question, newest } = chosen;
  return {
    question: questionReference(question, to),
    standing: FILL_LOOKS[question.fill].standing,
    lineage: question.lineage.map((above) => labelReference(above, to)),
    insight: insightView(newest, mosaic, to),
  };
}

interface Learnt {
  question: Question;
  newest: CitationWithInsight;
  /** Of its source: a year, a month or a day. */
  date: string;
}
