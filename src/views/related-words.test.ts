import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Related } from '../mosaic/reason/related.ts';
import { relatedWords } from './related-words.ts';

const words = (titles: (string | undefined)[], tags: string[] = []) =>
  relatedWords({ sources: titles.map((title) => ({ title })), tags: tags.map((slug) => ({ slug })) } as unknown as Related);

describe('relatedWords', () => {
  it('names the first sources in common, shortened', () => {
    assert.equal(words(['One', undefined, 'Two', 'Three'], ['x']), '4 sources in common: One; Two');
    assert.equal(words([undefined]), '1 source in common');
    assert.equal(words([`${'word '.repeat(20)}end`]), `1 source in common: ${'word '.repeat(12)}…`);
  });

  it('names the tags where there are no sources', () => assert.equal(words([], ['x', 'y']), 'both about x, y'));
});
