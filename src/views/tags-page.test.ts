import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { mosaicOf } from './mosaic.example.ts';
import { tagPages } from './tag-page.ts';
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

const NONE = { dark: 0, lit: 0, partial: 0, answered: 0, 'ill-posed': 0 };

describe('tagsPage', () => {
  it('has the most used first, those used alike by name', () => {
    assert.deepEqual(
      tagsPage(mosaic, to).tags.map(({ slug, words }) => [slug, words]),
      [
        ['zulu', '2 questions'],
        ['alpha', '1 question'],
        ['mike', '1 question'],
      ],
    );
  });

  it('says how much of each is known, and what it is for, where the mosaic does', () => {
    const zulu = { slug: 'zulu', href: '/base/tags/zulu/', words: '2 questions', fills: { ...NONE, dark: 2 } };
    assert.deepEqual(tagsPage(mosaic, to).tags[0], { ...zulu, description: 'What comes last.' });
    assert.deepEqual(tagsPage(plain, to).tags[0], zulu);
  });

  it('folds away what is more than two hundred', () => {
    const many = mosaicOf(
      Object.fromEntries(
        Array.from({ length: 11 }, (_, at) => [`q-${at}`, `title: Question ${at}?\ntags: [${tagsFrom(20 * at).join(', ')}]`]),
      ),
    );
    const { tags, folds } = tagsPage(many, to);
    assert.deepEqual([tags.length, folds.map(({ words, entries }) => [words, entries.length])], [200, [['201 to 220', 20]]]);
  });
});

const tagsFrom = (first: number) => Array.from({ length: 20 }, (_, at) => `tag-${first + at}`);

describe('tagPages', () => {
  const pagesOf = (slug: string, from = mosaic) =>
    new Map(Array.from(tagPages(from.tags.get(slug) ?? assert.fail(slug), to), ([path, view]) => [path, view()] as const));
  const page = (slug: string, from = mosaic) => pagesOf(slug, from).get(`tags/${slug}/`) ?? assert.fail();

  it('have the questions by what is known of them, dark ones first, each with the one above it, and as a tree', () => {
    const lit = 'sources: [{url: "https://e.org/s", title: S, insight: It is so.}]';
    const { fills, groups, outline, coverage } = page(
      'x',
      mosaicOf({
        a: `title: A?\ntags: [x]\n${lit}`,
        b: 'title: B, then?\nparent: a\ntags: [x]',
        c: 'title: C, now?\nparent: b\ntags: [x]',
        d: `title: D, last?\ntags: [x]\n${lit}`,
      }),
    );
    assert.deepEqual(fills, { ...NONE, dark: 2, lit: 2 });
    assert.deepEqual(
      groups.map(({ fill, total, questions }) => [fill, total, questions.map(({ id, parent }) => [id, parent?.label])]),
      [
        [
          'dark',
          '2 questions',
          [
            ['b', 'A?'],
            ['c', 'B, then?'],
          ],
        ],
        [
          'lit',
          '2 questions',
          [
            ['a', undefined],
            ['d', undefined],
          ],
        ],
      ],
    );
    assert.deepEqual(
      outline.map(({ id, children }) => [id, children.map((child) => child.id)]),
      [
        ['a', ['b']],
        ['d', []],
      ],
    );
    assert.equal(coverage, '1 of 2 leaves dark, 1 unchecked, none checked');
  });

  it('have two hundred questions a page, and count all of a fill on each', () => {
    const pages = pagesOf(
      'x',
      mosaicOf(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`q-${at}`, `title: Question ${at}?\ntags: [x]`]))),
    );
    assert.deepEqual(
      Array.from(pages, ([path, { number, groups, outline }]) => [
        path,
        number,
        groups[0]?.total,
        groups[0]?.questions.length,
        outline.length,
      ]),
      [
        ['tags/x/', 1, '201 questions', 200, 201],
        ['tags/x/page_2/', 2, '201 questions', 1, 0],
      ],
    );
  });

  it('lead to the questions in the pictures, in the table and in search', () => {
    const { pictures, search, table } = page('zulu');
    assert.deepEqual(
      [pictures.tree, pictures.mosaic, search, table],
      ['/base/tree/?tag=zulu&prune=1', '/base/mosaic/?tag=zulu', '/base/search/?tag=zulu', '/base/questions/?tag=zulu'],
    );
  });

  it('tell search engines what the tag is for or, where nobody said that, how many questions it has', () => {
    assert.equal(page('zulu').summary, 'What comes last.');
    assert.equal(page('zulu', plain).summary, '2 questions about zulu.');
    assert.equal(page('alpha', plain).summary, '1 question about alpha.');
  });
});
