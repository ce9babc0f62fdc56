import type { Rule } from '../rule.ts';

/** Two files do not disagree about a source. */
export const conflictingFacts: Rule = {
  id: 'conflicting-facts',
  severity: 'warning',
  explain:
    'The title, authors, date and kind of a source hold in the whole mosaic, so two files must not disagree about ' +
    'them. Correct one, or leave it out in one.',
  good: {
    files: {
      'a.md': '---\ntitle: A?\nsources: [{url: https://example.org, title: An example, date: 2023}]\n---\n',
      'b.md': '---\ntitle: B, then?\nparent: a\nsources: [{url: https://example.org, date: 2023-04}]\n---\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\nsources: [{url: https://example.org, title: An example}]\n---\n',
      'b.md': '---\ntitle: B, then?\nparent: a\nsources: [{url: https://example.org, title: An exemplar}]\n---\n',
    },
    messages: ['b.md:4:45: Unexpected title "An exemplar" of https://example.org, expected "An example" as at a.md:3:45'],
  },
  check({ sources }, report) {
    for (const { conflicts } of sources.byKey.values()) {
      for (const { field, at, found, first, expected } of conflicts) {
        report(
          at.file,
          ['sources', at.index, field],
          (placeOf) =>
            `Unexpected ${field} ${shown(found)} of ${at.fields.url}, expected ${shown(expected)} as at ` +
            `${placeOf(first.file, ['sources', first.index, field])}`,
        );
      }
    }
  },
};

const shown = (value: string | readonly string[]) => (typeof value === 'string' ? `"${value}"` : `[${value.join(', ')}]`);
