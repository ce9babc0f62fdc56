import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { anchorsInOrder } from '../../markdown/anchors.ts';
import { LimitError } from '../../markdown/limits.ts';
import { type Body, parsePiece, readBody } from './body.ts';
import { readPlainBody } from './plain-body.ts';

/** Reads everything with the parser. */
function parsed(markdown: string): Body {
  const { length } = markdown;
  try {
    const { titles, ...found } = parsePiece(markdown);
    return { length, ...found, headings: titles.map(anchorsInOrder()) };
  } catch (error) {
    assert.ok(error instanceof LimitError);
    return {
      length,
      links: [],
      addresses: [],
      html: [],
      headings: [],
      limit: { start: error.offset, end: error.offset + 1, reason: error.message },
    };
  }
}

/** Text that makes, hides or separates links, with the line endings and margins that decide which. */
const FRAGMENTS = [
  ...[
    '[[a]]',
    '[[b|c]]',
    '[[a#b]]',
    '[[#b]]',
    '[[# b |c]]',
    '[[#]]',
    '[[',
    ']]',
    '![[a]]',
    '![[[a]]]',
    '[',
    ']',
    '!',
    '|',
    '\\',
    '`',
    '``',
    '$',
    '[[a\tb]]',
    '[[a\r\nb]]',
  ],
  ...[
    '[x](a.md)',
    '[x](https://a.org)',
    '](',
    '(a)',
    '[x]',
    '[x]: /a',
    '[x]:',
    '[^1]',
    '[^1]: ',
    '[^1]:',
    '[^1](a)',
    '![^1](a)',
    '[^a b]: c',
  ],
  ...['<a>', '</a>', '<https://a.org>', '<!--', '-->', '<div>', '<pre>', '</pre>', '<script>', '<?', '?>', '<', '>', 'a < b'],
  ...[
    'https://a.org',
    'http:\\//a.org',
    'www.a.org',
    'WWW.a.org',
    'www\\.a.org',
    'a@b.org',
    'a&commat;b.org',
    '&',
    '&amp;',
    'http&colon;//a.org',
    'www.a.org[^1]',
    'www\\.a[^1]',
    'http://a.org[^1]',
  ],
  ...['*', '**', '_', '~~', '*[[a]]*', '# ', '## a', '#', ' #', '## a *b*', '## a\n', '===', '---', '-|-', '| a |', '|---|', ':-', ':-:'],
  ...[
    '```',
    '```js',
    '~~~',
    '$$',
    '> ',
    '>',
    '- ',
    '* ',
    '1. ',
    '2) ',
    '-',
    '   ',
    '    ',
    '  ',
    ' ',
    '\t',
    'a',
    'b c',
    'é',
    '𝕏',
    '\u2028',
  ],
  ...[
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\n \n',
    '\n\t\n',
    '\r',
    '\uFEFF',
    '\0',
    '\n> ',
    '\n- ',
    '\n  ',
    '\n\n    ',
    '\n\n  ',
  ],
  ...[
    '\n```\n',
    '\n$$\n',
    '\n~~~\n',
    '\n\n```\n',
    '\n\n$$\n',
    '\n\n[^1]: ',
    '\n[^1]: ',
    '\n\n[x]: /a\n\n',
    '\n|---|---|\n',
    '\n-|-\n',
    '\n:-\n',
  ],
];

const markdown = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 30 }).map((parts) => parts.join(''));

describe('readBody', () => {
  it('reads plain text as the parser does', () => {
    fc.assert(
      fc.property(markdown, (text) => assert.deepEqual(readBody(text, 0), parsed(text))),
      tries(500),
    );
  });

  it('finds the same texts too deep as the parser', () => {
    const margin = fc.constantFrom('- ', '> ', '>', '1. ', '* ', '-   ', '[^1]: ', ' ', '\t', '  - ', '**', '*_');
    const nested = fc
      .array(fc.tuple(margin, fc.integer({ min: 1, max: 60 })), { maxLength: 4 })
      .map((parts) => parts.map(([mark, times]) => mark.repeat(times)).join(''));
    const stairs = fc
      .tuple(margin, fc.constantFrom('  ', '\t', '    ', '> ', ' > '), fc.integer({ min: 1, max: 60 }))
      .map(([mark, step, height]) => Array.from({ length: height }, (_, depth) => `${step.repeat(depth)}${mark}a`).join('\n'));
    fc.assert(
      fc.property(fc.array(fc.oneof(nested, stairs, fc.constantFrom('a', '\n', '\n\n', '*', '_', '**')), { maxLength: 6 }), (parts) =>
        assert.deepEqual(readBody(parts.join(''), 0), parsed(parts.join(''))),
      ),
      tries(30),
    );
  });

  it('needs no parser for prose with headings, lists, notes, code, tables and formulas', () => {
    const text = [
      'See [[a]] and this.[^1]',
      '## How so?',
      '- **One** [[b#c|d]]\n- two',
      '```js\n[[no]]\n\n[no](no.md)\n```',
      '| a | b |\n|---|---|\n| [[c]] | 2 |',
      '$$\n[[no]]\n$$',
      'Say `x`, or $y$ \\ z.',
      '[^1]: A note on [[e]].',
    ].join('\n\n');
    const body = readPlainBody(text, 0);
    assert.deepEqual(
      body?.links.map(({ target, start, end }) => [target, text.slice(start, end)]),
      [
        ['a', '[[a]]'],
        ['b', '[[b#c|d]]'],
        ['c', '[[c]]'],
        ['e', '[[e]]'],
      ],
    );
    assert.deepEqual(body.headings, ['how-so']);
    assert.equal(readPlainBody('[a](b.md)', 0), undefined);
  });

  it('counts places from the start of the file', () => {
    const text = '---\ntitle: A?\n---\n\nOne.\n\nTwo <b>.\n\n> [x](a.md#b)\n\n<https://example.org>\n';
    const { links, addresses, html, length } = readBody(text, 18);
    const written = [...links, ...addresses, ...html].map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(written, ['[x](a.md#b)', '<https://example.org>', '<b>']);
    assert.equal(length, text.length - 18);
  });
});
