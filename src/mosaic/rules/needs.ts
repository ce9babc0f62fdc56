import type { QuestionFile } from '../question-file.ts';
import type { Rule } from '../rule.ts';

/** No question needs itself, directly or through others. */
export const needs: Rule = {
  id: 'needs',
  severity: 'error',
  explain:
    'A question cannot be worked on before the ones that it needs are settled, so two that need each other ' +
    'could never be begun. Take one of the needs out, or divide a question.',
  good: {
    files: {
      'a.md': '---\ntitle: A?\n---\n',
      'b.md': '---\ntitle: B, then?\nparent: a\nneeds: [a]\n---\n',
      'c.md': '---\ntitle: C, perhaps?\nparent: a\nneeds: [a, b]\n---\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\nneeds: [c]\n---\n',
      'b.md': '---\ntitle: B, then?\nparent: a\nneeds: [a]\n---\n',
      'c.md': '---\ntitle: C, perhaps?\nparent: a\nneeds: [a, b]\n---\n',
      'd.md': '---\ntitle: D, at last?\nparent: a\nneeds: [a, d]\n---\n',
    },
    messages: [
      'c.md:4:9: Unexpected cycle of needs a → c → a, expected an end to what a question needs',
      'd.md:4:12: Unexpected cycle of needs d → d, expected an end to what a question needs',
    ],
  },
  /** Depth-first search; of several cycles that share a question, it reports one. */
  check({ files, resolve }, report) {
    const done = new Set<QuestionFile>();
    const reported = new Set<QuestionFile>();
    for (const start of files) {
      if (done.has(start)) continue;
      const path = [{ file: start, next: 0 }];
      const onPath = new Map([[start, 0]]);
      for (let top = path.at(-1); top; top = path.at(-1)) {
        const { file, next } = top;
        const named = file.frontmatter.fields.needs[next];
        if (named === undefined) {
          done.add(file);
          onPath.delete(file);
          path.pop();
          continue;
        }
        top.next += 1;
        const needed = resolve(named);
        if (!needed || done.has(needed)) continue;
        const since = onPath.get(needed);
        if (since === undefined) {
          onPath.set(needed, path.length);
          path.push({ file: needed, next: 0 });
        } else if (!reported.has(needed)) {
          const cycle = path.slice(since).map((step) => step.file);
          for (const each of cycle) reported.add(each);
          const ids = [...cycle, needed].map(({ id }) => id);
          report(file, ['needs', next], `Unexpected cycle of needs ${ids.join(' → ')}, expected an end to what a question needs`);
        }
      }
    }
  },
};
