import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { mosaicOf } from './mosaic.example.ts';
import { sourcesPage } from './sources-page.ts';

const to = addressesUnder('/');
const mosaic = mosaicOf({
  a: [
    'title: A?',
    'sources:',
    '  - {url: "https://example.org/undated", title: Undated}',
    '  - {url: "https://example.org/old", title: Aged, date: 2001}',
    '  - {url: "https://example.org/new-b", title: New B, date: 2020-05}',
    '  - {url: "https://example.org/new-a", title: New A, date: 2020-05}',
  ].join('\n'),
  b: 'title: B, then?\nsources: [{url: "https://example.org/old", insight: "Yes."}]\n\nSee [new](https://example.org/new-a).',
});

describe('sourcesPage', () => {
  it('has the newest first, those of one date by title, and those without a date last', () => {
    assert.deepEqual(
      sourcesPage(mosaic, to).sources.map(({ source }) => source.name),
      ['New A', 'New B', 'Aged', 'Undated'],
    );
  });

  it('counts the questions that cite a source and those that link to it', () => {
    const counts = Object.fromEntries(sourcesPage(mosaic, to).sources.map(({ source, questions }) => [source.name, questions]));
    assert.deepEqual(counts, { 'New A': 2, 'New B': 1, Aged: 2, Undated: 1 });
    assert.equal(sourcesPage(mosaic, to).total, '4');
  });
});
