import type { Rule } from '../rule.ts';

/** An insight is checked by somebody other than its author. */
export const checked: Rule = {
  id: 'checked',
  severity: 'error',
  scope: 'file',
  explain:
    'checked names those who compared an insight with its source, and did not write it themselves; without an ' +
    'insight there is nothing to compare.',
  good: {
    files: { 'a.md': '---\ntitle: A?\nsources: [{url: https://example.org, title: E, insight: So., by: ada, checked: [bob]}]\n---\n' },
    messages: [],
  },
  bad: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'sources:\n' +
        '  - {url: https://example.org/a, title: E, insight: So., by: ada, checked: [bob, Ada]}\n' +
        '  - {url: https://example.org/b, title: F, checked: [bob]}\n' +
        '---\n',
    },
    messages: [
      'a.md:4:82: Unexpected "Ada" as checked, expected others than the one who wrote the insight',
      'a.md:5:53: Unexpected checked without an insight, expected one that was compared with its source',
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      for (const [index, { by, checked = [], insight }] of file.frontmatter.fields.sources.entries()) {
        if (checked.length > 0 && insight === undefined)
          report(
            file,
            ['sources', index, 'checked'],
            'Unexpected checked without an insight, expected one that was compared with its source',
          );
        // Handles have no case: https://docs.github.com/rest/users
        const own = checked.findIndex((reader) => reader.toLowerCase() === by?.toLowerCase());
        if (own >= 0)
          report(
            file,
            ['sources', index, 'checked', own],
            `Unexpected "${checked[own]}" as checked, expected others than the one who wrote the insight`,
          );
      }
    }
  },
};
