import type { Rule } from '../rule.ts';

/** Bodies are Markdown; HTML in them is not rendered. */
export const rawHtml: Rule = {
  id: 'raw-html',
  severity: 'warning',
  explain: 'HTML in a body is left out of the page. Write Markdown; put code that is meant to be seen between backticks.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\n*this* and `<b>`\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntitle: A?\n---\nHere <b>is</b>.\n' },
    messages: [
      'a.md:4:6: Unexpected HTML "<b>", expected Markdown: HTML is not rendered',
      'a.md:4:11: Unexpected HTML "</b>", expected Markdown: HTML is not rendered',
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      for (const span of file.body.html) {
        const found = file.text.slice(span.start, span.end).split('\n')[0] as string;
        if (found.startsWith('<!--')) continue;
        report(
          file,
          span,
          `Unexpected HTML "${found.length > 40 ? `${found.slice(0, 40)}…` : found}", expected Markdown: HTML is not rendered`,
        );
      }
    }
  },
};
