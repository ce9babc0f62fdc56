import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { EXAMPLE, TWO_ROOTS } from '../../pictures/question-tree.example.ts';
import { treeFrom } from '../../pictures/question-tree.ts';
import { NO_FILTER } from '../picture/filter.ts';
import {
  find,
  focus,
  handleKey,
  isDimmed,
  isUnfolded,
  levelOf,
  reveal,
  setFilter,
  type TreeState,
  toggle,
  treeState,
  unfoldTo,
  uppermost,
  visible,
} from './state.ts';

let state: TreeState;
const node = (id: string) => state.tree.nodes.find((candidate) => candidate.id === id) ?? assert.fail();
const shown = () =>
  visible(state)
    .map(({ id }) => id)
    .join('');
const pressAll = (...keys: string[]) => keys.map((key) => handleKey(state, key)).every(Boolean);

beforeEach(() => {
  state = treeState(treeFrom(EXAMPLE, 'Mosaic'));
});

describe('tree state', () => {
  it('begins with the root unfolded', () => assert.equal(shown(), 'abe'));

  it('folds and unfolds, and keeps the active node on the screen', () => {
    toggle(state, node('b'));
    state.active = node('c');
    toggle(state, node('b'));
    assert.equal(shown(), 'abe');
    assert.equal(state.active, node('b'));
  });

  it('unfolds to a level', () => {
    unfoldTo(state, 99);
    assert.equal(shown(), 'abcde');
    state.active = node('d');
    unfoldTo(state, 1);
    assert.equal(shown(), 'abe');
    assert.equal(state.active, node('b'));
  });

  it('focuses a branch, and leaves it for what is outside', () => {
    state.active = node('e');
    focus(state, node('b'));
    assert.equal(shown(), 'bcd');
    assert.equal(state.active, node('b'));
    reveal(state, node('c'));
    assert.equal(state.root, node('b'));
    reveal(state, node('e'));
    assert.equal(shown(), 'abcde');
  });

  it('reveals what is hidden', () => {
    reveal(state, node('d'));
    assert.equal(shown(), 'abcde');
  });

  it('dims what does not pass a filter, and unfolds what does', () => {
    setFilter(state, { ...NO_FILTER, tag: 'x' }, false);
    assert.equal(shown(), 'abcde');
    assert.deepEqual(
      visible(state)
        .filter((each) => !isDimmed(state, each))
        .map(({ id }) => id),
      ['d'],
    );
  });

  it('leaves out what does not pass, except the lineages of what does', () => {
    toggle(state, node('b'));
    state.active = node('c');
    setFilter(state, { ...NO_FILTER, tag: 'x' }, true);
    assert.equal(shown(), 'abd');
    assert.equal(state.active, node('b'), 'what is active can be seen');
    assert.ok(!isUnfolded(state, node('d')));
    setFilter(state, NO_FILTER, true);
    assert.equal(shown(), 'abcde');
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
    assert.ok(!handleKey(state, 'Tab'));
  });

  it('does not leave the branch in focus by an arrow', () => {
    focus(state, node('b'));
    pressAll('ArrowLeft', 'ArrowLeft');
    assert.equal(state.active, node('b'));
  });

  it('leaves nothing out where nothing passes', () => {
    setFilter(state, { ...NO_FILTER, tag: 'none' }, true);
    assert.equal(shown(), 'abe');
    assert.ok(visible(state).every((each) => isDimmed(state, each)));
  });
});

describe('tree state with several roots', () => {
  beforeEach(() => {
    state = treeState(treeFrom(TWO_ROOTS, 'Mosaic'));
  });

  it('shows the roots, and nothing above them', () => {
    assert.equal(shown(), 'ae');
    assert.equal(uppermost(state).id, 'a');
    assert.equal(levelOf(state, node('a')), 1);
    unfoldTo(state, 0);
    assert.equal(shown(), 'ae');
  });

  it('begins with an active question, and keeps to those that are shown', () => {
    state.active = state.tree.root;
    toggle(state, node('a'));
    assert.equal(state.active.id, 'a');
    assert.ok(pressAll('ArrowLeft', 'ArrowLeft', 'ArrowLeft'));
    assert.equal(state.active.id, 'a');
    assert.equal(shown(), 'ae');
  });

  it('goes into a branch and back to all', () => {
    focus(state, node('b'));
    assert.equal(shown(), 'bcd');
    assert.equal(levelOf(state, node('c')), 2);
    focus(state, state.tree.root);
    assert.equal(shown()[0], 'a');
    assert.equal(levelOf(state, node('b')), 2);
  });

  it('leaves out a root that does not pass', () => {
    setFilter(state, { ...NO_FILTER, tag: 'x' }, true);
    assert.equal(shown(), 'abd');
  });
});
