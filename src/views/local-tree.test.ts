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
    const tree = localTree(get('child-one'), to);
    assert.equal(tree.id, 'field');
    assert.deepEqual(
      tree.children.map(({ id, here }) => [id, here]),
      [
        ['child-two', undefined],
        ['child-one', true],
      ],
    );
    assert.deepEqual(tree.children[1]?.children, [], 'its parts have a list of their own');
  });

  it('says how many siblings it leaves out', () => {
    const parent = get('abstraction', field).parent ?? assert.fail();
    const tree = localTree(parent.children[5] ?? assert.fail(), to);
    assert.equal(tree.children[0]?.skippedBefore, 2);
    assert.equal(tree.children.at(-1)?.skippedAfter, parent.children.length - 9);
  });
});
