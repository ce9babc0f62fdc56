import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { letterPages } from './letters.ts';
import { mosaicOf } from './mosaic.example.ts';
import { peoplePage } from './people-page.ts';
import { personPages } from './person-page.ts';

const to = addressesUnder('/base/');
const mosaic = mosaicOf({
  a: 'title: A?\nsources: [{url: "https://example.org/1", title: One, authors: [Zoe, Ann], stance: poses}]',
  b: 'title: B, then?\nparent: a\nsources: [{url: "https://example.org/2", title: Two, authors: [Zoe], stance: poses, date: 2024}]',
  c: [
    'title: C, now?',
    'sources:',
    '  - {url: "https://example.org/3", title: Three, authors: [Bob, Eve]}',
    '  - {url: "https://example.org/4", title: Four, authors: [Eve, Ann]}',
    '  - {url: "https://example.org/5", title: Five, authors: [Ann]}',
  ].join('\n'),
});

/** A mosaic in which each of so many people wrote a source, and those for whom `asks` holds ask with it; a hundred a question. */
function crowd(count: number, asks: (at: number) => boolean, nameOf = (at: number) => `Person ${at}`) {
  const source = (at: number) =>
    `  - {url: "https://example.org/${at}", title: T${at}, authors: ["${nameOf(at)}"], stance: ${asks(at) ? 'poses' : 'informs'}}`;
  const sources = Array.from({ length: count }, (_, at) => source(at));
  const files = Array.from({ length: Math.ceil(count / 100) }, (_, at) => [
    `q${at}`,
    `title: Q${at}?\nsources:\n${sources.slice(at * 100, (at + 1) * 100).join('\n')}`,
  ]);
  return mosaicOf(Object.fromEntries(files));
}

describe('the page of all people', () => {
  const page = peoplePage(mosaic, to);

  it('has those who ask first, those with the most before the others, each with the fills of what they ask', () => {
    assert.deepEqual(
      page.askers.map(({ name, counts, href, fills }) => [name, counts, href, fills.dark]),
      [
        ['Zoe', '2 questions, 2 sources', '/base/people/zoe/', 2],
        ['Ann', '1 question, 3 sources', '/base/people/ann/', 1],
      ],
    );
    assert.deepEqual([page.asking, page.all], ['2 people ask', '4 people']);
  });

  it('has those who only wrote sources after them, those with as many by name', () => {
    assert.deepEqual(
      page.authors.map(({ name, counts }) => `${name}: ${counts}`),
      ['Eve: 2 sources', 'Bob: 1 source'],
    );
    const alike = mosaicOf({ a: 'title: A?\nsources: [{url: "https://example.org/1", title: One, authors: [Zoe, Ann, Bob]}]' });
    assert.deepEqual(
      peoplePage(alike, to).authors.map(({ name }) => name),
      ['Ann', 'Bob', 'Zoe'],
    );
  });

  it('never shows more than 200 at once, and says how many it does not list', () => {
    const many = peoplePage(
      crowd(700, (at) => at < 400),
      to,
    );
    assert.ok(many.askers.length + many.authors.length <= 200 && many.moreAskers.length <= 200);
    assert.equal(many.asking, '400 people ask');
    assert.equal(many.moreWords, `${many.moreAskers.length} more who ask`);
    assert.equal(many.beyond, `${400 - many.askers.length - many.moreAskers.length} others who ask`);
    assert.equal(page.beyond, undefined);
  });
});

describe('the pages of letters', () => {
  const pagesOf = (from: typeof mosaic) => Array.from(letterPages(from, to), ([path, make]) => [path, make()] as const);

  it('have everybody once, by family name', () => {
    const names = ['Zoë van Beek', 'Bob Ärm', 'C. Bach', '3M', 'ann'];
    const pages = pagesOf(
      crowd(
        names.length,
        () => true,
        (at) => names[at] as string,
      ),
    );
    assert.deepEqual(pages.map(([path, { letter, people }]) => [path, letter, people.map(({ given, family }) => [given, family])]).sort(), [
      [
        'people/letter_a/',
        'A',
        [
          ['', 'ann'],
          ['Bob', 'Ärm'],
        ],
      ],
      ['people/letter_b/', 'B', [['C.', 'Bach']]],
      ['people/letter_other/', '0–9', [['', '3M']]],
      ['people/letter_v/', 'V', [['Zoë', 'van Beek']]],
    ]);
    assert.deepEqual(
      pages[0]?.[1].letters.map(({ letter }) => letter),
      ['A', 'B', 'V', '0–9'],
    );
  });

  it('have at most 200 people, and lead to the other pages of their letter', () => {
    const pages = pagesOf(crowd(450, () => false));
    assert.deepEqual(
      pages.map(([path, { number, people }]) => [path, number, people.length]),
      [
        ['people/letter_other/', 1, 200],
        ['people/letter_other_2/', 2, 200],
        ['people/letter_other_3/', 3, 50],
      ],
    );
    const [, first] = pages[0] ?? assert.fail();
    assert.deepEqual(
      first.pages,
      pages.map(([path]) => `/base/${path}`),
    );
    assert.equal(first.words, '450 people');
  });
});

describe('the page of a person', () => {
  const pageIn = (from: typeof mosaic, slug: string) => personPages(from, to)(from.people.get(slug) ?? assert.fail(slug));
  const page = (slug: string) => pageIn(mosaic, slug);

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
      ['Two', 'One'],
      'the newest first',
    );
  });

  it('speaks of one question in the singular', () => {
    const { perspective } = page('ann');
    assert.deepEqual([perspective?.asked, perspective?.them], ['question', 'it']);
  });

  it('has no perspective of one who asks nothing', () => assert.equal(page('bob').perspective, undefined));

  it('says what they share with each other asker, and leads to the two lists side by side', () => {
    const { perspective } = page('ann');
    assert.deepEqual(
      perspective?.shared.map(({ words, people, questions }) => [words, people, questions.map(({ label }) => label)]),
      [['1 question', [{ name: 'Zoe', href: '/base/tree/?person=ann&person=zoe&prune=1' }], ['A?']]],
    );
    assert.deepEqual(
      pageIn(
        crowd(1, () => true),
        'person-0',
      ).perspective?.shared,
      [],
    );
  });

  it('folds a long rest of what they ask and wrote, and of those with whom they share it', () => {
    const listed = Array.from({ length: 250 }, (_, at) => [
      `q${at}`,
      `title: Q${at}?\nsources: [{url: "https://example.org/${at}", title: T, authors: [Ann, P${at}], stance: poses}]`,
    ]);
    const { perspective, wrote, moreWrote } = pageIn(mosaicOf(Object.fromEntries(listed)), 'ann');
    assert.deepEqual([perspective?.outline.length, perspective?.more.length, perspective?.moreWords], [200, 50, '50 more questions']);
    assert.deepEqual([wrote.length, moreWrote.length], [200, 50]);
    assert.ok((perspective?.shared.length ?? 0) + (perspective?.moreShared.length ?? 0) < 200);
    assert.equal(perspective?.moreSharedWords, `${250 - (perspective?.shared.length ?? 0)} more share a question or several`);
  });
});
