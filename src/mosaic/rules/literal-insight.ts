import type { Rule } from '../rule.ts';

/** An insight of more than a line is a literal block, whose lines stay where they are put. */
export const literalInsight: Rule = {
  id: 'literal-insight',
  severity: 'suggestion',
  scope: 'file',
  explain:
    'An insight of more than one line or sentence is a literal block, `insight: |`, with one sentence a line. Folded ' +
    'and quoted text reflows: one changed word moves all the lines behind it. `npm run check -- --fix` rewrites it.',
  good: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'sources:\n' +
        '  - url: https://example.org\n' +
        '    insight: Shows one thing.\n' +
        '  - url: https://example.org/b\n' +
        '    insight: |\n' +
        '      Shows one thing.\n' +
        '      Leaves open another.\n' +
        '---\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\nsources:\n  - url: https://example.org\n    insight: >-\n      Shows one\n      thing.\n---\n',
      'b.md': '---\ntitle: B?\nparent: a\nsources:\n  - url: https://example.org\n    insight: "Shows: one. And another."\n---\n',
    },
    messages: [
      'a.md:5:14: Unexpected insight as folded text, expected a literal block: "insight: |" and one sentence a line below it',
      'b.md:6:14: Unexpected insight as quoted text, expected a literal block: "insight: |" and one sentence a line below it',
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      const { insight } = file.layout ?? {};
      if (!insight) continue;
      const { line, column, style } = insight;
      const reason = `Unexpected insight as ${style} text, expected a literal block: "insight: |" and one sentence a line below it`;
      report(file, { line, column }, reason, undefined, () => ({ kind: 'layout', of: 'insights' }));
    }
  },
};
