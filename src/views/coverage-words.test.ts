import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coverageWords, knownWords, openWords } from './coverage-words.ts';
import { mosaicOf, questionIn } from './mosaic.example.ts';

describe('the words of coverage', () => {
  it('count dark, unchecked and checked apart', () => {
    const counts = { leaves: 1214, dark: 24, unchecked: 1190, checked: 0 };
    assert.equal(coverageWords(counts), '24 of 1,214 leaves dark, 1,190 unchecked, none checked');
    assert.equal(openWords(counts), '1,214 open leaves: 24 dark, 1,190 unchecked, none checked');
  });

  it('speak of one leaf, and of none', () => {
    const one = { leaves: 1, dark: 0, unchecked: 0, checked: 1 };
    assert.equal(coverageWords(one), 'none of 1 leaf dark, none unchecked, 1 checked');
    assert.equal(openWords(one), '1 open leaf: none dark, none unchecked, 1 checked');
    assert.equal(coverageWords({ leaves: 0, dark: 0, unchecked: 0, checked: 0 }), 'no leaves');
  });
});

describe('the words for what is known about a question', () => {
  const source = (n: number, more = '') => `{url: "https://example.org/${n}", title: S${n}${more}}`;
  const known = (...sources: string[]) => knownWords(questionIn(mosaicOf({ a: `title: A?\nsources: [${sources.join(', ')}]` }), 'a'));
  const SAID = ', insight: So.';
  const CHECKED = `${SAID}, checked: [ada]`;

  it('count insights, not sources, and how many of them are checked', () => {
    assert.equal(known(source(1)), 'nothing yet');
    assert.equal(known(source(1), source(2, SAID)), '1 insight, unchecked');
    assert.equal(known(source(1, CHECKED)), '1 insight, checked');
    assert.equal(known(source(1, SAID), source(2, SAID)), '2 insights, none checked');
    assert.equal(known(source(1, SAID), source(2, CHECKED), source(3, SAID)), '3 insights, 1 checked');
    assert.equal(known(source(1, CHECKED), source(2, CHECKED)), '2 insights, all checked');
  });
});
