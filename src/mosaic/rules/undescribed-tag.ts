import { didYouMean, nearestOf } from '../near.ts';
import type { Rule } from '../rule.ts';

/** A mosaic that describes its tags describes every tag. */
export const undescribedTag: Rule = {
  id: 'undescribed-tag',
  severity: 'warning',
  explain: 'A mosaic with a file tags.yaml describes every tag in it. Use a tag that is there, or add a line for the new one.',
  good: { files: { 'a.md': '---\ntitle: A?\ntags: [agency]\n---\n', 'tags.yaml': 'agency: What acts, and on what.\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntitle: A?\ntags: [agents]\n---\n', 'tags.yaml': 'agency: What acts, and on what.\n' },
    messages: ['a.md:3:8: Unexpected tag "agents", expected one that tags.yaml describes; did you mean "agency"?'],
  },
  check({ files, tags }, report) {
    if (!tags || tags.flaws.length > 0) return;
    const reported = new Set<string>();
    const nearestTag = nearestOf(tags.tags.keys());
    for (const file of files) {
      for (const [index, tag] of file.frontmatter.fields.tags.entries()) {
        if (tags.tags.has(tag) || reported.has(tag)) continue;
        reported.add(tag);
        const near = nearestTag(tag);
        report(file, ['tags', index], `Unexpected tag "${tag}", expected one that tags.yaml describes${didYouMean(near)}`, near);
      }
    }
  },
};
