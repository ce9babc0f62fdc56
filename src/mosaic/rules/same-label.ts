import type { QuestionFile } from '../question-file.ts';
import type { Rule } from '../rule.ts';
import { wordsOf } from '../words.ts';

/** No two questions have the same label. */
export const sameLabel: Rule = {
  id: 'same-label',
  severity: 'error',
  explain:
    'A label is the name of one question only, so that readers know which one is meant. ' +
    'Two that differ only in case or signs are the same.',
  good: {
    files: { 'a.md': '---\ntitle: A?\nlabel: Agency\n---\n', 'b.md': '---\ntitle: B, then?\nlabel: Agents\nparent: a\n---\n' },
    messages: [],
  },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\nlabel: Pointers problem\n---\n',
      'b.md': '---\ntitle: B, then?\nlabel: "Pointers: problem"\nparent: a\n---\n',
    },
    messages: ['b.md:3:8: Unexpected label "Pointers: problem", expected another than that of "a"'],
  },
  check({ files }, report) {
    const byWords = new Map<string, QuestionFile>();
    for (const file of files) {
      const { label } = file.frontmatter.fields;
      if (label === undefined) continue;
      const words = wordsOf(label).join(' ') || label;
      const other = byWords.get(words);
      if (other) report(file, ['label'], `Unexpected label "${label}", expected another than that of "${other.id}"`);
      else byWords.set(words, file);
    }
  },
};
