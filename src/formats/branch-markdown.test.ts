import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from '../views/address.ts';
import { questionsIn } from '../views/branches.ts';
import { mosaicOf, questionIn } from '../views/mosaic.example.ts';
import { branchMarkdown } from './branch-markdown.ts';

const mosaic = mosaicOf({
  top: 'title: Top?\n\nIts parts: [[old]], and a note.[^1]\n\n[^1]: Here.',
  a: [
    'title: "Is *A* a # question? #"\nparent: top\naliases: [old]\nlooked: 2025-03\nsources:',
    '  - {url: "https://example.org/lead", title: Lead}',
    '  - {url: "https://example.org/old", title: Old, date: 2001, authors: [Ann], insight: "It is so."}',
    '  - {url: "https://example.org/(new)", title: "New [one]", date: 2020, stance: disputes, insight: "It is not, see [[top]]."}',
    '',
    '## A part\n\nText.[^1]\n\n[^1]: There.',
  ].join('\n'),
});

describe('branchMarkdown', () => {
  it('is one document: headings by depth, insights as quotes with their sources, the newest first, then the other sources', () => {
    const top = questionIn(mosaic, 'top');
    assert.equal(
      branchMarkdown(top, questionsIn(top), mosaic, addressesUnder('/base/'), 'https://m.example'),
      `# Top?

Nothing learnt yet. <https://m.example/base/questions/top/>

Its parts: [Is \\*A\\* a # question? #](https://m.example/base/questions/a/), and a note.[^top-1]

[^top-1]: Here.

## Is \\*A\\* a # question? \\#

Open, with insights, last looked for an answer: 2025-03. <https://m.example/base/questions/a/>

### A part

Text.[^a-1]

[^a-1]: There.

> It is not, see [Top?](https://m.example/base/questions/top/).
>
> [New \\[one\\]](https://example.org/\\(new\\)), 2020 (disputes)

> It is so.
>
> [Old](https://example.org/old), Ann, 2001

- [Lead](https://example.org/lead)
`,
    );
  });
});
