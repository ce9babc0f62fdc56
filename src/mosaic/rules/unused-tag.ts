import { didYouMean, nearestOf } from '../near.ts';
import type { Rule } from '../rule.ts';

/** Every tag that tags.yaml describes is the tag of a question. */
export const unusedTag: Rule = {
  id: 'unused-tag',
  severity: 'warning',
  scope: 'beside',
  explain: 'A line of tags.yaml whose tag no question has is left over, or misspelt. Remove it, or use the tag.',
  good: { files: { 'a.md': '---\ntitle: A?\ntags: [agency]\n---\n', 'tags.yaml': 'agency: What acts, and on what.\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntitle: A?\ntags: [agency]\n---\n', 'tags.yaml': 'agency: What acts.\nagancy: What does.\n' },
    messages: ['tags.yaml:2:1: Unexpected tag "agancy", expected one that a question has; did you mean "agency"?'],
  },
  check({ files, tags }, report) {
    if (!tags) return;
    const used = new Set(files.flatMap((file) => file.frontmatter.fields.tags));
    const nearestUsed = nearestOf(used);
    for (const [tag, { at }] of tags.tags) {
      if (used.has(tag)) continue;
      const near = nearestUsed(tag);
      report(tags, at, `Unexpected tag "${tag}", expected one that a question has${didYouMean(near)}`, near);
    }
  },
};
