import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { site } from '../site.ts';
import { addressesUnder } from './address.ts';
import { cardsIn, cardWords } from './card.ts';
import { mosaicOf, questionIn } from './mosaic.example.ts';

const to = addressesUnder('/base/');
const SITE = '/base/card.png';

const wordsIn = (files: Record<string, string>, most?: number) =>
  Object.fromEntries(Array.from(cardWords(mosaicOf(files), most), ([{ id }, words]) => [id, words]));

const DEEP = {
  a: 'title: How do agents work?\nlabel: Agents',
  b: 'title: How does abstraction work?\nlabel: Abstraction\nparent: a',
  c: 'title: Is it natural?\nparent: b',
  d: 'title: Which one is?\nparent: b',
};

describe('the words of a card', () => {
  it('are the labels of its lineage, its own label and, below it, what is asked', () => {
    const { a, b, c } = wordsIn(DEEP);
    assert.deepEqual(a, { lineage: [], label: 'Agents', title: 'How do agents work?' });
    assert.deepEqual(b, { lineage: ['Agents'], label: 'Abstraction', title: 'How does abstraction work?' });
    assert.deepEqual(c, { lineage: ['Agents', 'Abstraction'], label: 'Is it natural?' });
  });

  it('have letters with their accents as one character, as the font has them', () => {
    assert.equal(wordsIn({ a: 'title: "Is Lo\u0308b right?"' }).a?.label, 'Is L\u00f6b right?');
  });

  it('are only those that the font has: of a question without any there are none', () => {
    const words = wordsIn({
      a: 'title: "対話は安全か?"\nlabel: Agents',
      b: 'title: "هل هو آمن؟"\nparent: a',
      c: 'title: "Is it safe? 🙂"\nlabel: "Безопасность"\nparent: b',
      d: 'title: What is asked?\nlabel: "नमस्ते"\nparent: b',
    });
    assert.deepEqual(words, { a: { lineage: [], label: 'Agents' }, d: { lineage: ['Agents'], label: 'What is asked?' } });
  });

  it('are there for as many whole levels of the tree as are allowed', () => {
    assert.deepEqual(Object.keys(wordsIn(DEEP, 4)), ['a', 'b', 'c', 'd']);
    assert.deepEqual(Object.keys(wordsIn(DEEP, 3)), ['a', 'b']);
    assert.deepEqual(Object.keys(wordsIn(DEEP, 1)), ['a']);
    assert.deepEqual(Object.keys(wordsIn(DEEP, 0)), []);
    assert.deepEqual(Object.keys(wordsIn({}, 0)), []);
  });
});

describe('the card of a page', () => {
  it('is that of the question, with its words for those who do not see it', () => {
    const mosaic = mosaicOf(DEEP);
    assert.deepEqual(cardsIn(mosaic, to)(questionIn(mosaic, 'b')), {
      href: '/base/questions/b.png',
      alt: `${site.name} / Agents / Abstraction: How does abstraction work?`,
    });
  });

  it('is that of the nearest question above where the question has none, or that of the site', () => {
    const mosaic = mosaicOf({ a: 'title: Агенты?', b: 'title: B, then?\nparent: a', c: 'title: В?\nparent: b', d: 'title: Г?\nparent: c' });
    const hrefs = ['a', 'b', 'c', 'd'].map((id) => cardsIn(mosaic, to)(questionIn(mosaic, id)).href);
    assert.deepEqual(hrefs, [SITE, '/base/questions/b.png', '/base/questions/b.png', '/base/questions/b.png']);
  });
});
