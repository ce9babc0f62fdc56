import type { Rule } from '../rule.ts';

/** An id is unique in the whole folder, whatever sub-folder its file is in. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  explain: 'Sub-folders mean nothing, so two files of one name are two questions with one id. Rename one of them.',
  good: { files: { 'x/a.md': '---\ntitle: A?\n---\n', 'y/b.md': '---\ntitle: B, then?\n---\n' }, messages: [] },
  bad: {
    files: { 'x/a.md': '---\ntitle: A?\n---\n', 'y/a.md': '---\ntitle: B, then?\n---\n' },
    messages: ['y/a.md:1:1: Unexpected id "a", expected one that x/a.md does not have already'],
  },
  check({ files, byId }, report) {
    for (const file of files) {
      const first = byId.get(file.id);
      if (first && first !== file)
        report(file, undefined, `Unexpected id "${file.id}", expected one that ${first.path} does not have already`);
    }
  },
};
