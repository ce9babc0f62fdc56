import { personKey } from '../page-slug.ts';
import type { TermsFile } from '../read/terms.ts';
import type { Rule } from '../rule.ts';
import { termKey } from '../terms.ts';

/** No name in `terms.yaml` belongs to two entries of a list. */
export const sameName: Rule = {
  id: 'same-name',
  severity: 'error',
  scope: 'beside',
  explain:
    'A name in terms.yaml belongs to one term or one person, so that a search knows what is meant. Two that differ only in case are the same.',
  good: {
    files: { 'a.md': '---\ntitle: A?\n---\n', 'terms.yaml': 'terms: [{term: Agency, also: [agents], question: a}]\n' },
    messages: [],
  },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\n---\n',
      'terms.yaml':
        'terms:\n  - {term: Agency, also: [agents], question: a}\n  - {term: Agents, question: a}\n' +
        'people:\n  - {name: Ada Lovelace, also: [ada]}\n  - {name: Ada, also: [A. Lovelace]}\n',
    },
    messages: [
      'terms.yaml:3:12: Unexpected name "Agents", expected one that no other entry has; "Agency" has it too',
      'terms.yaml:6:12: Unexpected name "Ada", expected one that no other entry has; "Ada Lovelace" has it too',
    ],
  },
  check({ terms }, report) {
    if (!terms) return;
    for (const [entries, keyOf] of [
      [terms.terms, termKey],
      [terms.people, personKey],
    ] as const) {
      const owners = new Map<string, TermsFile['terms'][number]['names']>();
      for (const { names } of entries) {
        for (const { name, at } of names) {
          const owner = owners.get(keyOf(name));
          if (owner) report(terms, at, `Unexpected name "${name}", expected one that no other entry has; "${owner[0]?.name}" has it too`);
          else owners.set(keyOf(name), names);
        }
      }
    }
  },
};
