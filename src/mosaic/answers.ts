/** The answers that a question can have. */
import type { QuestionFields } from './schema.ts';

/** Their keys, in the order in which they are written. */
export const answersOf = ({ answers }: Pick<QuestionFields, 'answers'>): readonly string[] =>
  answers ? Object.keys(answers) : ['yes', 'no'];
