import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { tries } from '../../tests/chance.ts';
import { grammarFor, whole } from './grammar.ts';

const read = (markdown: string) => grammarFor(markdown).parse(markdown);

function types(markdown: string): Set<string> {
  const found = new Set<string>();
  visit(read(markdown), (node) => void found.add(node.type));
  return found;
}

describe('grammarFor', () => {
  it('finds a table however its second row is drawn', () => {
    for (const table of [
      '| a |\n| - |',
      'a | b\n-|-',
      'a\n:-',
      'a\n--:',
      'a\n-- |',
      '> a\n> :-:',
      '- a|b\n  -|\t-',
      '| [[a\\|b]] |\r\n|---|',
    ])
      assert.ok(types(table).has('table'), table);
  });

  it('finds a bare address, also one whose marks are escaped', () => {
    for (const address of ['www.a.bc', 'WwW.a.bc', 'HTTP://a.bc', 'https://a.bc', 'a@b.co', 'mailto:a@b.co', 'xmpp:a@b.co/r'])
      assert.ok(types(`See (${address})`).has('link'), address);
    for (const address of ['www\\.a.bc', 'http\\://a.bc', 'http:\\//a.bc', 'a\\@b.co', 'a&#64;b.co', 'a&commat;b.co', 'http&colon;//a.bc'])
      assert.ok(types(`See ${address}`).has('link'), address);
  });

  it('spares prose what only tables and bare addresses need', () => {
    const syntax = (markdown: string) => grammarFor(markdown).data('micromarkExtensions')?.length;
    assert.equal(syntax('Some *prose* - with [[a-link|its label]], a [page](b.md), `code` & [x]: $m$.\n\n- One\n\n---\n'), 5);
    assert.equal(syntax('| a |\n|---|'), 6);
    assert.equal(syntax('https://a.bc'), 6);
  });

  it('makes of any text what the whole grammar makes of it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(address, delimiterRow, piece), { maxLength: 6 }), (pieces) => {
        const markdown = pieces.join('');
        assert.deepEqual(read(markdown), whole.parse(markdown));
      }),
      tries(500),
    );
  });
});

/** What can be before, between and after: blocks, other constructs and halves of them. */
const piece = fc.constantFrom(
  ...[
    'a',
    'b | c\n',
    '| a |\n',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '    ',
    '\t',
    '\0',
    '> ',
    '- ',
    '1. ',
    '2. ',
    '- [ ] ',
    '# ',
    '===\n',
    '```\n',
    '$$\n',
  ],
  ...[
    '*',
    '_',
    '~~',
    '`',
    '`|`',
    '$',
    '|',
    '\\',
    '\\|',
    '!',
    '[',
    ']',
    '(',
    ')',
    '[[a\\|b]]',
    '[a](b)',
    '[a]',
    '[a]: b\n',
    '[^a]: b\n',
    '<',
    '>',
    '<b>',
  ],
  ...['www', '.', 'http', ':', '/', '//', '@', 'b.co', '&', '&amp;', '&#119;', ';', '-', '--', ':-'],
);

const one = <T extends string>(...texts: T[]) => fc.constantFrom(...texts);
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));
const dot = one('.', '.', '\\.', '&period;', '&#46;');
const slash = one('/', '\\/', '&sol;', '&#x2F;');

/** A bare address. Each of its special characters is plain, escaped or a character reference. */
const address = fc.oneof(
  joined(one('www', 'WWW', 'ww&#119;'), dot, one('a'), dot, one('bc')),
  joined(
    one('http', 'HTTPS'),
    fc.oneof(one('://'), joined(one(':', '\\:', '&colon;', '&#58;'), slash, slash)),
    one('a.bc', 'a.bc/d_e?f', '[a](b)'),
  ),
  joined(one('', 'mailto:', 'xmpp:'), one('a', 'a.b'), one('@', '\\@', '&commat;', '&#64;'), one('b'), dot, one('co', 'co/d')),
);

/** The first two rows of a table with one or two columns, or something similar. */
const delimiterRow = joined(
  one('a\n', 'a|b\n', '|a|b|\n', 'a\n> ', '\n'),
  one('', '|', ' | ', '|\t'),
  one('-', '--', '---', ':', ':-', '-:', ':--:'),
  one('', ' ', '\t', '|', ' |', '| ', '\t|'),
  one('', '-', '--:', ':-'),
  one('\n', ' \n', '|\n', 'x'),
);
