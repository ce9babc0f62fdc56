import { placeOf, reasonOf } from '../refusal-words.ts';
import type { Rule } from '../rule.ts';

/** A question file is text in UTF-8. */
export const encoding: Rule = {
  id: 'encoding',
  severity: 'error',
  scope: 'file',
  explain: 'A question file is plain text in UTF-8. Save it as such; pictures and documents do not belong in the folder.',
  good: { files: { 'a.md': '---\ntitle: Ünïcode?\n---\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntitle: A?\n---\nÜb\u0000r' },
    messages: ['a.md:4:3: Unexpected byte 0x00 that is not text in UTF-8, expected a file saved as UTF-8'],
  },
  check({ files }, report) {
    for (const file of files) {
      if (file.refusal?.kind === 'encoding') report(file, placeOf(file.refusal), reasonOf(file.refusal));
    }
  },
};
