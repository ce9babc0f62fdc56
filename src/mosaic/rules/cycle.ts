import type { QuestionFile } from '../question-file.ts';
import type { Rule } from '../rule.ts';

/** Following `parent` always ends at a root. */
export const cycle: Rule = {
  id: 'cycle',
  severity: 'error',
  explain: 'A question cannot be a part of itself, however long the way round. Give one question of the cycle another parent, or none.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\n', 'b.md': '---\ntitle: B, then?\nparent: a\n---\n' }, messages: [] },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\nparent: b\n---\n',
      'b.md': '---\ntitle: B, then?\nparent: a\n---\n',
      'c.md': '---\ntitle: C, perhaps?\nparent: c\n---\n',
    },
    messages: [
      'a.md:3:9: Unexpected cycle of parents a → b → a, expected the parents of every question to end at a root',
      'c.md:3:9: Unexpected cycle of parents c → c, expected the parents of every question to end at a root',
    ],
  },
  check({ files, resolve }, report) {
    const done = new Set<QuestionFile>();
    for (const file of files) {
      const path: QuestionFile[] = [];
      const onPath = new Set<QuestionFile>();
      let current: QuestionFile | undefined = file;
      while (current && !done.has(current) && !onPath.has(current)) {
        path.push(current);
        onPath.add(current);
        const { parent }: { parent?: string | undefined } = current.frontmatter.fields;
        current = parent === undefined ? undefined : resolve(parent);
      }
      if (current && onPath.has(current)) {
        const ids = [...path.slice(path.indexOf(current)), current].map(({ id }) => id);
        report(
          current,
          ['parent'],
          `Unexpected cycle of parents ${ids.join(' → ')}, expected the parents of every question to end at a root`,
        );
      }
      for (const passed of path) done.add(passed);
    }
  },
};
