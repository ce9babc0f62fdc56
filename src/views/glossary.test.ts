import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { glossaryOf } from './glossary.ts';
import { mosaicOf } from './mosaic.example.ts';

const to = addressesUnder('/');
const glossary = (terms: string) =>
  glossaryOf(mosaicOf({ a: 'title: A?', b: 'title: B, then?\nparent: a' }, undefined, `terms: [${terms}]`).terms, to);

describe('the terms in the body of a question', () => {
  it('are all terms but those that are about the question', () => {
    const { termsIn, explain } = glossary('{term: alpha, question: a}, {term: beta, question: b}');
    const inA = termsIn('a');
    assert.ok(inA);
    assert.equal(explain('<p>alpha beta</p>', inA), '<p>alpha <a class="term" href="/terms/#beta">beta</a></p>');
  });

  it('have a digest that changes when a name, a meaning or a question does', () => {
    const changes = [
      '',
      '{term: alpha, means: X.}',
      '{term: alpha, means: Y.}',
      '{term: alpha, also: [al], means: Y.}',
      '{term: alpha, question: a}',
      '{term: alpha, question: b}',
    ];
    const digests = changes.map((terms) => glossary(terms).termsIn('z')?.digest);
    assert.equal(new Set(digests).size, changes.length);
    assert.equal(digests[0], undefined);
  });
});
