import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { moves } from '../../mosaic/backcast/moves.example.ts';
import type { Moves } from '../../mosaic/backcast/moves.ts';
import { ofPremises, ofSafetyCase, ofStrategy } from './game-data.example.ts';
import { firstUnfolded, type GameTree, gameTree } from './game-tree.ts';

function shown({ tree, partOf }: GameTree): string[] {
  return tree.nodes.map((node) => {
    const part = partOf.get(node);
    const words =
      part?.kind === 'question'
        ? `${part.id}${part.claim.key ? `=${part.claim.key}` : ''}${part.again ? ' again' : ''}`
        : part?.kind === 'way'
          ? `way to ${part.way.as}`
          : (part?.kind ?? '');
    return `${'  '.repeat(node.depth)}${words}`;
  });
}
const treeOf = (data: typeof ofStrategy, root: string, soft = false) => gameTree(data.moves, data.questions, root, soft);
const namesOf = (some: Moves) => new Map(Array.from(some.keys(), (id) => [id, { id, title: id, fill: 'dark' }]));

describe('gameTree', () => {
  it('has a joint for each way between a question and its conditions', () => {
    assert.deepEqual(shown(treeOf(ofStrategy, 'no-obfuscation')), [
      'no-obfuscation',
      '  way to yes',
      '    prover-estimator=yes',
      '    stability=yes',
      '      way to yes',
      '        stable-queries=yes',
      '      way to yes',
      '        no-answer-if-unstable=yes',
    ]);
  });

  it('has what a question needs, and what speaks to it only where that is wanted', () => {
    const needs = ['rare-errors-suffice', '  needs', '    bad-actions-needed'];
    assert.deepEqual(shown(treeOf(ofSafetyCase, 'rare-errors-suffice')), needs);
    assert.deepEqual(shown(treeOf(ofSafetyCase, 'rare-errors-suffice', true)), [...needs, '  voice', '    stakes=high']);
  });

  it('only refers to a question that occurs again, so that it ends where moves run in a circle', () => {
    const circle: Moves = new Map(
      [
        ['a', 'b'],
        ['b', 'a'],
      ].map(([id = '', other = '']) => [
        id,
        { id, keys: ['yes', 'no'], needs: [other], hinges: [], ways: [{ all: [{ id: other, key: 'yes' }], as: 'yes' }] },
      ]),
    );
    assert.deepEqual(shown(gameTree(circle, namesOf(circle), 'a', false)), [
      'a',
      '  way to yes',
      '    b=yes',
      '      way to yes',
      '        a=yes again',
      '      needs',
      '        a again',
      '  needs',
      '    b again',
    ]);
  });

  it('has what is below a question where it is nearest to the root', () => {
    assert.deepEqual(shown(treeOf(ofPremises, 'power-at-scale')).slice(0, 4), [
      'power-at-scale',
      '  way to yes',
      '    misaligned=yes',
      '      needs',
    ]);
    assert.deepEqual(
      shown(treeOf(ofPremises, 'power-at-scale')).filter((line) => line.includes('deployment')),
      ['        deployment again', '    deployment=deploy'],
    );
  });

  it('draws each question with what is below it at most once, and is in tree order, for any moves', () => {
    fc.assert(
      fc.property(moves, fc.boolean(), (some, soft) => {
        const { tree, partOf, at } = gameTree(some, namesOf(some), 'q0', soft);
        const whole = tree.nodes.flatMap((node) => {
          const part = partOf.get(node);
          return part?.kind === 'question' && !part.again ? [part.id] : [];
        });
        assert.deepEqual(whole, [...new Set(whole)]);
        assert.deepEqual(new Set(whole), new Set(at.keys()));
        assert.deepEqual(tree.root.below, [whole.length - 1]);
        tree.nodes.forEach((node, row) => {
          assert.equal(node.row, row);
          assert.ok(node.parent ? node.parent.row < row && node.parent.children.includes(node) : node === tree.root);
        });
      }),
    );
  });

  it('takes a chain of 20,000 ways', () => {
    const chain: Moves = new Map(
      Array.from({ length: 20_000 }, (_, place) => [
        `q${place}`,
        {
          id: `q${place}`,
          keys: ['yes', 'no'],
          needs: [],
          hinges: [],
          ways: place < 19_999 ? [{ all: [{ id: `q${place + 1}` }], as: 'yes' }] : [],
        },
      ]),
    );
    assert.equal(gameTree(chain, namesOf(chain), 'q0', false).tree.root.size, 19_999);
  });
});

describe('firstUnfolded', () => {
  it('is all of a small tree', () => {
    const { tree } = treeOf(ofPremises, 'catastrophe');
    assert.deepEqual(
      [...firstUnfolded(tree)],
      tree.nodes.filter(({ children }) => children.length > 0),
    );
  });

  it('is some whole levels of a large one, and never a question without its joints', () => {
    const wide: Moves = new Map(
      Array.from({ length: 800 }, (_, place) => [
        `q${place}`,
        {
          id: `q${place}`,
          keys: ['yes'],
          needs: [],
          hinges: [],
          ways: place < 100 ? [{ all: Array.from({ length: 7 }, (_, each) => ({ id: `q${place * 7 + each + 1}` })), as: 'yes' }] : [],
        },
      ]),
    );
    const { tree } = gameTree(wide, namesOf(wide), 'q0', false);
    assert.deepEqual(
      [...firstUnfolded(tree)].map(({ depth }) => depth),
      [0, 1],
    );
  });
});
