import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { find, foldAll, isUnfolded, press, reveal, type TreeState, toggle, treeState, unfoldAll, visible } from './state.ts';

/** a > (b > (c, d), e) */
const DATA = {
  fills: ['dark', 'lit'],
  id: ['a', 'b', 'c', 'd', 'e'],
  title: ['Alpha', 'Beta', 'Gamma ray', 'Delta ray', 'Epsilon'],
  parent: [-1, 0, 1, 1, 0],
  fill: [0, 1, 0, 0, 0],
};

let state: TreeState;
const node = (id: string) => state.nodes.find((candidate) => candidate.id === id) ?? assert.fail();
const shown = () =>
  visible(state)
    .map(({ id }) => id)
    .join('');
const pressAll = (...keys: string[]) => keys.map((key) => press(state, key)).every(Boolean);

beforeEach(() => {
  state = treeState(DATA, 'Mosaic');
});

describe('tree state', () => {
  it('begins with the root unfolded', () => {
    assert.equal(shown(), 'abe');
    assert.equal(node('a').size, 4);
  });

  it('puts several roots under one', () => {
    const several = treeState({ ...DATA, parent: [-1, 0, 1, 1, -1] }, 'Mosaic');
    assert.equal(several.root.title, 'Mosaic');
    assert.deepEqual(
      visible(several).map(({ id }) => id),
      ['', 'a', 'e'],
    );
  });

  it('folds and unfolds, and keeps the active node on the screen', () => {
    toggle(state, node('b'));
    state.active = node('c');
    toggle(state, node('b'));
    assert.equal(shown(), 'abe');
    assert.equal(state.active, node('b'));
  });

  it('reveals what is hidden', () => {
    foldAll(state);
    reveal(state, node('d'));
    assert.equal(shown(), 'abcde');
  });

  it('folds and unfolds everything', () => {
    unfoldAll(state);
    assert.equal(shown(), 'abcde');
    state.active = node('d');
    foldAll(state);
    assert.equal(shown(), 'abe');
    assert.equal(state.active, node('b'));
  });

  it('finds by words in any order', () => {
    assert.deepEqual(find(state, 'RAY del'), [node('d')]);
    assert.deepEqual(find(state, ' '), []);
  });

  it('moves as the ARIA tree pattern says', () => {
    assert.ok(pressAll('ArrowRight'));
    assert.equal(state.active.id, 'b');
    pressAll('ArrowRight');
    assert.ok(isUnfolded(state, node('b')));
    pressAll('ArrowRight', 'ArrowDown');
    assert.equal(state.active.id, 'd');
    pressAll('ArrowLeft');
    assert.equal(state.active.id, 'b');
    pressAll('ArrowLeft');
    assert.ok(!isUnfolded(state, node('b')));
    pressAll('End');
    assert.equal(state.active.id, 'e');
    pressAll('Home');
    assert.equal(state.active.id, 'a');
    pressAll('e');
    assert.equal(state.active.id, 'e');
    pressAll('*');
    assert.equal(shown(), 'abcde');
    assert.ok(!press(state, 'Tab'));
  });
});
