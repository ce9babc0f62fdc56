import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { mosaicOf } from './mosaic.example.ts';
import { sourceLine } from './source-line.ts';
import { sourcePages } from './source-page.ts';

const to = addressesUnder('/');
const mosaic = mosaicOf({
  a: 'title: A?\nsources: [{url: "https://www.example.org/s", title: S, date: 2021-10, stance: poses}]',
  b: [
    'title: B, then?',
    'sources:',
    '  - {url: "https://www.example.org/s", stance: disputes, insight: "No: see [[a]].", by: ann}',
    '  - https://example.org/bare',
    '  - {url: "https://example.org/bare", stance: answers}',
  ].join('\n'),
  c: 'title: C, now?\n\nSee [it](https://www.example.org/s).',
});
const page = (name: string) =>
  sourcePages(mosaic, to, ({ url }) => [{ form: 'RIS', text: url }])(
    [...mosaic.sources.values()].find(({ url }) => url.endsWith(name)) ?? assert.fail(name),
    [mosaic.questions.get('c') ?? assert.fail()],
  );

describe('sourcePage', () => {
  it('says when it appeared, what it is and where', () => {
    assert.deepEqual([page('/s').facts, page('/s').address], ['2021-10 · page', 'www.example.org/s']);
    assert.equal(page('/bare').facts, 'page', 'without a date');
  });

  it('tells search engines which one it is, of those that may have the same title', () => {
    assert.equal(page('/s').description, 'What S (2021-10 · page, www.example.org/s) says about the questions of the mosaic.');
  });

  it('says what it does to each question that cites it, with the insight where there is one', () => {
    assert.deepEqual(
      page('/s').citations.shown.map(({ question, does, stance, passage, by }) => [
        question.id,
        does,
        stance,
        Object.keys(passage?.targets ?? {}),
        by,
      ]),
      [['b', 'disputes', 'disputes', ['a'], 'ann']],
    );
    assert.deepEqual(
      page('/s').asks.shown.map(({ id }) => id),
      ['a'],
      'what it only asks stands apart',
    );
  });

  it('says what it touches: how much is known of that, and in which branches it is, but not of a single question', () => {
    assert.deepEqual(page('/s').reach, {
      fills: { dark: 2, lit: 1, partial: 0, answered: 0, 'ill-posed': 0 },
      outline: [],
      tops: ['A?', 'B, then?', 'C, now?'].map((title, at) => ({
        top: { label: title, title, href: `/questions/${'abc'[at]}/` },
        total: '1',
      })),
    });
    assert.equal(page('/bare').reach, undefined);
  });

  it('draws what it touches where that is much', () => {
    const listed = 'sources: [{url: "https://example.org/list", title: List}]';
    const files = Array.from({ length: 12 }, (_, at) => [`q-${at}`, `title: Question ${at}?${at > 0 ? '\nparent: q-0' : ''}\n${listed}`]);
    const some = mosaicOf(Object.fromEntries(files));
    const [source] = some.sources.values();
    const { outline = [] } = sourcePages(some, to, () => [])(source ?? assert.fail(), []).reach ?? {};
    assert.deepEqual([outline.length, outline[0]?.children.length], [1, 11]);
  });

  it('folds the rest of a long list away', () => {
    const asking = 'sources: [{url: "https://example.org/list", title: List, stance: poses}]';
    const many = mosaicOf(
      Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`q-${at}`, `title: Question ${at}?\norder: ${at}\n${asking}`])),
    );
    const [list] = many.sources.values();
    const { shown, folds } = sourcePages(many, to, () => [])(list ?? assert.fail(), []).asks;
    assert.deepEqual(
      [shown.length, folds.map(({ words, entries }) => [words, entries.length])],
      [
        100,
        [
          ['101 to 200', 100],
          ['201 to 250', 50],
        ],
      ],
    );
  });

  it('says which questions wait for somebody to read it', () => {
    assert.deepEqual([page('/s').citations.shown.map(({ waits }) => waits), page('/s').waiting], [[false], undefined]);
    assert.deepEqual([page('/bare').citations.shown.map(({ waits }) => waits), page('/bare').waiting], [[true, true], '1 question waits']);
  });

  it('says what it did to the mosaic, and for what it may not have been read yet', () => {
    assert.deepEqual(
      [page('/s').deed, page('/bare').deed],
      ['It disputes 1 question and asks 1; without it, one of them would be dark.', undefined],
    );
    assert.deepEqual(
      page('/s').unread.map(({ id }) => id),
      ['c'],
    );
  });

  it('says how to cite it', () => assert.deepEqual(page('/bare').forms, [{ form: 'RIS', text: 'https://example.org/bare' }]));

  it('has the questions that only link to it', () => {
    assert.deepEqual(
      page('/s').mentionedBy.shown.map(({ id }) => id),
      ['c'],
    );
  });
});

describe('sourceLine', () => {
  const line = (count: number, date?: string) => {
    const authors = Array.from({ length: count }, (_, place) => ({ name: `N${place}`, href: '' }));
    const { authors: named, rest } = sourceLine({ authors, ...(date && { date }) });
    return [named.map(({ name }) => name).join(' '), rest];
  };

  it('names up to four authors, and of more the first three', () => {
    assert.deepEqual(line(0), ['', '']);
    assert.deepEqual(line(4), ['N0 N1 N2 N3', '']);
    assert.deepEqual(line(5), ['N0 N1 N2', ' and 2 others']);
  });

  it('has the date last', () => {
    assert.deepEqual(line(1, '2021'), ['N0', ', 2021']);
    assert.deepEqual(line(23, '2021-10'), ['N0 N1 N2', ' and 20 others, 2021-10']);
  });
});
