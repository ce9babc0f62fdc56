import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importanceIn } from '../mosaic/reason/importance.ts';
import { addressesUnder } from './address.ts';
import { type FrontierPage, type FrontierPart, frontierPages } from './frontier-page.ts';
import { mosaicOf } from './mosaic.example.ts';

const to = addressesUnder('/');
const source = (more: string) => `sources: [{url: "https://example.org/s", title: S, insight: "Yes."${more}}]`;
const LIT = source('');
const ANSWERED = `status: answered\n${source(', stance: answers')}`;

function pagesOf(files: Record<string, string>) {
  const mosaic = mosaicOf(files);
  return new Map(Array.from(frontierPages(mosaic, importanceIn(mosaic), to), ([path, view]) => [path, view()] as const));
}
const pageOf = (files: Record<string, string>) => pagesOf(files).get('frontier/') as FrontierPage;
const groupsOf = (files: Record<string, string>) =>
  pageOf(files).groups.map(({ top, leaves }) => [top?.id, ...leaves.map(({ question }) => question.id)]);

describe('frontierPages', () => {
  it('has the open leaves below each root', () =>
    assert.deepEqual(
      groupsOf({
        a: 'title: A?\norder: 1',
        'a-one': `title: A, one?\nparent: a\norder: 1\n${LIT}`,
        'a-two': `title: A, two?\nparent: a\norder: 2\n${ANSWERED}`,
        'a-three': 'title: A, three?\nparent: a\norder: 3',
        b: 'title: B, then?\norder: 2',
      }),
      [
        ['a', 'a-three', 'a-one'],
        ['b', 'b'],
      ],
    ));

  it('has those below each branch where there is only one root', () =>
    assert.deepEqual(
      groupsOf({
        a: 'title: A?',
        'a-one': 'title: A, one?\nparent: a\norder: 1',
        deep: 'title: And below that?\nparent: a-one',
        'a-two': 'title: A, two?\nparent: a\norder: 2',
      }),
      [
        ['a-one', 'deep'],
        ['a-two', 'a-two'],
      ],
    ));

  it('has the only root where that has no parts', () => assert.deepEqual(groupsOf({ a: 'title: A?' }), [['a', 'a']]));

  it('leaves out a root where nothing is open, and tells nothing open from no questions', () => {
    assert.deepEqual(groupsOf({ a: `title: A?\n${ANSWERED}`, b: 'title: B, then?' }), [['b', 'b']]);
    const settled = pageOf({ a: `title: A?\n${ANSWERED}` });
    assert.deepEqual([settled.empty, settled.groups], [false, []]);
    const nothing = pageOf({});
    assert.deepEqual([nothing.empty, nothing.groups], [true, []]);
  });

  it('counts the open leaves by how much is known', () =>
    assert.equal(
      pageOf({
        a: 'title: A?',
        b: `title: B, then?\n${LIT}`,
        c: `title: C, now?\n${source(', checked: [ada]')}`,
        d: `title: D, last?\n${ANSWERED}`,
      }).summary,
      '3 open leaves: 1 dark, 1 unchecked, 1 checked',
    ));

  it('says of a leaf what hangs on it, what is known, what is near, who asks and what it is about, and nothing that is not so', () => {
    const { groups } = pageOf({
      a: [
        'title: A?',
        'label: Ay',
        'tags: [two, one]',
        'looked: 2026-10',
        'sources:',
        '  - {url: "https://example.org/s", title: S, insight: "Yes."}',
        '  - {url: "https://example.org/t", title: T}',
        '  - {url: "https://example.org/t", title: T, stance: disputes}',
        '  - {url: "https://example.org/u", title: U, authors: [Ann, Bob, Cy, Dee], stance: poses}',
        'hinges: [{if: yes, favours: [c], from: "https://example.org/s"}]',
      ].join('\n'),
      b: 'title: B, then?\nneeds: [a]',
      c: 'title: C, now?\nneeds: [b]',
    });
    const leaves = groups.flatMap((group) => group.leaves).map(({ question, ...rest }) => [question.label, rest]);
    const ay = { label: 'Ay', title: 'A?', href: '/questions/a/' };
    const nobody = { askedBy: [], moreAskers: 0, tags: [] };
    assert.deepEqual(leaves, [
      [
        'Ay',
        {
          hanging: 'unblocks 1, speaks to 1',
          known: '1 insight, unchecked',
          looked: '2026-10',
          leads: '1 lead',
          near: { first: [], others: 0 },
          askedBy: ['Ann', 'Bob', 'Cy'].map((name) => ({ name, href: `/people/${name.toLowerCase()}/` })),
          moreAskers: 1,
          tags: [
            { slug: 'one', href: '/tags/one/' },
            { slug: 'two', href: '/tags/two/' },
          ],
        },
      ],
      ['B, then?', { hanging: 'unblocks 1', known: 'nothing yet', near: { first: [ay], others: 0 }, ...nobody }],
      ['C, now?', { known: 'nothing yet', near: { first: [ay], others: 0 }, ...nobody }],
    ]);
  });

  const leaves = (parent: string, count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, place) => [
        `${parent}-${place}`,
        `title: ${parent}, ${place}?\nparent: ${parent}\norder: ${place}`,
      ]),
    );

  it('lists two hundred leaves, as many of each root as there is room for, and leads to the others', () => {
    const pages = pagesOf({ a: 'title: A?\norder: 1', ...leaves('a', 403), b: 'title: B?\norder: 2', ...leaves('b', 50) });
    assert.deepEqual(
      (pages.get('frontier/') as FrontierPage).groups.map(({ total, leaves: listed, more }) => [total, listed.length, more]),
      [
        ['403', 150, { words: 'and 253 more', href: '/frontier/of/a/' }],
        ['50', 50, undefined],
      ],
    );
    const parts = [...pages].filter(([path]) => path !== 'frontier/') as [string, FrontierPart][];
    assert.deepEqual(
      parts.map(([path, { of, number, leaves: listed }]) => [path, of?.id, number, listed.length, listed[0]?.question.id]),
      [
        ['frontier/of/a/', 'a', 1, 200, 'a-0'],
        ['frontier/of/a/page/2/', 'a', 2, 200, 'a-200'],
        ['frontier/of/a/page/3/', 'a', 3, 3, 'a-400'],
      ],
    );
  });

  it('lists all where there are no more than two hundred, and does not divide them among more than fifty roots', () => {
    const few = pagesOf({ a: 'title: A?', ...leaves('a', 199), b: 'title: B?' });
    const sizes = (pages: typeof few) => (pages.get('frontier/') as FrontierPage).groups.map(({ top, leaves }) => [top?.id, leaves.length]);
    assert.deepEqual(
      [few.size, sizes(few)],
      [
        1,
        [
          ['a', 199],
          ['b', 1],
        ],
      ],
    );
    const many = pagesOf(Object.fromEntries(Array.from({ length: 201 }, (_, root) => [`r${root}`, `title: Root ${root}?`])));
    assert.deepEqual([sizes(many), [...many.keys()]], [[[undefined, 200]], ['frontier/', 'frontier/all/', 'frontier/all/page/2/']]);
    assert.equal((many.get('frontier/') as FrontierPage).groups[0]?.more?.href, '/frontier/all/');
  });
});
