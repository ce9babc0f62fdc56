import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { mosaicOf } from './mosaic.example.ts';
import { termsPage } from './terms-page.ts';

const mosaic = mosaicOf(
  { a: 'title: A?\nlabel: Alpha\nsources: [{url: "https://example.org", title: X, authors: [ada, Bob]}]' },
  undefined,
  'terms:\n  - {term: Zulu, means: The last one.}\n  - {term: Alpha, also: [ALP], question: a}\npeople:\n  - {name: Ada Lovelace, also: [ada]}\n',
);

describe('termsPage', () => {
  const { terms, people } = termsPage(mosaic, addressesUnder('/base/'));

  it('lists terms in alphabetical order, with their other names and their questions', () => {
    assert.deepEqual(terms, [
      {
        name: 'Alpha',
        slug: 'alpha',
        also: ['ALP'],
        question: { id: 'a', label: 'Alpha', title: 'A?', fill: 'dark', href: '/base/questions/a/' },
      },
      { name: 'Zulu', slug: 'zulu', also: [], meaning: 'The last one.' },
    ]);
  });

  it('lists the people who have several names, and no others', () => {
    assert.deepEqual(people, [{ name: 'Ada Lovelace', also: ['ada'], href: '/base/people/ada-lovelace/' }]);
  });

  it('folds many terms away by their letters', () => {
    const names = ['Abstraction', ...Array.from({ length: 200 }, (_, at) => `Zeta ${at}`)];
    const many = mosaicOf({}, undefined, `terms:\n${names.map((name) => `  - {term: ${name}, means: So.}`).join('\n')}\n`);
    const { terms, folds } = termsPage(many, addressesUnder('/'));
    assert.deepEqual(terms, []);
    assert.deepEqual(
      folds.map(({ words, entries }) => [words, entries.length]),
      [
        ['A', 1],
        ['Z', 200],
      ],
    );
  });
});
