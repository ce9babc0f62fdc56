import type { Rule } from '../rule.ts';

/** Nothing outside the questions folder is read. */
export const symlink: Rule = {
  id: 'symlink',
  severity: 'error',
  explain:
    'A question is a file in the folder itself. A symbolic link that leads out of it, or nowhere, is not followed: copy the file in.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\n' }, messages: [] },
  bad: {
    files: { 'a.md': '-> /etc/hostname' },
    messages: ['a.md:1:1: Unexpected link to "hostname" outside the questions folder, expected a file in it'],
  },
  check({ files }, report) {
    for (const file of files) {
      if (file.refusal?.kind === 'symlink')
        report(file, undefined, `Unexpected link to "${file.refusal.target}" outside the questions folder, expected a file in it`);
    }
  },
};
