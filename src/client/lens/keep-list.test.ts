import assert from 'node:assert/strict';
import { it } from 'node:test';
import { keptMarkdown } from './keep-list.ts';

it('questions to keep in mind are Markdown, in which text of strangers is text', () => {
  const known = 'Shows *nothing*. (Ann, 2024)';
  const href = 'https://example.org/questions/a/';
  const markdown = keptMarkdown('A <b>title</b>\n# [x](javascript:1)', [
    { label: 'Abstraction', title: 'How does it work?', fill: 'lit', href, known },
    { label: 'Is it so?', title: 'Is it so?', fill: 'dark', href, known: '' },
  ]);
  assert.equal(
    markdown,
    `# Questions to keep in mind while reading “A \\<b\\>title\\</b\\> \\# \\[x\\](javascript:1)”

- [Abstraction](${href}): How does it work?
  Known: Shows \\*nothing\\*. (Ann, 2024)
- [Is it so?](${href})
  Known: Nothing is written down yet.
`,
  );
});
