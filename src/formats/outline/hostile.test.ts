import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { assertGrowsEvenly } from '../../../tests/hostile/growth.ts';
import { assertNeedsNoNode } from '../../../tests/needs-no-node.ts';
import { LONGEST_TITLE } from '../../markdown/longest-title.ts';
import { OutlineError, rowsOf } from '../outline.ts';
import { readOutline } from '../read-outline.ts';

/** Texts of about some size that could take long to read. */
const LARGE: Readonly<Record<string, (size: number) => string>> = {
  'one item': (size) => `- What ${'is it '.repeat(size / 6)}?`,
  'one item that never ends': (size) => `- a\n${'b?\n'.repeat(size / 3)}`,
  'items of one word': (size) => '- a?\n'.repeat(size / 5),
  'fragments with links': (size) => `- What is a sea?\n${'  - like https://e.org/a this?\n'.repeat(size / 30)}`,
  'prose with links': (size) => `<ul><li>a?${'<p><a href="https://e.org/a">b</a></p>'.repeat(size / 40)}</li></ul>`,
  'numbers without parents': (size) => '1.2.3.4.5.6 a?\n'.repeat(size / 15),
  'references to blocks': (size) => `- ${'a'.repeat(300)}\n  id:: 64a1b2c3\n- ${'((64a1b2c3)) '.repeat(size / 13)}`,
  tags: (size) => `- a ${'#b '.repeat(size / 3)}`,
  addresses: (size) => `- a ${'https://e.org/b '.repeat(size / 16)}`,
  'open brackets': (size) => `- a ${'[[{{(('.repeat(size / 6)}`,
  'open tags': (size) => `- a?\n${'<a\n'.repeat(size / 3)}`,
  comments: (size) => '<!-- a\n'.repeat(size / 7),
  'a table': (size) => `|${'a|'.repeat(size / 2)}`,
  'quotations in quotations': (size) => `${'> '.repeat(size / 2)}a`,
  'lists beside each other': (size) => '<ul><li>a?</li></ul>'.repeat(size / 20),
  'elements in elements': (size) => `${'<div>'.repeat(400)}${'<b>a</b>'.repeat(size / 8)}<p>b</p>${'</div>'.repeat(400)}`,
  'blocks of Roam': (size) => JSON.stringify([{ title: 'a', children: Array(Math.floor(size / 20)).fill({ string: 'a?' }) }]),
  'sentences that ask': (size) => `# a\n\n${'What is a sea? '.repeat(size / 15)}`,
};

describe('an outline of a stranger', () => {
  for (const [name, textOf] of Object.entries(LARGE))
    it(`takes time that grows evenly: ${name}`, () =>
      assertGrowsEvenly(200_000, 400, (size) => {
        const text = textOf(size);
        return () => readOutline(text);
      }));

  it('is refused with its line when it is too deep or no JSON', () => {
    const blocks = `${'[{"string":"a","children":'.repeat(5000)}[]${'}]'.repeat(5000)}`;
    for (const [text, message] of [
      [blocks, /^\d+: Unexpected item below 100 others, expected fewer/],
      ['<ul><li>a'.repeat(200), /^1: Unexpected item below 100 others/],
      [Array.from({ length: 200 }, (_, i) => `${'1.'.repeat(i + 1)}1 a?`).join('\n'), /^\d+: Unexpected item below 100 others/],
      ['[\n{"string": }]', /^2: Unexpected text, expected the JSON of Roam/],
      [`[\n${'{"string": "a?"},\n'.repeat(99)}{"string" "b?"},\n{}]`, /^101: Unexpected text/],
      ['[{"string":\n"a?"}', /^2: Unexpected text/],
      ['a'.repeat(11 * 1024 * 1024), /^1: Unexpected text of 11534336 characters/],
    ] as const)
      assert.throws(
        () => readOutline(text),
        (error) => error instanceof OutlineError && message.test(error.message),
        String(message),
      );
  });

  it('is either read into titles that questions can have, or refused, and nothing else happens', () => {
    const piece = fc.constantFrom(
      ...[
        '- ',
        '# ',
        '1. ',
        'A. ',
        '\n',
        '  ',
        '\t',
        'What is a sea?',
        '...',
        '[[',
        ']]',
        '((abcdef))',
        '{{',
        '}}',
        '#tag',
        '|',
        '```',
        '>',
      ],
      ...['<ul>', '<li>', '</ul>', '<p>', '<table><td>', '<details><summary>', '<!--', '-->', '<br>', '<h2>', '<dl><dt>', '<script>'],
      ...['https://e.org/a', '[a](https://e.org)', '![a](b)', 'id:: abcdef', '---\n', 'Ann\n\nMar 09, 2023\n', '\u0000', '\ud83d', '&lt;'],
      ...['<opml><body>', '<outline text="a?">', '[{"string":"a?","children":[]}]', 'x'.repeat(400)],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('', 'a.md', 'a.html', 'a.json'), (pieces, file) => {
        try {
          const { items, remarks } = readOutline(pieces.join(''), file);
          for (const { node } of rowsOf(items)) {
            assert.ok(node.title.trim() !== '' && Array.from(node.title).length <= LONGEST_TITLE, node.title);
            assert.ok(node.line >= 1);
          }
          for (const { line, reason } of remarks) assert.ok(line >= 1 && reason);
        } catch (error) {
          if (!(error instanceof OutlineError)) throw error;
          assert.match(error.message, /^\d+:/);
        }
      }),
      tries(500),
    );
  });

  it('is read by modules that need no Node', () => {
    assertNeedsNoNode(new URL('../read-outline.ts', import.meta.url));
  });
});
