import type { Rule } from '../rule.ts';

/** A root has sub-questions; a question without any probably forgot its parent. */
export const strayRoot: Rule = {
  id: 'stray-root',
  severity: 'warning',
  explain:
    'A question without a parent is a root: one decomposition of the field. One that has no sub-questions either has ' +
    'probably forgotten its parent.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\n', 'b.md': '---\ntitle: B, then?\nparent: a\n---\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntitle: A?\n---\n', 'b.md': '---\ntitle: B, then?\nparent: a\n---\n', 'c.md': '---\ntitle: C, perhaps?\n---\n' },
    messages: ['c.md:1:1: Unexpected root without sub-questions, expected "parent: …" or sub-questions of its own'],
  },
  check({ files, resolve }, report) {
    if (files.length === 1) return;
    const named = new Set(files.flatMap(({ frontmatter: { fields } }) => [fields.parent ?? [], fields.also_under].flat()));
    const parents = new Set(Array.from(named, resolve));
    for (const file of files) {
      const { fields, flaws } = file.frontmatter;
      if (file.refusal || fields.parent !== undefined || parents.has(file) || flaws.length > 0) continue;
      report(file, undefined, 'Unexpected root without sub-questions, expected "parent: …" or sub-questions of its own');
    }
  },
};
