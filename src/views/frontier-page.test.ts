import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAddress } from '../client/search/address.ts';
import { importanceIn } from '../mosaic/reason/importance.ts';
import { addressesUnder } from './address.ts';
import { frontierPage } from './frontier-page.ts';
import { mosaicOf } from './mosaic.example.ts';

const to = addressesUnder('/');
const source = (more: string) => `sources: [{url: "https://example.org/s", title: S, insight: "Yes."${more}}]`;
const LIT = source('');
const ANSWERED = `status: answered\n${source(', stance: answers')}`;

function pageOf(files: Record<string, string>) {
  const mosaic = mosaicOf(files);
  return frontierPage(mosaic, importanceIn(mosaic), to);
}
const groupsOf = (files: Record<string, string>) =>
  pageOf(files).groups.map(({ top, leaves }) => [top.id, ...leaves.map(({ question }) => question.id)]);

describe('frontierPage', () => {
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

  it('says of a leaf what hangs on it, what is known, when somebody looked and what it is about, and nothing that is not so', () => {
    const { groups } = pageOf({
      a: `title: A?\nlabel: Ay\ntags: [two, one]\nlooked: 2026-10\n${LIT}\nhinges: [{if: yes, favours: [c], from: "https://example.org/s"}]`,
      b: 'title: B, then?\nneeds: [a]',
      c: 'title: C, now?\nneeds: [b]',
    });
    const leaves = groups.flatMap((group) => group.leaves).map(({ question, ...rest }) => [question.label, rest]);
    assert.deepEqual(leaves, [
      [
        'Ay',
        {
          hanging: 'unblocks 1, speaks to 1',
          known: '1 insight, unchecked',
          looked: '2026-10',
          tags: [
            { slug: 'two', href: '/tags/two/' },
            { slug: 'one', href: '/tags/one/' },
          ],
        },
      ],
      ['B, then?', { hanging: 'unblocks 1', known: 'nothing yet', tags: [] }],
      ['C, now?', { known: 'nothing yet', tags: [] }],
    ]);
  });

  it('lists a hundred leaves of a root, and leads to all that are open', () => {
    const leaves = (parent: string, count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, place) => [`${parent}-${place}`, `title: ${parent}, ${place}?\nparent: ${parent}`]),
      );
    const two = pageOf({ a: 'title: A?\norder: 1', ...leaves('a', 1303), b: 'title: B?\norder: 2', ...leaves('b', 100) });
    assert.deepEqual(
      two.groups.map(({ total, leaves: listed, more }) => [total, listed.length, more?.words]),
      [
        ['1,303', 100, 'and 1,203 more'],
        ['100', 100, undefined],
      ],
    );
    const { pathname, searchParams } = new URL(two.groups[0]?.more?.href ?? assert.fail(), 'https://example.org');
    assert.equal(pathname, '/search/');
    assert.deepEqual(readAddress(searchParams), { words: '', chosen: { fill: ['dark', 'lit', 'partial'], root: ['a'] } });

    const one = pageOf({ top: 'title: Top?', a: 'title: A?\nparent: top', ...leaves('a', 101) });
    assert.equal(one.groups[0]?.more?.href, '/tree/?root=a&only=dark+lit+partial&prune=1');
  });
});
