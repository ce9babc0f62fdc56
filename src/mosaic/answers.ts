/** The answers that a question can have. */
import type { QuestionFields } from './schema.ts';

/** The keys of the answers, in the order of the file; `yes` and `no` without any. */
export const answersOf = ({ answers }: Pick<QuestionFields, 'answers'>): readonly string[] =>
  answers ? Object.keys(answers) : ['yes', 'no'];
