import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importanceIn } from '../mosaic/reason/importance.ts';
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
  const pageOf = questionPages(mosaic, importanceIn(mosaic), to, ({ title }) => [{ form: 'Text', text: title }]);
  return pageOf(questionIn(mosaic, id));
}

describe('questionPages', () => {
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

  it('names everybody who asks once, and nobody where nobody does', () => {
    assert.deepEqual(page('a').citation, { askers: ['Ann', 'Bob'], forms: [{ form: 'Text', text: 'A?' }] });
    assert.deepEqual(page('b').citation.askers, []);
  });

  it('waits for a first insight where it has none and no parts that could have some', () => {
    assert.deepEqual(
      ['field', 'a', 'b', 'c'].map((id) => page(id).waiting),
      [false, false, false, true],
    );
  });

  it('tells what is known, and search engines too where the body has no words', () => {
    assert.deepEqual([page('c').known.standing, page('c').description], ['Nothing learnt yet', 'C, now? Nothing learnt yet.']);
    assert.equal(page('a').known.standing, 'Open, with insights');
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

  it('says what hangs on it, in the words of importance: names the first, and counts what is further on and links here', () => {
    const hung = mosaicOf({
      top: 'title: Top?',
      a: 'title: A?\nparent: top\nneeds: [top]\n\nSee [[top]] and [[b]].',
      b: 'title: B?\nlabel: Bee\nneeds: [top]',
      c: 'title: C?\nneeds: [top]\nsources: [{url: "https://example.org", title: S}]\nhinges: [{if: no, favours: [b=yes], from: "https://example.org"}]',
      d: 'title: D?\nneeds: [top]\nsources: [{url: "https://example.org", title: S}]\nsettled_by: [{all: [b], from: "https://example.org"}]',
      e: 'title: E?\n\nSee [[d]].',
    });
    const pageOf = questionPages(hung, importanceIn(hung), to, () => []);
    const said = ({ hanging }: QuestionPage) =>
      hanging && {
        ...hanging,
        parts: hanging.parts.map(({ words, questions, more }) => [words, ...questions.map(({ label }) => label), ...(more ? ['…'] : [])]),
      };
    const rule = '/base/frontier/#Importance';
    const linked = '1 question links here';
    assert.deepEqual(
      ['top', 'b', 'c', 'd', 'e'].map((id) => said(pageOf(questionIn(hung, id)))),
      [
        { parts: [['Unblocks 4', 'Bee', 'C?', 'D?', '…']], rule, linked },
        { parts: [['Helps to settle 1', 'D?']], rule, linked },
        { parts: [['Speaks to 1', 'Bee'], ['1 more hangs on those']], rule },
        { parts: [], linked },
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
