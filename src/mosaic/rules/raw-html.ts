import { markdownIn, placeIn, writtenIn } from '../references.ts';
import type { Rule } from '../rule.ts';

/** How much HTML a message quotes, in UTF-16 code units. Chosen by eye. */
const LONGEST = 40;

/** Bodies and insights are Markdown; HTML in them is not rendered. */
export const rawHtml: Rule = {
  id: 'raw-html',
  severity: 'warning',
  scope: 'file',
  explain: 'HTML in a body or an insight is left out of the page. Write Markdown; put code that is meant to be seen between backticks.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\n*this* and `<b>`\n' }, messages: [] },
  bad: {
    files: {
      'a.md': "---\ntitle: A?\nsources:\n  - url: https://example.org\n    insight: 'It''s <i>so</i>.'\n---\nHere <b>is</b>.\n",
    },
    messages: [
      'a.md:5:21: Unexpected HTML "<i>", expected Markdown: HTML is not rendered',
      'a.md:5:26: Unexpected HTML "</i>", expected Markdown: HTML is not rendered',
      'a.md:7:6: Unexpected HTML "<b>", expected Markdown: HTML is not rendered',
      'a.md:7:11: Unexpected HTML "</b>", expected Markdown: HTML is not rendered',
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      for (const text of markdownIn(file)) {
        for (const span of text.html) {
          const found = writtenIn(file, text, span).split('\n')[0] as string;
          if (found.startsWith('<!--')) continue;
          const quoted = found.length > LONGEST ? `${found.slice(0, LONGEST)}…` : found;
          report(file, placeIn(text, span), `Unexpected HTML "${quoted}", expected Markdown: HTML is not rendered`);
        }
      }
    }
  },
};
