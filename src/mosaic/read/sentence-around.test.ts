import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { fragments } from '../../markdown/fragments.example.ts';
import { resolveWords } from '../../markdown/resolve-words.ts';
import { readBody } from './body.ts';
import { sentenceAround } from './sentence-around.ts';

/** The sentence around the first link of a text, with the words of the link in brackets. */
function around(text: string, from = 0): string | undefined {
  const link = readBody(text, from).links[0] ?? assert.fail('no link');
  const sentence = sentenceAround(text, link, from);
  return sentence && resolveWords(`${sentence.before}[${sentence.words}]${sentence.after}`, (id) => `“${id}”`);
}

describe('sentenceAround', () => {
  it('is the sentence that the link is in, whether sentences have lines of their own or not', () => {
    assert.equal(around('One. Two is [[a]], e.g. here. Three.'), 'Two is [], e.g. here.');
    assert.equal(around('One.\nTwo is\n[[a]] here.\nThree.'), 'Two is [] here.');
    assert.equal(around('See [[a]]'), 'See []');
    assert.equal(around('It ends, etc.\n(compare [[a]]).\nNext.'), '(compare []).');
  });

  it('has the words of the link, and the labels of other questions', () => {
    assert.equal(around('As [[a|the *thing*]] and [[b]] say.'), 'As [the thing] and “b” say.');
    assert.equal(around('As [the thing](deep/a.md#b "Title") and [[b|so]] say.'), 'As [the thing] and so say.');
  });

  it('is of its own paragraph, entry, row or heading', () => {
    assert.equal(around('No stop\n\nSee [[a]]\n\nNo stop'), 'See []');
    assert.equal(around('- one\n- see [[a]]\n- three'), 'see []');
    assert.equal(around('> 1. one\n> 2. see [[a]]\n>    too\n> 3. three'), 'see [] too');
    assert.equal(around('## On [[a]]\n\nText.'), 'On []');
    assert.equal(around('| b | see [[a]] | c |\n|---|---|---|\n| d | e | f |'), 'see []');
    assert.equal(around('[^1]: See [[a]].'), 'See [].');
    assert.equal(around('---\ntitle: A\n---\nSee [[a]].', 17), 'See [].');
  });

  it('has no marks of Markdown, and keeps what is none', () => {
    assert.equal(
      around('A **bold** ~~gone~~ `code` \\* [link](https://e.org/x_(y) "T"), <b>x</b>[^1] of a_b and 2 * 3 by [[a]].'),
      'A bold gone code * link, x of a_b and 2 * 3 by [].',
    );
    assert.equal(around('See <https://e.org/a_b> or [x][y] for [[a]].'), 'See https://e.org/a_b or x for [].');
  });

  it('is shortened on both sides between words', () => {
    const long = around(`${'word '.repeat(60)}[[a]] ${'word '.repeat(60)}end.`) ?? assert.fail();
    assert.match(long, /^…\u00a0(word ){20,28}\[\]( word){20,28}\u00a0…$/);
    assert.ok(around(`${'x'.repeat(900)} [[a]] ${'y'.repeat(900)}`)?.length ?? 9999 < 400);
  });

  it('is not around a definition of links', () => assert.equal(around('See [x][y].\n\n[y]: a.md'), undefined));

  it('is short for any text, and is there for each link that stands in words', () => {
    fc.assert(
      fc.property(fragments, (text) => {
        for (const link of readBody(text, 0).links) {
          const { before, words, after } = sentenceAround(text, link) ?? { before: '', words: '', after: '' };
          for (const part of [before, after]) assert.ok(part.length <= 150, part);
          assert.ok(words.length <= 500);
          assert.ok((before + words + after).isWellFormed());
        }
      }),
      tries(500),
    );
  });
});
