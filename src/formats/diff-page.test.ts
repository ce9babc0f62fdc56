import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { added, HOSTILE, question } from './diff.example.ts';
import { diffHtml } from './diff-page.ts';
import { diffText } from './diff-text.ts';

describe('the page and the text of a diff', () => {
  it('shorten what is long, and show what cannot be seen', () => {
    const diff = added(question('a', { title: 'A?', sources: [{ url: 'https://e.org', insight: `\u001b[2J${'x'.repeat(1000)}` }] }));
    for (const text of [diffText(diff), diffHtml(diff, () => [])]) {
      assert.match(text, /\\u\{1b\}\[2Jx{200,300}…/);
      assert.doesNotMatch(text, /x{301}/);
    }
  });
});

describe('the page of a diff', () => {
  it('has no element that a stranger wrote', () => {
    for (const words of HOSTILE) {
      const html = diffHtml(added(question('a', { title: words, sources: [{ url: 'https://e.org', insight: words }] })), () => [
        { id: words, title: words },
      ]);
      const tags = new Set<string>();
      visit(rehype().parse(html), 'element', ({ tagName }) => void tags.add(tagName));
      assert.deepEqual(
        [...tags].filter(
          (name) =>
            !['html', 'head', 'meta', 'title', 'style', 'body', 'h1', 'h2', 'p', 'div', 'ul', 'li', 'span', 'mark', 'code'].includes(name),
        ),
        [],
      );
    }
  });
});
