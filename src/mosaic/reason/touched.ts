/** The questions that a source touches. */
import type { Citation, Question, Source } from '../mosaic.ts';

/** The questions of some entries, each once: a question may list a source with several stances and insights. */
export const questionsOf = (citations: readonly Citation[]): Set<Question> => new Set(citations.map(({ question }) => question));

/** All questions that list a source or link to it, each once: those that list it first. */
export const questionsTouched = ({ citations, mentionedBy }: Source): Set<Question> => new Set([...questionsOf(citations), ...mentionedBy]);
