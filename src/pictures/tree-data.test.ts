import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIELD } from '../../tests/fixtures.ts';
import { fixture } from '../mosaic/fixture.example.ts';
import { mosaicOf } from '../mosaic/reason/mosaic.example.ts';
import { treeFrom } from './question-tree.ts';
import { treeData } from './tree-data.ts';

const field = fixture(FIELD);

describe('tree data', () => {
  it('gives the same mosaic when a tree is made from it', () => {
    const { nodes, root } = treeFrom(treeData(field), 'Mosaic');
    assert.equal(nodes.length, field.questions.size);
    for (const node of nodes) {
      const question = field.questions.get(node.id) ?? assert.fail(node.id);
      assert.equal(node.title, question.title);
      assert.equal(node.fill, question.fill);
      assert.equal(node.parent === root ? undefined : node.parent?.id, question.parent?.id);
      assert.equal(node.leaves, question.leaves);
      assert.deepEqual(
        node.alsoUnder.map(({ id }) => id),
        question.alsoUnder.map(({ id }) => id),
      );
      assert.deepEqual([...node.tags].sort(), question.tags.map(({ slug }) => slug).sort());
      assert.equal(node.insights, question.citations.filter(({ insight }) => insight).length);
    }
  });

  it('has the few that wait for others, and those whose answer follows', () => {
    const from = 'from: "https://example.org"';
    const mosaic = mosaicOf({
      known: 'status: answered\nanswer: yes\nsources: [{url: "https://example.org", title: S, stance: answers}]\n',
      follows: `settled_by: [{all: [known=yes], ${from}}]\n`,
      open: '',
      waits: 'needs: [open]\n',
      calm: 'needs: [known, follows]\n',
    });
    const readiness = new Map(treeFrom(treeData(mosaic), 'Mosaic').nodes.map((node) => [node.id, node.readiness]));
    assert.deepEqual(Object.fromEntries(readiness), {
      calm: 'ready',
      follows: 'settled',
      known: 'settled',
      open: 'ready',
      waits: 'blocked',
    });
  });
});
