import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { branchPlaces } from './branches.ts';
import { type CutList, cutOutline } from './cut-outline.ts';
import { mosaicOf } from './mosaic.example.ts';

/** A tree in which each question down to a depth has so many sub-questions. */
function outlineOf(wide: number, deep: number): CutList {
  const files: Record<string, string> = { q: 'title: What is q?' };
  let level = ['q'];
  for (let depth = 0; depth < deep; depth++) {
    level = level
      .flatMap((parent) => Array.from({ length: wide }, (_, at) => [parent, `${parent}-${at}`] as const))
      .map(([parent, id]) => {
        files[id] = `title: What is ${id}?\nparent: ${parent}`;
        return id;
      });
  }
  const mosaic = mosaicOf(files);
  return cutOutline(mosaic.roots, branchPlaces(mosaic), addressesUnder('/'));
}

/** All nodes of a list, with their depth. */
const nodesIn = ({ nodes, folds }: CutList, depth = 0): { depth: number; node: CutList['nodes'][number] }[] =>
  [...nodes, ...folds.flatMap(({ entries }) => entries)].flatMap((node) => [
    { depth, node },
    ...(node.below ? nodesIn(node.below, depth + 1) : []),
  ]);

const howAt = (list: CutList) =>
  Object.fromEntries(nodesIn(list).map(({ depth, node }) => [depth, node.folded ?? node.more?.words ?? (node.below ? 'open' : 'leaf')]));

describe('cutOutline', () => {
  it('is open where it is short', () => assert.deepEqual(howAt(outlineOf(5, 3)), { 0: 'open', 1: 'open', 2: 'open', 3: 'leaf' }));

  it('folds depths of which a page would be long', () => {
    const list = outlineOf(6, 3);
    assert.deepEqual([nodesIn(list).length, howAt(list)], [259, { 0: 'open', 1: 'open', 2: '6 below', 3: 'leaf' }]);
  });

  it('leaves out depths for which there is no room, and leads to where they are', () => {
    const list = outlineOf(6, 4);
    assert.deepEqual([nodesIn(list).length, howAt(list)], [259, { 0: 'open', 1: 'open', 2: '42 below', 3: '6 below' }]);
    const [first] = nodesIn(list).filter(({ node }) => node.more);
    assert.deepEqual(first?.node.more, { words: '6 below', href: '/questions/q-0-0-0/all/' });
  });

  it('puts a long family into folds of a hundred, each question once', () => {
    const list = outlineOf(250, 1);
    const { below } = list.nodes[0] ?? assert.fail();
    assert.deepEqual(
      below?.folds.map(({ words, entries }) => [words, entries.length]),
      [
        ['1 to 100', 100],
        ['101 to 200', 100],
        ['201 to 250', 50],
      ],
    );
    assert.equal(new Set(nodesIn(list).map(({ node }) => node.id)).size, 251);
  });
});
