import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { mosaicOf, questionIn } from './mosaic.example.ts';
import { type QuestionPage, questionPages, summaryOf } from './question-page.ts';
import { redirectPage } from './redirect-page.ts';

const to = addressesUnder('/base/');
const mosaic = mosaicOf({
  field: 'title: Whole?\naliases: [old]',
  a: [
    'title: A?',
    'parent: field',
    'order: 1',
    'sources:',
    '  - {url: "https://example.org/lead", title: Lead}',
    '  - {url: "https://example.org/reply", title: Reply, stance: disputes}',
    '  - {url: "https://example.org/asks", title: Asks, authors: [Ann, Bob], stance: poses}',
    '  - {url: "https://example.org/old", title: Old, date: 2001, insight: "It is so."}',
    '  - {url: "https://example.org/new", title: New, date: 2020-05, insight: "It is not so.", by: eve}',
    '  - {url: "https://example.org/asks-again", title: Asks again, authors: [Ann], stance: poses}',
    '',
    'See [this](https://example.org/elsewhere).',
  ].join('\n'),
  b: 'title: B, then?\nparent: field\norder: 2\nsources: [{url: "https://example.org/elsewhere", title: Elsewhere}]',
  c: 'title: C, now?\nparent: b\nalso_under: [a]',
});

function page(id: string): QuestionPage {
  const pageOf = questionPages(mosaic, to, { name: 'The Mosaic', siteUrl: 'https://mosaic.example' });
  return pageOf(questionIn(mosaic, id));
}

describe('questionPages', () => {
  it('has the insights, the newest first', () => {
    assert.deepEqual(
      page('a').insights.map(({ source, by }) => [source.name, by]),
      [
        ['New', 'eve'],
        ['Old', undefined],
      ],
    );
  });

  it('lists the sources of which no insight is shown: those that ask, then the leads, then those only linked to', () => {
    assert.deepEqual(
      page('a').sources.map(({ role, stance, source }) => [role, stance, source.name]),
      [
        ['poses', 'poses', 'Asks'],
        ['poses', 'poses', 'Asks again'],
        ['to read', 'informs', 'Lead'],
        ['disputes', 'disputes', 'Reply'],
        ['mentioned', undefined, 'Elsewhere'],
      ],
    );
  });

  it('names everybody who asks once where it is cited, and nobody where nobody does', () => {
    assert.deepEqual(page('a').citation, {
      quote: 'Ann, Bob. “A?”',
      site: 'The Mosaic',
      address: 'https://mosaic.example/base/questions/a/',
    });
    assert.equal(page('b').citation.quote, '“B, then?”');
  });

  it('waits for a first insight where it has none and no parts that could have some', () => {
    assert.deepEqual(
      ['field', 'a', 'b', 'c'].map((id) => page(id).waiting),
      [false, false, false, true],
    );
  });

  it('tells what is known, and search engines too where the body has no words', () => {
    assert.deepEqual([page('c').standing, page('c').description], ['Nothing learnt yet', 'C, now? Nothing learnt yet.']);
    assert.equal(page('a').standing, 'Open, with insights');
  });

  it('stands between its neighbours in tree order', () => {
    assert.deepEqual(
      ['field', 'b', 'c'].map((id) => [page(id).previous?.title, page(id).next?.title]),
      [
        [undefined, 'A?'],
        ['A?', 'C, now?'],
        ['B, then?', undefined],
      ],
    );
  });

  it('says what hangs on it: who needs it, what it settles and bears on, how many are below and link to it', () => {
    const hung = mosaicOf({
      top: 'title: Top?',
      a: 'title: A?\nparent: top\nneeds: [top]\n\nSee [[top]] and [[b]].',
      b: 'title: B?\nlabel: Bee\nneeds: [top]',
      c: 'title: C?\nneeds: [top]\nsources: [{url: "https://example.org", title: S}]\nhinges: [{if: no, favours: [b=yes], from: "https://example.org"}]',
      d: 'title: D?\nneeds: [top]\nsources: [{url: "https://example.org", title: S}]\nsettled_by: [{all: [b], from: "https://example.org"}]',
    });
    const pageOf = questionPages(hung, to, { name: 'The Mosaic', siteUrl: 'https://mosaic.example' });
    const said = ({ hanging }: QuestionPage) =>
      hanging && [
        hanging.counts,
        hanging.relations.map(({ relation, questions, others }) => [relation, questions.map(({ label }) => label), others]),
      ];
    assert.deepEqual(
      ['top', 'b', 'c', 'd'].map((id) => said(pageOf(questionIn(hung, id)))),
      [
        [['1 question below', '1 question links here'], [['Needed by', ['Bee', 'C?', 'D?'], 1]]],
        [['1 question links here'], [['Helps to settle', ['D?'], 0]]],
        [[], [['Bears on', ['Bee'], 0]]],
        undefined,
      ],
    );
  });

  it('leads into the tree, to where it is', () => assert.equal(page('a').inTree, '/base/tree/#a'));
});

describe('redirectPage', () => {
  it('leads from a former id to the present one', () => {
    assert.deepEqual(redirectPage(questionIn(mosaic, 'field'), to), {
      moved: 'question',
      movedTo: 'field',
      href: '/base/questions/field/',
    });
  });
});

describe('summaryOf', () => {
  it('is a short text as it is, on one line', () => assert.equal(summaryOf(' It\n is  so. '), 'It is so.'));

  it('ends a long one between two words', () => {
    const summary = summaryOf('word '.repeat(100));
    assert.match(summary, /^(word )+…$/);
    assert.ok(summary.length > 150 && summary.length <= 162, String(summary.length));
  });
});
