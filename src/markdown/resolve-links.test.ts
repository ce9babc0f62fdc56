import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { renderBody, renderNote } from './render.ts';
import { resolveLinks } from './resolve-links.ts';

const TARGETS = { a: { href: '/questions/a/', label: 'A', title: 'A <b>?', fill: 'dark' } };

/** The elements of a page's HTML, as a browser would read it. */
function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  visit(rehype().data('settings', { fragment: true }).parse(html), 'element', (element) => void elements.push(element));
  return elements;
}

describe('resolveLinks', () => {
  it('gives open links their address, and the label of the question where the author wrote no words', async () => {
    const { html } = await renderBody('[[a]] and [[a|that]], not [[b]]');
    assert.equal(
      resolveLinks(html, TARGETS),
      '<p><a class="question dark" href="/questions/a/" aria-label="A: A &lt;b&gt;?">A</a> and ' +
        '<a class="question dark" href="/questions/a/" title="A &lt;b&gt;?">that</a>, not b</p>',
    );
  });

  const LOOKS_OPEN = [
    '[">](mailto:x "<a data-question=")[y](mailto:y= "><img src=x onerror=alert(1)>")',
    '![">][r]\n\n[r]: #z "<a data-question="',
    '[">](<> "<a data-question=")[y](?z= "><script>alert(1)</script>")',
    '![<a data-question=">]()[y](https://e.org "><iframe src=//e.org>")',
    '$<a data-question=">$ [y](https://e.org "><svg onload=alert(1)>")',
    '`<a data-question=">` [[a]] [y](https://e.org "</a><base href=//e.org>")',
    '[x](https://e.org "<a data-question=\\"a\\">")[y](https://e.org "><style>*{}</style>")',
  ];
  for (const markdown of LOOKS_OPEN) {
    it(`takes nothing in an attribute for one: ${JSON.stringify(markdown)}`, async () => {
      for (const render of [renderBody, renderNote]) {
        const { html } = await render(`${markdown}\n\n[[a]] ${markdown}`);
        const names = (text: string) => elementsOf(text).map(({ tagName }) => tagName);
        const resolved = resolveLinks(html, TARGETS);
        assert.deepEqual(names(resolved), names(html));
        for (const { properties } of elementsOf(resolved)) assert.ok(!Object.keys(properties).some((name) => /^on/i.test(name)));
      }
    });
  }
});
