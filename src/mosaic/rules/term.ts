import { didYouMean } from '../near.ts';
import type { Rule } from '../rule.ts';

/** The question that a term names exists. */
export const term: Rule = {
  id: 'term',
  severity: 'error',
  scope: 'beside',
  explain: 'A term of terms.yaml names its question by id: the file name without .md.',
  good: { files: { 'how-so.md': '---\ntitle: A?\n---\n', 'terms.yaml': 'terms: [{term: Agency, question: how-so}]\n' }, messages: [] },
  bad: {
    files: { 'how-so.md': '---\ntitle: A?\n---\n', 'terms.yaml': 'terms: [{term: Agency, question: how-soo}]\n' },
    messages: [
      'terms.yaml:1:34: Unexpected question "how-soo" of the term "Agency", expected the id of a question; did you mean "how-so"?',
    ],
  },
  check({ terms, resolve, nearestId }, report) {
    for (const { term, question, questionAt } of terms?.terms ?? []) {
      if (!terms || question === undefined || resolve(question)) continue;
      const near = nearestId(question);
      report(
        terms,
        questionAt,
        `Unexpected question "${question}" of the term "${term}", expected the id of a question${didYouMean(near)}`,
        near,
      );
    }
  },
};
