import type { QuestionFile } from '../question-file.ts';
import { wordsKey } from '../reason/likeness.ts';
import type { Rule } from '../rule.ts';

/** The words of titles that were compared before: in the browser, all but one file stay the same. */
const keys = new WeakMap<QuestionFile, string>();

/** No two questions ask the same thing. */
export const similarTitle: Rule = {
  id: 'similar-title',
  severity: 'warning',
  explain:
    'Two questions whose titles have the same words are probably one. Merge them, put one under the other with ' +
    'also_under, or say in the titles how they differ.',
  good: {
    files: { 'a.md': '---\ntitle: How does it work?\n---\n', 'b.md': '---\ntitle: Why does it work?\nparent: a\n---\n' },
    messages: [],
  },
  bad: {
    files: { 'a.md': '---\ntitle: How does it work?\n---\n', 'b.md': '---\ntitle: "How it does work"\nparent: a\n---\n' },
    messages: ['b.md:2:8: Unexpected title with the same words as that of a.md, expected a question of its own'],
  },
  check({ files }, report) {
    const seen = new Map<string, QuestionFile>();
    for (const file of files) {
      const { title } = file.frontmatter.fields;
      if (title === '') continue;
      const key = keys.get(file) ?? wordsKey(title);
      keys.set(file, key);
      const first = seen.get(key);
      if (first) report(file, ['title'], `Unexpected title with the same words as that of ${first.path}, expected a question of its own`);
      else seen.set(key, file);
    }
  },
};
