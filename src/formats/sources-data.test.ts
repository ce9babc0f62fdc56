import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mosaicOf } from '../views/mosaic.example.ts';
import { sourceChoices, sourcesData } from './sources-data.ts';

const mosaic = mosaicOf({
  a: [
    'title: A?',
    'tags: [x, y]',
    'sources:',
    '  - {url: "https://e.org/new", title: New, authors: [Bob, Ann], date: 2024-05, insight: It is so.}',
    '  - {url: "https://e.org/old", date: 1999, kind: paper}',
    '  - {url: "https://e.org/ask", title: Ask, authors: [Cy], stance: poses}',
  ].join('\n'),
  b: 'title: B, then?\ntags: [z]\nsources: ["https://e.org/new"]\n\nSee [it](https://e.org/ask).',
});

describe('the data of the list of sources', () => {
  it('has them in the order of the list, with their authors, the tags of their questions, and what is counted of them', () => {
    const { people, tags, authors, tag, ...columns } = sourcesData(mosaic);
    assert.deepEqual(columns, {
      slug: ['e-org-new', 'e-org-old', 'e-org-ask'],
      name: ['New', 'e.org/old', 'Ask'],
      url: ['https://e.org/new', 'https://e.org/old', 'https://e.org/ask'],
      kind: ['page', 'paper', 'page'],
      date: ['2024-05', '1999', ''],
      questions: [2, 1, 2],
      insights: [1, 0, 0],
      waiting: [1, 1, 0],
    });
    assert.deepEqual(
      authors.map((some) => some.map((index) => people[index]?.[1])),
      [['Bob', 'Ann'], [], ['Cy']],
    );
    assert.deepEqual(
      tag.map((some) => some.map((index) => tags[index]).join('')),
      ['xyz', 'xy', 'xyz'],
    );
  });

  it('has what a reader can filter by, the most frequent first', () => {
    assert.deepEqual(sourceChoices(mosaic), {
      read: [
        ['waiting', 2],
        ['insights', 1],
        ['other', 1],
      ],
      kind: [
        ['page', 2],
        ['paper', 1],
      ],
      tag: [
        ['x', 3],
        ['y', 3],
        ['z', 2],
      ],
      year: [
        ['2024', 1],
        ['1999', 1],
        ['', 1],
      ],
    });
  });
});
