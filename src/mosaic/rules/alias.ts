import type { Rule } from '../rule.ts';

/** An alias is a former id: nobody else's id, and nobody else's alias. */
export const alias: Rule = {
  id: 'alias',
  severity: 'error',
  scope: 'file',
  explain: 'An alias redirects an old address to this question, so it can be neither the id of a question nor the alias of another.',
  good: { files: { 'a.md': '---\ntitle: A?\naliases: [old-a]\n---\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntitle: A?\naliases: [b, old]\n---\n', 'b.md': '---\ntitle: B, then?\naliases: [old]\n---\n' },
    messages: [
      'a.md:3:11: Unexpected alias "b", expected one that is not the id of b.md',
      'b.md:3:11: Unexpected alias "old", expected one that a.md does not have already',
    ],
  },
  check({ files, byId, byAlias }, report) {
    for (const file of files) {
      for (const [index, alias] of file.frontmatter.fields.aliases.entries()) {
        const at = ['aliases', index];
        const question = byId.get(alias);
        const owner = byAlias.get(alias);
        if (question) report(file, at, `Unexpected alias "${alias}", expected one that is not the id of ${question.path}`);
        else if (owner && owner !== file)
          report(file, at, `Unexpected alias "${alias}", expected one that ${owner.path} does not have already`);
      }
    }
  },
};
