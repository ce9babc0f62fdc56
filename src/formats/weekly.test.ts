import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { visit } from 'unist-util-visit';
import { link } from '../mosaic/link.ts';
import { parseQuestion } from '../mosaic/parse-question.ts';
import { questionText } from './question-file.ts';
import { weeklyReport } from './weekly.ts';

describe('the weekly report', () => {
  it('links to questions of the site alone, and mentions nobody', () => {
    const title = 'Is @octocat ![x](//e.org) [y](https://e.org) www.e.org #1 </b>\u001b right?';
    const sources = [{ url: 'https://e.org/`@octocat', title: 'GH-1 https://e.org a@e.org', insight: 'x' }];
    const files = [questionText({ title }), questionText({ title, parent: 'a', sources })].map((text, i) =>
      parseQuestion(`${'ab'[i]}.md`, `${'ab'[i]}.md`, text),
    );
    const mosaic = link(files);
    const report = weeklyReport(
      mosaic,
      Array.from(mosaic.sources.values(), (source) => ({ source, outcome: 404 })),
      (id) => `https://site.example/${id}/`,
    );
    const links: string[] = [];
    visit(fromMarkdown(report, { extensions: [gfmAutolinkLiteral()], mdastExtensions: [gfmAutolinkLiteralFromMarkdown()] }), (node) => {
      assert.notEqual(node.type, 'image');
      if (node.type === 'html') assert.equal(node.value, '<!-- -->');
      if (node.type === 'link') links.push(node.url);
      if (node.type === 'text') assert.doesNotMatch(node.value, /@\w|#\d|GH-|:\/\/|www\.|\p{Cc}/u);
    });
    assert.ok(links.length > 0 && links.every((url) => url.startsWith('https://site.example/')), links.join());
  });
});
