import type { Rule } from '../rule.ts';

/** Every question has a title: the question itself. */
export const title: Rule = {
  id: 'title',
  severity: 'error',
  scope: 'file',
  explain: 'The title is the question itself, as asked. It is the only field that every question needs.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntags: [x]\n---\n', 'b.md': '---\ntitle: ""\n---\n' },
    messages: [
      'a.md:1:1: Unexpected missing title, expected "title: …" with the question as asked',
      'b.md:2:8: Unexpected empty title, expected the question as asked',
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      for (const flaw of file.frontmatter.flaws) {
        if (flaw.kind !== 'title') continue;
        report(
          file,
          flaw,
          flaw.start === 0
            ? 'Unexpected missing title, expected "title: …" with the question as asked'
            : 'Unexpected empty title, expected the question as asked',
        );
      }
    }
  },
};
