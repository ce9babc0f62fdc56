import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { EXAMPLE, TWO_ROOTS } from '../../pictures/question-tree.example.ts';
import { treeFrom } from '../../pictures/question-tree.ts';
import type { TreeData } from '../../pictures/tree-data.ts';
import { NO_FILTER } from '../picture/filter.ts';
import { addressOf, shownAt } from './address.ts';
import { branchesTo, focus, handleKey, setFilter, toggle, treeState, visible } from './state.ts';

const tree = treeFrom(EXAMPLE, 'Mosaic');
const again = (address: string) => {
  const { search, hash } = new URL(address, 'https://mosaic.example/tree/');
  return shownAt(tree, search, decodeURIComponent(hash));
};

describe('the address of a tree', () => {
  it('is nothing for what the page begins with', () => {
    const two = treeFrom(TWO_ROOTS, 'Mosaic');
    for (const levels of [1, 2]) {
      const state = treeState(two, branchesTo(two.root, levels));
      assert.equal(addressOf({ state, words: '', view: undefined }), '.');
    }
  });

  it('holds words, view and filter', () => {
    const state = treeState(tree);
    setFilter(state, { ...NO_FILTER, tag: 'x' }, true);
    const view = { x: 12.4, y: -3, zoom: 0.5, near: 'b', layout: 'columns' } as const;
    const shown = again(addressOf({ state, words: 'gamma ray', view }));
    assert.deepEqual(
      [shown.words, shown.view, shown.state.prune, shown.state.filter.tag],
      ['gamma ray', { x: 12, y: -3, zoom: 0.5, near: 'b' }, true, 'x'],
    );
    assert.equal(shown.state.layout, 'columns', 'a view is one of a layout');
  });

  it('holds the layout that the reader chose, and none that suited the screen', () => {
    const state = treeState(tree);
    state.layout = 'indented';
    assert.equal(again(addressOf({ state, words: '', view: undefined })).state.layout, 'indented');
    state.layout = undefined;
    assert.equal(addressOf({ state, words: '', view: undefined }), '.');
    assert.equal(again('?layout=round').state.layout, undefined);
  });

  it('understands views without a question, and refuses what is none', () => {
    assert.deepEqual(again('?view=1+2+0.5').view, { x: 1, y: 2, zoom: 0.5, near: undefined });
    assert.deepEqual(again('?view=1+2+0.5+gone').view, undefined);
    for (const view of ['1+2', '1+2+0', '1+2+-1', 'b', '1+2+b']) assert.equal(again(`?view=${view}`).view, undefined);
  });

  it('says the level as soon as it says anything, because screens begin with different ones', () => {
    const state = treeState(tree, branchesTo(tree.root, 2));
    assert.equal(addressOf({ state, words: '', view: undefined }), '.');
    assert.equal(addressOf({ state, words: 'x', view: undefined }), '?find=x&level=2');
    state.active = tree.nodes[1] ?? assert.fail();
    assert.equal(addressOf({ state, words: '', view: undefined }), '?level=2#b');
    state.unfolded.clear();
    state.active = tree.root;
    assert.equal(addressOf({ state, words: '', view: undefined }), '?level=1&shut=a');
  });

  it('leaves out what the mosaic does not know', () => {
    const shown = again('?root=gone&open=gone&shut=a&level=x&view=a+b+c&only=red#gone');
    assert.equal(shown.state.root.id, 'a');
    assert.equal(shown.view, undefined);
    assert.deepEqual(
      visible(shown.state).map(({ id }) => id),
      ['a'],
    );
  });

  it('brings back what was seen, whatever was done', () => {
    const node = fc.integer({ min: 0, max: 39 });
    const step = fc.oneof(
      node.map((row) => ({ kind: 'toggle' as const, row })),
      node.map((row) => ({ kind: 'focus' as const, row })),
      fc.constantFrom('ArrowRight', 'ArrowDown', 'ArrowLeft', '*').map((key) => ({ kind: 'press' as const, key })),
      fc.constantFrom('x', 'y', '').map((tag) => ({ kind: 'filter' as const, tag })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.boolean(), (steps, prune) => {
        const large = treeFrom(binary(40), 'Mosaic');
        const state = treeState(large);
        for (const done of steps) {
          const at = 'row' in done ? large.nodes[done.row] : undefined;
          if (done.kind === 'toggle' && at && visible(state).includes(at)) toggle(state, at);
          else if (done.kind === 'focus' && at) focus(state, at);
          else if (done.kind === 'press') handleKey(state, done.key);
          else if (done.kind === 'filter') setFilter(state, { ...NO_FILTER, tag: done.tag }, prune);
        }
        const { search, hash } = new URL(addressOf({ state, words: '', view: undefined }), 'https://mosaic.example/tree/');
        const back = shownAt(large, search, hash).state;
        assert.equal(back.root.id, state.root.id);
        assert.equal(back.active.id, state.active.id);
        assert.deepEqual(
          visible(back).map(({ id }) => id),
          visible(state).map(({ id }) => id),
        );
      }),
      tries(100),
    );
  });
});

/** A tree in which row `i` has two sub-questions, in tree order. */
function binary(count: number): TreeData {
  const depths: number[] = [];
  const grow = (depth: number) => {
    if (depths.length >= count || depth > 5) return;
    depths.push(depth);
    for (let child = 0; child < 2; child++) grow(depth + 1);
  };
  grow(0);
  const none = depths.map(() => 0);
  return {
    ...EXAMPLE,
    id: depths.map((_, row) => `q${row}`),
    title: depths.map((_, row) => `Question-${row}`),
    depth: depths,
    fill: none,
    alsoUnder: [],
    tag: depths.map((_, row) => (row % 3 === 0 ? [0] : row % 5 === 0 ? [1] : [])),
    person: depths.map(() => []),
    insights: none,
    latest: none,
  };
}
