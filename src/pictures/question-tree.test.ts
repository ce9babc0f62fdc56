import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matching, NO_FILTER, readFilter, toggleGrade, writeFilter } from '../client/picture/filter.ts';
import { GRADINGS, grader, gradesOf } from './grading.ts';
import { EXAMPLE, TWO_ROOTS } from './question-tree.example.ts';
import { lineageOf, treeFrom } from './question-tree.ts';

const tree = treeFrom(EXAMPLE, 'Mosaic');
const ids = (nodes: Iterable<{ id: string }>) => [...nodes].map(({ id }) => id).join('');

describe('treeFrom', () => {
  it('knows parents, lineage, sizes, leaves and fills below', () => {
    const [a, b, , d, e] = tree.nodes;
    assert.ok(a && b && d && e);
    assert.equal(tree.root, a);
    assert.equal(ids(lineageOf(d)), 'ab');
    assert.deepEqual([a.size, a.leaves, a.below, a.depth], [4, 3, [2, 2], 0]);
    assert.deepEqual([b.size, b.leaves, b.below, b.depth], [2, 2, [1, 1], 1]);
    assert.equal(ids(e.alsoUnder), 'b');
    assert.deepEqual([d.tags, d.people], [['x'], ['ann']]);
  });

  it('puts several roots under one', () => {
    const several = treeFrom(TWO_ROOTS, 'Mosaic');
    assert.equal(several.root.title, 'Mosaic');
    assert.equal(ids(several.root.children), 'ae');
    assert.deepEqual([several.root.size, several.root.leaves, several.root.depth], [5, 3, 0]);
    assert.equal(several.nodes[2]?.depth, 3);
  });
});

describe('grading', () => {
  it('gives every question a grade that the legend lists', () => {
    for (const by of GRADINGS) {
      const keys = gradesOf(by, tree).map(({ key }) => key);
      for (const node of tree.nodes) assert.ok(keys.includes(grader(by, tree)(node)), `${by} of ${node.id}`);
    }
    assert.deepEqual(tree.nodes.map(grader('insights', tree)), ['0', '1', '0', '4', '0']);
    assert.deepEqual(tree.nodes.map(grader('readiness', tree)), ['ready', 'ready', 'blocked', 'ready', 'settled']);
    assert.deepEqual(tree.nodes.map(grader('age', tree)), ['0', '2', '0', '4', '0']);
  });
});

describe('filter', () => {
  it('asks for all of tag, person and grade', () => {
    assert.equal(ids(matching(tree, NO_FILTER)), 'abcde');
    assert.equal(ids(matching(tree, { ...NO_FILTER, tag: 'y' })), 'bc');
    assert.equal(ids(matching(tree, { ...NO_FILTER, status: 'open', tag: 'y' })), 'bc');
    assert.equal(ids(matching(tree, { ...NO_FILTER, status: 'answered' })), '');
    assert.equal(ids(matching(tree, { ...NO_FILTER, people: ['ann'], grades: new Set(['lit']) })), 'd');
  });

  it('takes all grades for none', () => {
    const once = toggleGrade(NO_FILTER, 'dark', tree);
    assert.deepEqual([...once.grades], ['dark']);
    assert.equal(toggleGrade(once, 'lit', tree).grades.size, 0);
    assert.equal(toggleGrade(once, 'dark', tree).grades.size, 0);
  });

  it('keeps those that are ready, or blocked, as it keeps those of a status', () => {
    assert.deepEqual(
      [ids(matching(tree, { ...NO_FILTER, status: 'ready' })), ids(matching(tree, { ...NO_FILTER, status: 'blocked' }))],
      ['abd', 'c'],
    );
    assert.equal(readFilter(new URLSearchParams('status=ready&colour=readiness'), tree).by, 'readiness');
  });

  it('comes back from an address, without what the mosaic does not know', () => {
    const filter = { ...NO_FILTER, tag: 'x', people: ['ann'], status: 'open', by: 'insights' as const, grades: new Set(['0', '4']) };
    const words = new URLSearchParams();
    writeFilter(filter, words);
    assert.deepEqual(readFilter(words, tree), filter);
    assert.deepEqual(readFilter(new URLSearchParams('tag=z&person=bob&status=done&colour=red&only=dark+blue'), tree), {
      ...NO_FILTER,
      grades: new Set(['dark']),
    });
  });
});
