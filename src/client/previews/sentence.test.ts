import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endOfSentence } from './sentence.ts';

const first = (paragraph: string) => paragraph.slice(0, endOfSentence(paragraph));

describe('endOfSentence', () => {
  it('is before the second sentence', () => assert.equal(first('It is so. It is not so. Or is it?'), 'It is so.'));

  it('is not behind an abbreviation', () => assert.equal(first('As in e.g. Kant, it is so. Yes.'), 'As in e.g. Kant, it is so.'));

  it('is nowhere in a paragraph of one sentence, or of which nobody can be sure', () => {
    assert.equal(endOfSentence('It is so.'), undefined);
    assert.equal(endOfSentence('As said by A. Turing'), undefined);
  });
});
