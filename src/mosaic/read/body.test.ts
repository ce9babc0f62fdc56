import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { anchorsInOrder } from '../../markdown/anchors.ts';
import { fragments } from '../../markdown/fragments.example.ts';
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

describe('readBody', () => {
  it('reads plain text as the parser does', () => {
    fc.assert(
      fc.property(fragments, (text) => assert.deepEqual(readBody(text, 0), parsed(text))),
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
