import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { mosaicOf } from './mosaic.example.ts';
import { tagPage } from './tag-page.ts';
import { tagsPage } from './tags-page.ts';

const to = addressesUnder('/base/');
const mosaic = mosaicOf(
  {
    a: 'title: A?\ntags: [alpha, zulu]',
    b: 'title: B, then?\nparent: a\ntags: [zulu]',
    c: 'title: C, now?\ntags: [mike]',
  },
  'alpha: What comes first.\nzulu: What comes last.\nmike: What is between.\n',
);
const plain = mosaicOf({ a: 'title: A?\ntags: [alpha]', b: 'title: B, then?\ntags: [zulu]', c: 'title: C, now?\ntags: [zulu]' });

describe('tagsPage', () => {
  it('has the most used first, those used alike by name', () => {
    assert.deepEqual(
      tagsPage(mosaic, to).tags.map(({ slug, count }) => [slug, count]),
      [
        ['zulu', 2],
        ['alpha', 1],
        ['mike', 1],
      ],
    );
  });

  it('says what a tag is for, where the mosaic does', () => {
    assert.deepEqual(tagsPage(mosaic, to).tags[0], { slug: 'zulu', description: 'What comes last.', href: '/base/tags/zulu/', count: 2 });
    assert.deepEqual(tagsPage(plain, to).tags[0], { slug: 'zulu', href: '/base/tags/zulu/', count: 2 });
  });
});

describe('tagPage', () => {
  const page = (slug: string, from = mosaic) => tagPage(from.tags.get(slug) ?? assert.fail(slug), to);

  it('has the questions as a tree, and says how many have each fill', () => {
    const { fills, outline } = page('zulu');
    assert.deepEqual(fills, { dark: 2, lit: 0, partial: 0, answered: 0, 'ill-posed': 0 });
    assert.deepEqual(
      outline.map(({ id, children }) => [id, children.map((child) => child.id)]),
      [['a', ['b']]],
    );
  });

  it('leads to the questions in the pictures and in search', () => {
    const { pictures, search } = page('zulu');
    assert.deepEqual(
      [pictures.tree, pictures.mosaic, search],
      ['/base/tree/?tag=zulu&prune=1', '/base/mosaic/?tag=zulu', '/base/search/?tag=zulu'],
    );
  });

  it('tells search engines what the tag is for or, where nobody said that, how many questions it has', () => {
    assert.equal(page('zulu').summary, 'What comes last.');
    assert.equal(page('zulu', plain).summary, '2 questions about zulu.');
    assert.equal(page('alpha', plain).summary, '1 question about alpha.');
  });
});
