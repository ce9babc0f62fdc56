import type { Rule } from '../rule.ts';
import { SLUG } from '../slug.ts';
import { slugOf } from '../slug-of.ts';

/** A file name is an id: lower-case words joined by `-`. */
export const id: Rule = {
  id: 'id',
  severity: 'error',
  explain: 'The file name without .md is the id of the question and its address for ever: lower-case words joined by "-". Rename the file.',
  good: { files: { 'how-so.md': '---\ntitle: How so?\n---\n' }, messages: [] },
  bad: {
    files: { 'How so.md': '---\ntitle: How so?\n---\n' },
    messages: ['How so.md:1:1: Unexpected file name "How so.md", expected lower-case words joined by "-"; did you mean "how-so.md"?'],
  },
  check({ files }, report) {
    for (const file of files) {
      if (SLUG.test(file.id)) continue;
      const better = slugOf(file.id);
      const suggestion = better ? `${better}.md` : undefined;
      report(
        file,
        undefined,
        `Unexpected file name "${file.id}.md", expected lower-case words joined by "-"${suggestion ? `; did you mean "${suggestion}"?` : ''}`,
        suggestion,
      );
    }
  },
};
