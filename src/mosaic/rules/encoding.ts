import type { Rule } from '../rule.ts';

/** A question file is text in UTF-8. */
export const encoding: Rule = {
  id: 'encoding',
  severity: 'error',
  explain: 'A question file is plain text in UTF-8. Save it as such; pictures and documents do not belong in the folder.',
  good: { files: { 'a.md': '---\ntitle: Ünïcode?\n---\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntitle: A?\n---\n\u0000' },
    messages: ['a.md:1:1: Unexpected byte 18 that is not text, expected a file in UTF-8'],
  },
  check({ files }, report) {
    for (const file of files) {
      if (file.refusal?.kind === 'encoding')
        report(file, undefined, `Unexpected byte ${file.refusal.offset} that is not text, expected a file in UTF-8`);
    }
  },
};
