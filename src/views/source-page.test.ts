import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { mosaicOf } from './mosaic.example.ts';
import { sourceLine } from './source-line.ts';
import { sourcePage } from './source-page.ts';

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
  sourcePage(
    [...mosaic.sources.values()].find(({ url }) => url.endsWith(name)) ?? assert.fail(name),
    mosaic,
    to,
    [mosaic.questions.get('c') ?? assert.fail()],
    ({ url }) => [{ form: 'RIS', text: url }],
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
      page('/s').citations.map(({ question, does, stance, passage, by }) => [
        question.id,
        does,
        stance,
        Object.keys(passage?.targets ?? {}),
        by,
      ]),
      [
        ['a', 'asks', 'poses', [], undefined],
        ['b', 'disputes', 'disputes', ['a'], 'ann'],
      ],
    );
    assert.equal(page('/s').citations[0]?.passage, undefined);
  });

  it('says which questions wait for somebody to read it', () => {
    assert.deepEqual([page('/s').citations.map(({ waits }) => waits), page('/s').waiting], [[false, false], undefined]);
    assert.deepEqual([page('/bare').citations.map(({ waits }) => waits), page('/bare').waiting], [[true, true], '1 question waits']);
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
      page('/s').mentionedBy.map(({ id }) => id),
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
