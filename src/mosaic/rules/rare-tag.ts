import { didYouMean, nearestOf } from '../near.ts';
import type { QuestionFile } from '../question-file.ts';
import type { Rule } from '../rule.ts';

/** How often a tag must be used before a rare one near it looks like a misspelling. Chosen by eye. */
const COMMON = 3;

/** A tag that is used once is no misspelling of a common one. */
export const rareTag: Rule = {
  id: 'rare-tag',
  severity: 'warning',
  explain:
    'A tag that is used once and spelt nearly like a common one is probably a slip. Use the common one, or a name that differs more.',
  good: { files: { 'a.md': '---\ntitle: A?\ntags: [agency]\n---\n' }, messages: [] },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\ntags: [agency]\n---\n',
      'b.md': '---\ntitle: B, then?\nparent: a\ntags: [agency]\n---\n',
      'c.md': '---\ntitle: C, perhaps?\nparent: a\ntags: [agency]\n---\n',
      'd.md': '---\ntitle: D, or not?\nparent: a\ntags: [agancy]\n---\n',
    },
    messages: ['d.md:4:8: Unexpected tag "agancy" used once, expected a common one; did you mean "agency"?'],
  },
  check({ files }, report) {
    const uses = new Map<string, { file: QuestionFile; index: number }[]>();
    for (const file of files) {
      for (const [index, tag] of file.frontmatter.fields.tags.entries()) {
        const found = uses.get(tag);
        if (found) found.push({ file, index });
        else uses.set(tag, [{ file, index }]);
      }
    }
    const common = [...uses].filter(([, { length }]) => length >= COMMON).map(([tag]) => tag);
    const nearestCommon = nearestOf(common);
    for (const [tag, [first, second]] of uses) {
      if (!first || second) continue;
      const near = nearestCommon(tag);
      if (near && tag.replace(/\d/g, '') !== near.replace(/\d/g, ''))
        report(first.file, ['tags', first.index], `Unexpected tag "${tag}" used once, expected a common one${didYouMean(near)}`, near);
    }
  },
};
