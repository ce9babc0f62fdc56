import type { Rule } from '../rule.ts';

/** The longest body without a warning, in UTF-16 code units. A guess at what still loads fast. */
const BUDGET = 24_000;

/** A body keeps its page light. */
export const longBody: Rule = {
  id: 'long-body',
  severity: 'warning',
  scope: 'file',
  explain:
    `A body of more than ${BUDGET} characters makes a page that is slow to load and to read. Split the question, or ` +
    'link to the long text as a source.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\nShort.\n' }, messages: [] },
  bad: {
    files: { 'a.md': `---\ntitle: A?\n---\n${'Long. '.repeat(5000)}\n` },
    messages: [`a.md:4:1: Unexpected body of 30001 characters, expected at most ${BUDGET}`],
  },
  check({ files }, report) {
    for (const file of files) {
      const start = file.frontmatter.bodyOffset;
      const { length } = file.body;
      if (length > BUDGET) report(file, { start, end: start }, `Unexpected body of ${length} characters, expected at most ${BUDGET}`);
    }
  },
};
