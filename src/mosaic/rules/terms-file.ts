import type { Rule } from '../rule.ts';

/** `terms.yaml` has a list of terms and a list of people, each entry with its fields. */
export const termsFile: Rule = {
  id: 'terms-file',
  severity: 'error',
  scope: 'beside',
  explain:
    'The file terms.yaml beside the questions has two lists. An entry of "terms" has a term, other names for it in "also", and a question, ' +
    'or what it means in one sentence, or both. An entry of "people" has a name, and other names of the same person in "also".',
  good: {
    files: {
      'a.md': '---\ntitle: A?\n---\n',
      'terms.yaml':
        'terms:\n  - {term: Agency, also: [agenthood], question: a}\n  - {term: Drift, means: A slow change.}\n' +
        'people:\n  - {name: Ada Lovelace, also: [ada]}\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\n---\n',
      'terms.yaml':
        'terms:\n  - {term: Agency, als: [agenthood], question: a}\n  - {term: Drift}\n  - {term: Goal, also: aim, question: a}\n' +
        'people:\n  - {name: Ada Lovelace, also: []}\nterm: x\n',
    },
    messages: [
      'terms.yaml:2:20: Unexpected field "als", expected one of term, also, question, means; did you mean "also"?',
      'terms.yaml:3:5: Unexpected an entry with fields as terms[1], expected a question or what it means, or both',
      'terms.yaml:4:24: Unexpected "aim" as terms[2].also, expected a list',
      'terms.yaml:6:32: Unexpected a list as people[0].also, expected another name',
      'terms.yaml:7:1: Unexpected field "term", expected one of terms, people; did you mean "terms"?',
    ],
  },
  check({ terms }, report) {
    for (const { reason, ...at } of terms?.flaws ?? []) if (terms) report(terms, at, reason);
  },
};
