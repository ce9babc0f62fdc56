import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EVERYTHING, FIELD } from '../../tests/fixtures.ts';
import { fixture } from '../mosaic/fixture.example.ts';
import type { Question } from '../mosaic/mosaic.ts';
import { addressesUnder } from './address.ts';
import { localTree } from './local-tree.ts';

const to = addressesUnder('/base/');
const [mosaic, field] = [fixture(EVERYTHING), fixture(FIELD)];
const get = (id: string, from = mosaic): Question => from.questions.get(id) ?? assert.fail(id);

describe('local tree', () => {
  it('leads from the root to a question and its siblings', () => {
    const [tree, ...others] = localTree(get('child-one'), mosaic.roots, to);
    assert.deepEqual([tree?.id, others], ['field', []]);
    assert.deepEqual(
      tree?.children.map(({ id, here }) => [id, here]),
      [
        ['child-two', undefined],
        ['child-one', true],
      ],
    );
    assert.deepEqual(tree?.children[1]?.children, [], 'its parts have a list of their own');
  });

  it('says how many siblings it leaves out', () => {
    const parent = get('abstraction', field).parent ?? assert.fail();
    const [tree] = localTree(parent.children[5] ?? assert.fail(), field.roots, to);
    assert.equal(tree?.children[0]?.skippedBefore, 2);
    assert.equal(tree?.children.at(-1)?.skippedAfter, parent.children.length - 9);
  });

  it('has the other roots around a root, and nothing around the only one', () => {
    const shown = (id: string, roots: readonly Question[]) => localTree(get(id), roots, to).map((node) => [node.id, node.here]);
    assert.deepEqual(shown('field', [get('field'), get('child-one')]), [
      ['field', true],
      ['child-one', undefined],
    ]);
    assert.deepEqual(shown('field', [get('field')]), []);
  });
});
