import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { mosaicOf } from './mosaic.example.ts';
import { peoplePage } from './people-page.ts';
import { personPage } from './person-page.ts';

const to = addressesUnder('/base/');
const mosaic = mosaicOf({
  a: 'title: A?\nsources: [{url: "https://example.org/1", title: One, authors: [Zoe, Ann], stance: poses}]',
  b: 'title: B, then?\nparent: a\nsources: [{url: "https://example.org/2", title: Two, authors: [Zoe], stance: poses}]',
  c: [
    'title: C, now?',
    'sources:',
    '  - {url: "https://example.org/3", title: Three, authors: [Bob, Eve]}',
    '  - {url: "https://example.org/4", title: Four, authors: [Eve, Ann]}',
    '  - {url: "https://example.org/5", title: Five, authors: [Ann]}',
  ].join('\n'),
});
const groups = (from = mosaic) =>
  peoplePage(from, to).groups.map(({ heading, people }) => [heading, people.map(({ name, counts }) => `${name}: ${counts}`)]);

describe('peoplePage', () => {
  it('has those who ask before those who only wrote, and in each group those with the most first', () => {
    assert.deepEqual(groups(), [
      ['Who asks', ['Zoe: 2 questions, 2 sources', 'Ann: 1 question, 3 sources']],
      ['Who wrote the sources', ['Eve: 2 sources', 'Bob: 1 source']],
    ]);
  });

  it('has those with as many by name', () => {
    const alike = mosaicOf({ a: 'title: A?\nsources: [{url: "https://example.org/1", title: One, authors: [Zoe, Ann, Bob]}]' });
    assert.deepEqual(groups(alike), [['Who wrote the sources', ['Ann: 1 source', 'Bob: 1 source', 'Zoe: 1 source']]]);
  });
});

describe('personPage', () => {
  const page = (slug: string) => personPage(mosaic.people.get(slug) ?? assert.fail(slug), to);

  it('has the perspective of one who asks, and where the pictures show it', () => {
    const { perspective, wrote } = page('zoe');
    assert.deepEqual([perspective?.asked, perspective?.them], ['2 questions', 'them']);
    assert.deepEqual(perspective?.fills, { dark: 2, lit: 0, partial: 0, answered: 0, 'ill-posed': 0 });
    assert.deepEqual(perspective?.pictures, { tree: '/base/tree/?person=zoe&prune=1', mosaic: '/base/mosaic/?person=zoe' });
    assert.deepEqual(
      perspective?.outline.map(({ id, children }) => [id, children.map((child) => child.id)]),
      [['a', ['b']]],
    );
    assert.deepEqual(
      wrote.map(({ name }) => name),
      ['One', 'Two'],
    );
  });

  it('speaks of one question in the singular', () => {
    const { perspective } = page('ann');
    assert.deepEqual([perspective?.asked, perspective?.them], ['question', 'it']);
  });

  it('has no perspective of one who asks nothing', () => assert.equal(page('bob').perspective, undefined));
});
