import type { Rule } from '../rule.ts';

/** `tags.yaml` has one line for each tag, which says what the tag is for. */
export const tagsFile: Rule = {
  id: 'tags-file',
  severity: 'error',
  scope: 'beside',
  explain:
    'The file tags.yaml beside the questions has one line a tag: the tag, a colon and what it is for. Quote a text ' +
    'that holds ": " or begins with a sign such as [ { * & ! %.',
  good: { files: { 'a.md': '---\ntitle: A?\ntags: [agency]\n---\n', 'tags.yaml': 'agency: What acts, and on what.\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntitle: A?\n---\n', 'tags.yaml': '# Tags\nAgency: What acts.\nagency:\n' },
    messages: [
      'tags.yaml:2:1: Unexpected tag "Agency", expected lower-case words joined by "-"',
      'tags.yaml:3:1: Unexpected description of the tag "agency", expected one line of at most 300 characters',
    ],
  },
  check({ tags }, report) {
    for (const { reason, ...at } of tags?.flaws ?? []) if (tags) report(tags, at, reason);
  },
};
