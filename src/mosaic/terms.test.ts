import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mosaicOf } from '../views/mosaic.example.ts';
import { parseTerms } from './read/terms.ts';

describe('people with several names', () => {
  const source = (n: number, author: string) =>
    `sources: [{url: "https://example.org/${n}", title: "X ${n}", authors: [${author}], stance: poses}]`;
  const mosaic = mosaicOf(
    {
      a: `title: A?\n${source(1, 'ada')}`,
      b: `title: B, then?\nparent: a\n${source(2, 'Ada Lovelace')}`,
      c: `title: C, now?\nparent: a\n${source(3, 'ADA')}`,
    },
    undefined,
    'people: [{name: Ada Lovelace, also: [ada, Countess of Lovelace]}]',
  );

  it('are one person, by the name that the file gives', () => {
    assert.deepEqual(
      Array.from(mosaic.people.values(), ({ slug, name, also, poses, wrote }) => [
        slug,
        name,
        also,
        poses.map(({ id }) => id),
        wrote.length,
      ]),
      [['ada-lovelace', 'Ada Lovelace', ['ada', 'Countess of Lovelace'], ['a', 'b', 'c'], 3]],
    );
  });
});

describe('a terms file', () => {
  it('has a place for every flaw, and never throws, whatever it contains', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json().map((json) => `terms: ${json}\npeople: ${json}`),
      fc.constantFrom(
        'terms: &a [*a]',
        'terms: [{term: &x [*x]}]',
        '__proto__: []',
        'terms: {a: 1}',
        'terms: 5',
        'people: [[]]',
        '- a',
        'terms: [~]',
      ),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { flaws } = parseTerms('terms.yaml', text);
        for (const flaw of flaws)
          assert.ok(/^Unexpected .*, expected /s.test(flaw.reason) && 'start' in flaw && flaw.start <= text.length, JSON.stringify(flaw));
      }),
    );
  });

  it('gives each term an anchor, also one of signs alone', () => {
    const { terms } = mosaicOf({ a: 'title: A?' }, undefined, 'terms: [{term: "§", means: A section.}, {term: "C++", means: A language.}]');
    assert.equal(new Set(terms.map(({ slug }) => slug)).size, 2);
    for (const { slug } of terms) assert.match(slug, /^[a-z0-9-]+$/);
  });

  it('is read when it is empty', () => {
    for (const text of ['', '# none yet\n', 'terms:\npeople:\n']) assert.deepEqual(parseTerms('terms.yaml', text).flaws, []);
  });
});
