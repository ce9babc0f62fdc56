import type { Rule } from '../rule.ts';

/** Fields are in the order of the schema, the same in every file. */
export const fieldOrder: Rule = {
  id: 'field-order',
  severity: 'suggestion',
  scope: 'file',
  explain:
    'The fields of a question, a source, a way to settle it and a hinge are in the order of the reference, so that ' +
    'one knows where to look and two people who add fields do so at one place. `npm run check -- --fix` moves them, ' +
    'with the comments right above them; where a comment may belong to either of two fields, nothing is said.',
  good: {
    files: {
      'a.md': '---\ntitle: A?\ntags: [x]\nsources:\n  - url: https://example.org\n    stance: poses\n---\n',
      'b.md': '---\n# Which of the two?\n\ntags: [x]\ntitle: B?\nparent: a\n---\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md': '---\ntags: [x]\ntitle: A?\n---\n',
      'b.md': '---\ntitle: B?\nparent: a\nsources:\n  - stance: poses\n    url: https://example.org\n---\n',
    },
    messages: [
      'a.md:3:1: Unexpected field "title" behind "tags", expected it before',
      'b.md:6:5: Unexpected field "url" behind "stance", expected it before',
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      const { order } = file.layout ?? {};
      if (!order) continue;
      const { line, column, field, before } = order;
      const reason = `Unexpected field "${field}" behind "${before}", expected it before`;
      report(file, { line, column }, reason, undefined, () => ({ kind: 'layout', of: 'order' }));
    }
  },
};
