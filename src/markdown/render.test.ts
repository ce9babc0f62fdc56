import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBody } from '../mosaic/read/body.ts';
import { parse } from './parse.ts';
import { renderBody, renderNote, renderTree } from './render.ts';
import { resolveLinks } from './resolve-links.ts';
import { resolveWords } from './resolve-words.ts';

const html = async (markdown: string) => (await renderBody(markdown)).html;

describe('renderBody', () => {
  it('leaves question links open, with their label and heading', async () => {
    assert.equal(await html('[[a-b]]'), '<p><a data-question="a-b"></a></p>');
    assert.equal(await html('[[a-b|the label]]'), '<p><a data-question="a-b">the label</a></p>');
    assert.equal(await html('[[a-b#part|label]]'), '<p><a data-question="a-b#part">label</a></p>');
    assert.equal(await html('[label](../x/a-b.md#part)'), '<p><a data-question="a-b#part">label</a></p>');
    assert.equal(await html('[label][r]\n\n[r]: a-b.md'), '<p><a data-question="a-b">label</a></p>');
    assert.equal(await html('[[#the-part]]'), '<p><a data-question="#the-part">the part</a></p>');
    assert.equal(await html('[[#part|label]] [label](#part)'), `<p>${'<a data-question="#part">label</a> '.repeat(2).trim()}</p>`);
  });

  it('takes the first of two definitions, as CommonMark does', async () => {
    assert.equal(await html('[label][r]\n\n[r]: a-b.md\n[r]: #nowhere'), '<p><a data-question="a-b">label</a></p>');
    assert.equal(await html('[label][r]\n\n[r]: /a\n[r]: a-b.md'), '<p><a href="/a">label</a></p>');
  });

  it('takes a wiki link in code for text, and half of one anywhere', async () => {
    assert.equal(await html('`[[a]]`'), '<p><code>[[a]]</code></p>');
    assert.equal(await html('[[a] and [b]]'), '<p>[[a] and [b]]</p>');
    assert.equal(await html('[[]]'), '<p>[[]]</p>');
  });

  it('keeps a bar in a table cell when it is escaped', async () => {
    assert.match(await html('| a |\n|---|\n| [[b\\|c]] |'), /<a data-question="b">c<\/a>/);
  });

  it('makes MathML of math, without style or script', async () => {
    const math = await html('$\\frac{a}{b}$ and\n\n$$\nx^2\n$$');
    assert.match(math, /<mfrac><mi>a<\/mi><mi>b<\/mi><\/mfrac>/);
    assert.match(math, /display="block"/);
    assert.doesNotMatch(math, /style=|<svg|katex-html/);
    const mistaken = await html('$x_$ and $\\colorbox{red}{y}$');
    assert.match(mistaken, /class="katex-error"/);
    assert.doesNotMatch(mistaken, /\sstyle=/);
  });

  it('shows a formula as it was written if it defines macros, nests too deeply or becomes too long', async () => {
    for (const tex of ['\\def\\a{x}\\a', '\\newcommand{\\a}{x}\\a', '\\let\\a=x', `${'\\sqrt{'.repeat(300)}x${'}'.repeat(300)}`])
      assert.equal(await html(`$${tex}$`), `<p><code class="language-math math-inline">${tex}</code></p>`);
    assert.match(await html('$\\definition$ $\\letter$'), /<math/);
  });

  it('leaves code without colours where they would nest too deeply', async () => {
    assert.match(await html(`\`\`\`js\n${'`${'.repeat(20)}\n\`\`\``), /hljs-subst/);
    assert.doesNotMatch(await html(`\`\`\`js\n${'`${'.repeat(1500)}\n\`\`\``), /hljs/);
  });

  it('does not let math run commands or load anything', async () => {
    const math = await html('$\\href{javascript:alert(1)}{x} \\includegraphics{https://evil.example/x.png} \\htmlData{a=b}{y}$');
    assert.doesNotMatch(math, /href="javascript|<img|data-a=/);
  });

  it('highlights code in a known language and leaves the rest alone', async () => {
    assert.match(await html('```js\nconst a = 1;\n```'), /hljs-keyword/);
    assert.doesNotMatch(await html('```\nconst a = 1;\n```'), /hljs/);
    assert.match(await html('```nonsense\nx\n```'), /<code class="[^"]*language-nonsense">x/);
  });

  it('leaves out HTML, unsafe addresses and event handlers', async () => {
    const safe = await html(
      '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) <b onclick="x">c</b> ' +
        '[d](data:text/html,x)\n\n<a data-question="x">y</a>',
    );
    assert.doesNotMatch(safe, /<script|<img|onclick|onerror=|javascript:|data:text|data-question|<b/);
  });

  it('marks external links, and makes links of pictures', async () => {
    assert.equal(
      await html('[a](https://example.org)'),
      '<p><a href="https://example.org" class="external" rel="noopener nofollow ugc">a</a></p>',
    );
    assert.match(await html('![alt](https://example.org/p.png)'), /<a href="https:\/\/example\.org\/p\.png"[^>]*>alt<\/a>/);
  });

  it('gives anchors to headings, which begin below the title of the page and skip no level', async () => {
    const headings = (await html('# One\n\n#### Two\n\n# Three')).match(/<h\d id="[^"]*"/g);
    assert.deepEqual(headings, ['<h2 id="one"', '<h3 id="two"', '<h2 id="three"']);
  });

  it('drops a link to a place that is not on the page', async () => {
    assert.equal(resolveLinks(await html('[here](#nowhere) ![here](#nowhere)'), {}), '<p><a>here</a> <span>here</span></p>');
  });

  it('renders footnotes with links back', async () => {
    const notes = await html('A.[^1]\n\n[^1]: Note.');
    assert.match(notes, /href="#user-content-fn-1" id="user-content-fnref-1"/);
    assert.match(notes, /href="#user-content-fnref-1"/);
  });

  it('shows text that is nested too deeply as it is', async () => {
    assert.match(await html(`${'> '.repeat(200)}x`), /^<pre><code>&#x3E; |^<pre><code>> /);
  });

  it('gives search the words of each block', async () => {
    assert.equal((await renderBody('# A *b*\n\nc [[d|e]] `f`\n\n- g\n\n<b>h</b>')).text, 'A b\nc e f\ng\nh');
  });

  it('keeps the words of pictures, and a place for the label of a question', async () => {
    const { text } = await renderBody('![a *b*](c.png) [[d]] ~~e~~ [[#f]] [[g#h]]\n\n| f | $g$ |\n|---|---|\n| `h` |  i  |');
    const labelOf = (id: string) => (id === 'd' ? 'The D' : undefined);
    assert.equal(resolveWords(text, labelOf), 'a b The D e g\nf\ng\nh\ni');
  });

  it('says which questions it links to, each once, in the order of the page', async () => {
    const { links } = await renderBody(
      'A.[^1] [[b#part|label]] [[a]] [c](x/c.md) [r] [[ ]] `[[in-code]]` $[[in-math]]$ [elsewhere](https://e.org/d.md)\n\n' +
        '[^1]: Note [[last]].\n[^2]: Nobody sees [[this]].\n\n# [[b#part]]\n\n| [[t\\|u]] |\n|---|\n| [[a]] |\n\n[r]: a.md#h',
    );
    assert.deepEqual(links, ['b#part', 'a', 'c', 'a#h', 't', 'last']);
  });
});

describe('renderTree', () => {
  it('renders a tree that was parsed before', async () => {
    const text = '# A\n\n[[b]]';
    assert.deepEqual(await renderTree(parse(text), 'body'), await renderBody(text));
    assert.deepEqual(await renderTree(parse(text), 'note'), await renderNote(text));
  });
});

describe('renderNote', () => {
  it('has no ids, so that many notes can share a page', async () => {
    assert.doesNotMatch((await renderNote('# H\n\nx[^1] `y`\n\n[^1]: z')).html, / id=|<h\d|<sup/);
  });
});

describe('resolveLinks', () => {
  const a = { href: '/q/a/', label: 'A "b"', title: 'A <b> & "c"?', fill: 'lit' };
  const whole = 'title="A &lt;b&gt; &amp; &quot;c&quot;?"';
  const targets = { a, 'a#h': { ...a, href: '/q/a/#h' } };

  it('adds the address, the fill and, where the author wrote no words, the label, named with the whole question', () => {
    assert.equal(
      resolveLinks('<a data-question="a"></a>', targets),
      '<a class="question lit" href="/q/a/" aria-label="A &quot;b&quot;: A &lt;b&gt; &amp; &quot;c&quot;?">A &quot;b&quot;</a>',
    );
    assert.equal(resolveLinks('<a data-question="a#h">l</a>', targets), `<a class="question lit" href="/q/a/#h" ${whole}>l</a>`);
  });

  it('adds no name to a label that is the whole question', () => {
    const b = { ...a, label: 'B?', title: 'B?' };
    assert.equal(resolveLinks('<a data-question="b"></a>', { b }), '<a class="question lit" href="/q/a/">B?</a>');
  });

  it('leads to a heading of the question itself as to any place of a page', () => {
    assert.equal(resolveLinks('<a data-question="#h">l</a>', { '#h': targets['a#h'] }), '<a href="/q/a/#h">l</a>');
    assert.equal(resolveLinks('<a data-question="#h">l</a>', targets), '<a>l</a>');
  });

  it('leads to the top of a question that has no such heading', () => {
    assert.equal(resolveLinks('<a data-question="a#gone">l</a>', targets), `<a class="question lit" href="/q/a/" ${whole}>l</a>`);
  });

  it('makes no link to what is not there, nor to what every object has', () => {
    assert.equal(resolveLinks('<a data-question="b"></a>', targets), 'b');
    assert.equal(resolveLinks('<a data-question="b">l</a>', targets), '<a>l</a>');
    assert.equal(resolveLinks('<a data-question="constructor"></a>', targets), 'constructor');
  });
});

describe('the anchors of headings', () => {
  const anchors = async (markdown: string) => Array.from((await html(markdown)).matchAll(/<h\d id="([^"]*)">/g), ([, id]) => id);

  it('are those that the check knows, whatever a heading contains', async () => {
    for (const markdown of [
      '## About [[abstraction|it]]\n\n## [[abstraction]]\n\n## <b></b>\n\n## `code` *and* ![a picture](b.png)\n',
      '## footnote-label\n\nText[^1]\n\n[^1]: A note.\n\n## Text[^1]\n',
      '##\n\n## Same\n\n## same\n\n## &amp; $x$ https://e.org\n\n> ## [ref]\n\n[ref]: #same\n',
    ]) {
      assert.deepEqual(await anchors(markdown), readBody(markdown, 0).headings);
      assert.ok((await anchors(markdown)).every(Boolean));
    }
    assert.deepEqual(await anchors('## About [[abstraction|it]]\n\n## [[abstraction]]\n\n##\n'), ['about-it', 'abstraction', 'section']);
    assert.match(
      await html('## footnote-label\n\n[^1]\n\n[^1]: x'),
      /<h2 id="footnote-label-1">[\s\S]*<h2 class="sr-only" id="footnote-label">/,
    );
  });

  it('keep links whose scheme is in upper case', async () => {
    assert.match(await html('<MAILTO:X@Y.Z> [a](HTTPS://E.org)'), /href="mailto:X@Y.Z".*href="https:\/\/E.org"/);
    assert.doesNotMatch(await html('[a](JavaScript:alert(1))'), /href/);
  });
});
