import type { Rule } from '../rule.ts';

/** Each source has a title in some file. */
export const undescribedSource: Rule = {
  id: 'undescribed-source',
  severity: 'warning',
  explain:
    'A source nobody gave a title to is shown as an address only. Give its title, authors and date once, anywhere in ' +
    'the mosaic; they hold everywhere.',
  good: {
    files: {
      'a.md': '---\ntitle: A?\nsources:\n  - url: https://example.org\n    title: An example\n---\n',
      'b.md': '---\ntitle: B, then?\nparent: a\nsources: [https://www.example.org/]\n---\n',
    },
    messages: [],
  },
  bad: {
    files: { 'a.md': '---\ntitle: A?\nsources: [https://example.org]\n---\n' },
    messages: [
      'a.md:3:11: Unexpected source "https://example.org" without a title anywhere, expected "title", and "authors" and "date" where known',
    ],
  },
  check({ sources }, report) {
    for (const { places, facts } of sources.byKey.values()) {
      const first = places[0];
      if (first && facts.title === undefined)
        report(
          first.file,
          ['sources', first.index, 'url'],
          `Unexpected source "${first.fields.url}" without a title anywhere, expected "title", and "authors" and "date" where known`,
        );
    }
  },
};
