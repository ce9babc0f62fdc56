import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseOpml } from './opml.ts';
import { shape } from './outline.example.ts';
import { readOutline } from './read-outline.ts';

describe('outlines in other formats', () => {
  it('are read from HTML as copied', () => {
    const html = '<p>Before</p><h2>A</h2><ul><li><b>b</b>?<p>Why.</p><ul><li>c?</li></ul></li><ol><li>d?</li></ol></ul>';
    const { items, remarks } = readOutline(html);
    assert.equal(shape(items), 'A(b?(c?,d?))');
    assert.equal(items[0]?.children[0]?.body, 'Why.');
    assert.equal(remarks[0]?.text, 'Before');
  });

  it('are read from OPML, and errors have a place', () => {
    assert.equal(
      shape(readOutline('<?xml version="1.0"?><opml><body><outline text="a &amp; b?"><outline text="c?"/></outline></body></opml>').items),
      'a & b?(c?)',
    );
    assert.throws(() => parseOpml('<opml>\n<outline text="a"</opml>'), {
      name: 'Error',
      message: /^2:\d+: Unexpected XML, expected OPML/,
    });
  });

  it('are read from OPML without items that have no text, and with the addresses in it', () => {
    const { items, remarks } = readOutline(`<opml><body>
      <outline text=""/>
      <outline><outline title="a?" htmlUrl="https://e.org/a" xmlUrl="https://e.org/feed"/></outline>
      <outline text="b?" title="other" url="javascript:alert(1)">
        <outline text=" "><outline text="c?" url="https://e.org/c"/></outline>
      </outline>
    </body></opml>`);
    assert.equal(shape(items), 'a?,b?(c?)');
    assert.deepEqual(
      remarks.map(({ line, reason }) => [line, reason]),
      [2, 3, 5].map((line) => [line, 'it has no text']),
    );
    assert.deepEqual(
      [items[0], items[1], items[1]?.children[0]].map((item) => item?.sources),
      [['https://e.org/a'], undefined, ['https://e.org/c']],
    );
  });

  it('keep what an item links to', () => {
    const [text] = readOutline('- [A paper](https://e.org/a) and **[its \\[code\\]](https://e.org/b)**: why?').items;
    assert.deepEqual([text?.title, text?.sources], ['A paper and **its \\[code\\]**: why?', ['https://e.org/a', 'https://e.org/b']]);
    const [page] = readOutline(
      '<ul><li><a href="https://e.org/a">A</a> <a href="/b">b</a><ul><li><a href="https://e.org/c">C</a></li></ul></li></ul>',
    ).items;
    assert.deepEqual([page?.title, page?.sources, page?.children[0]?.sources], ['A b', ['https://e.org/a'], ['https://e.org/c']]);
  });

  it('are refused when they are too deep, and never exhaust the stack or expand', () => {
    const deep = 20_000;
    for (const [text, line] of [
      ['<ul><li>a'.repeat(deep), 1],
      ['<div>\n'.repeat(deep), 501],
      [`<opml><body>${'<outline text="a">'.repeat(deep)}${'</outline>'.repeat(deep)}</body></opml>`, 1],
      [Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}- a`).join('\n'), 101],
    ] as const)
      assert.throws(() => readOutline(text), { message: new RegExp(`^${line}: Unexpected .*, expected fewer`) });
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    assert.throws(() => readOutline(`<!DOCTYPE opml [<!ENTITY e0 "x">${entities}]><opml><body><outline text="&e9;"/></body></opml>`), {
      message: /Unexpected XML, expected OPML: Invalid character entity/,
    });
    assert.equal(readOutline('<p>a\n'.repeat(deep)).items.length, 0, 'elements that end by themselves are not nested');
  });
});
