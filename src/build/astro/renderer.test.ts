import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from '../../views/address.ts';
import { glossaryOf } from '../../views/glossary.ts';
import type { Passage } from '../../views/passage.ts';
import type { RenderedText } from '../open/store.ts';
import { localsFor } from './renderer.ts';

const texts: Record<string, RenderedText> = {
  own: { digest: 'own', html: '<p>Of the page, see <a data-question="b"></a>.</p>', words: 'Of the page, see b.' },
  other: { digest: 'other', html: '<p>Of another page.</p>', words: 'Of another page.' },
};
const asked: string[] = [];
const store = {
  renderedText(digest: string): RenderedText {
    asked.push(digest);
    return texts[digest] ?? assert.fail(digest);
  },
};
const locals = localsFor(store, addressesUnder('/'), 'https://example.org', glossaryOf([], addressesUnder('/')));
const passage = (digest: string): Passage => ({ digest, targets: { b: { href: '/b/', label: 'B?', title: 'B?', fill: 'dark' } } });

describe('what a template is given', () => {
  it('is its view, addresses, and the texts of the view', () => {
    const view = { deep: [{ down: { body: passage('own') } }] };
    const given = locals(view);
    assert.deepEqual(Object.keys(given).sort(), ['html', 'siteUrl', 'summary', 'to', 'view']);
    assert.equal(given.view, view);
    const body = view.deep[0]?.down.body as Passage;
    assert.equal(given.html(body), '<p>Of the page, see <a class="question dark" href="/b/">B?</a>.</p>');
    assert.equal(given.summary(body), 'Of the page, see b.');
  });

  it('holds no text that is not in the view, not even one with a digest that is', () => {
    const { html, summary } = locals({ body: passage('own') });
    asked.length = 0;
    for (const give of [html, summary]) {
      assert.throws(() => give(passage('other')), /Unexpected text other, expected one of the page's view/);
      assert.throws(() => give(passage('own')), /Unexpected text own/, 'its links would be those of the template');
    }
    assert.deepEqual(asked, []);
  });

  it('keeps the texts of two pages apart', () => {
    const [one, two] = [passage('own'), passage('other')];
    const [first, second] = [locals({ body: one }), locals({ body: two })];
    assert.equal(second.html(two), texts.other?.html);
    assert.throws(() => first.html(two));
    assert.throws(() => second.html(one));
  });

  it('reads a text once for a page that shows it and tells search engines its first words', () => {
    const body = passage('own');
    const { html, summary } = localsFor(store, addressesUnder('/'), '', glossaryOf([], addressesUnder('/')))({ body });
    asked.length = 0;
    summary(body);
    html(body);
    assert.deepEqual(asked, ['own']);
  });

  it('explains the terms of a text where the view says so', () => {
    const to = addressesUnder('/');
    const glossary = glossaryOf([{ name: 'page', slug: 'page', also: [], meaning: 'A leaf.' }], to);
    const terms = glossary.termsIn('a');
    const [with_, without] = [{ ...passage('other'), ...(terms && { terms }) }, passage('other')];
    const { html } = localsFor(store, to, '', glossary)({ with_, without });
    assert.equal(html(with_), '<p>Of another <a class="term" href="/terms/#page" title="A leaf.">page</a>.</p>');
    assert.equal(html(without), texts.other?.html);
  });

  it('is a view without texts, for the page of a mosaic that has none', () => {
    assert.throws(() => locals({}).html(passage('own')), /Unexpected text own/);
    assert.throws(() => locals(null).html(passage('own')), /Unexpected text own/);
  });
});
