import type { Rule } from '../rule.ts';

/** No text is cut short by a "#" that begins a comment. */
export const cutText: Rule = {
  id: 'cut-text',
  severity: 'error',
  scope: 'file',
  explain:
    'In YAML a "#" behind a space begins a comment, and the text ends before it. Put quotes around the whole text, ' +
    'or the comment on a line of its own.',
  good: { files: { 'a.md': '---\n# A comment\ntitle: "Is problem #5 open?"\ntags: [x] # Another\n---\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntitle: Is problem #5 open?\n---\n' },
    messages: ['a.md:2:19: Unexpected comment "#5 open?" behind the title, expected quotes around the whole text'],
  },
  check({ files }, report) {
    for (const file of files) {
      for (const flaw of file.frontmatter.flaws) {
        if (flaw.kind === 'cut')
          report(file, flaw, `Unexpected comment "${flaw.comment}" behind the ${flaw.field}, expected quotes around the whole text`);
      }
    }
  },
};
