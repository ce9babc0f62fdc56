import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { tries } from '../../tests/chance.ts';
import { fragments } from './fragments.example.ts';
import { LimitError } from './limits.ts';
import { parse } from './parse.ts';
import { joinPieces, parsePieces } from './parse-pieces.ts';
import { plainBlock } from './plain-blocks.ts';

/** A tree without positions; the message of a limit instead. */
function shape(read: () => Root): unknown {
  try {
    return JSON.parse(JSON.stringify(read(), (key, value) => (key === 'position' ? undefined : value)));
  } catch (error) {
    assert.ok(error instanceof LimitError);
    return { message: error.message, offset: error.offset };
  }
}

const assertSame = (markdown: string) =>
  assert.deepEqual(
    shape(() => joinPieces(parsePieces(markdown))),
    shape(() => parse(markdown)),
  );

describe('parsePieces', () => {
  it('makes the same tree as the parser', () => {
    fc.assert(fc.property(fragments, assertSame), tries(300));
  });

  it('makes the same tree of blocks in any order', () => {
    const block = fc.constantFrom(
      ...['Words.', 'See [[a]] and [[b-c|this]].', 'Two\nlines.', '“Quoted”\n(so)', '## A title', '# a #', 'Éa $x$', 'a  \nb', 'A  '],
      ...['- one', '- one\n- two', '- ', '* x\n\n  y', '1. one', '2) two', '> quoted', '> - a', '    code', '---', '***', 'a\n==='],
      ...['```js\nx\n\ny\n```', '```', '$$\nx\n$$', '~~~\na', '| a |\n|---|\n| b |', 'a | b\n:-|-:', '<div>', '<!-- a', '<b>x</b>'],
      ...['[^1]', 'A note.[^1]', '[^1]: Note', '[^1]: Note\n\n    more', '[x]: /a', '[x]', '![[a]]', '[[a]](b)', '[[a]]: b', 'www.a.org'],
      ...['a@b.org', 'https://a.org', '*a*\nb', 'a\u00a0', '\u00a0a', 'a\u2028b', 'A\\\nb', 'a &amp; b', '[[a]]\n[[b]]', '[[a|b c]] d'],
    );
    const gap = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n', '\n\n\n', '\n \n', '  \n\n');
    const blocks = fc.array(fc.tuple(block, gap), { maxLength: 8 }).map((parts) => parts.flat().join(''));
    fc.assert(fc.property(blocks, assertSame), tries(300));
  });

  it('places links as the parser does, from the start of their piece', () => {
    const markdown = 'Words.\n\nOne\ntwo [[a]] and [[b|c]].\n\n*See* [d](e.md).\n';
    const placed = parsePieces(markdown).flatMap(({ start, tree }) => {
      const found: string[] = [];
      const walk = (node: Nodes) => {
        const { position } = node;
        if (node.type === 'wikiLink' || node.type === 'link')
          found.push(
            `${position?.start.line}:${position?.start.column} ` +
              markdown.slice(start + (position?.start.offset ?? 0), start + (position?.end.offset ?? 0)),
          );
        if ('children' in node) node.children.forEach(walk);
      };
      walk(tree);
      return found;
    });
    assert.deepEqual(placed, ['2:5 [[a]]', '2:15 [[b|c]]', '1:7 [d](e.md)']);
  });

  it('reads a paragraph of words and links to questions by hand, and nothing else', () => {
    for (const words of ['A word.', 'Two\nlines, (so) “what”?\n\n', 'See [[a]] or [[b|that]].', '## How so?\n'])
      assert.ok(plainBlock(words), words);
    for (const other of [
      '- a',
      '1. a',
      '*a*',
      'a_b_',
      '`a`',
      'a\n    b',
      'a\n---',
      '![[a]]',
      '[[a]](b)',
      '<a>',
      'a &amp; b',
      'www.a.org',
      '',
    ])
      assert.equal(plainBlock(other), undefined, other);
  });
});
