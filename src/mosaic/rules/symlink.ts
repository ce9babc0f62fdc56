import type { Refusal } from '../question-file.ts';
import { placeOf, reasonOf } from '../refusal-words.ts';
import type { Rule } from '../rule.ts';

const KINDS: ReadonlySet<Refusal['kind']> = new Set(['symlink', 'no-file', 'unreadable']);

/** Every question is a file in the questions folder that can be read. */
export const symlink: Rule = {
  id: 'symlink',
  severity: 'error',
  scope: 'file',
  explain:
    'A question is a file in the folder itself. A symbolic link that leads out of it, or nowhere, is not followed: ' +
    'copy the file in. A pipe, a socket or a device is no file, and what only its owner may read is read by nobody ' +
    'else.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\n' }, messages: [] },
  bad: {
    files: { 'a.md': '-> /etc/hostname' },
    messages: ['a.md:1:1: Unexpected link to "hostname" outside the questions folder, expected a file in it'],
  },
  check({ files }, report) {
    for (const file of files) {
      const { refusal } = file;
      if (refusal && KINDS.has(refusal.kind)) report(file, placeOf(refusal), reasonOf(refusal));
    }
  },
};
