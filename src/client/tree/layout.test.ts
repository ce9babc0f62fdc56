import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { EXAMPLE } from '../../pictures/question-tree.example.ts';
import { treeFrom } from '../../pictures/question-tree.ts';
import { endOfTitle, type Measure, NARROW, place, reachOf, TITLE, WIDE } from './layout.ts';
import { edgeIsIn, extentOf, isIn, windowOf } from './scale.ts';
import { treeState, unfoldTo } from './state.ts';

const measure: Measure = { ...WIDE, widthOf: (text) => text.length * 7 };

/** @param titles instead of those of the example */
function laidOut(titles?: readonly string[], levels = 9) {
  const data = titles ? { ...EXAMPLE, title: [...titles] } : EXAMPLE;
  const state = treeState(treeFrom(data, 'Mosaic'));
  unfoldTo(state, levels);
  return place(state, measure);
}

describe('layout', () => {
  it('puts the root at 0, 0, sub-questions a column further and in order', () => {
    const places = laidOut();
    assert.deepEqual(
      places.map(({ node, x }) => [node.id, x / WIDE.column]),
      [
        ['a', 0],
        ['b', 1],
        ['c', 2],
        ['d', 2],
        ['e', 1],
      ],
    );
    assert.equal(places[0]?.y, 0);
    assert.deepEqual(
      places.map(({ parent }) => parent?.node.id),
      [undefined, 'a', 'b', 'b', 'a'],
    );
  });

  it('keeps titles from overlapping, however long they are', () => {
    const text = fc.array(fc.constantFrom('a', 'word', 'representation', 'supercalifragilisticexpialidocious'.repeat(3)), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 5, maxLength: 5 }), fc.integer({ min: 0, max: 3 }), (titles, levels) => {
        const places = laidOut(
          titles.map((words) => words.join(' ')),
          levels,
        );
        for (const a of places) {
          assert.ok(a.lines.length <= measure.lines);
          assert.ok(TITLE + a.end < WIDE.column - 20, `"${a.lines.join('|')}" ends before the next column`);
          for (const b of places) {
            if (a !== b && a.x === b.x) assert.ok(Math.abs(a.y - b.y) >= (a.height + b.height) / 2 - 0.01, 'rows do not overlap');
          }
        }
      }),
      tries(100),
    );
  });

  it('gives each question a row of its own on a phone, indented', () => {
    const narrow: Measure = { ...NARROW, widthOf: measure.widthOf };
    const state = treeState(treeFrom(EXAMPLE, 'Mosaic'));
    unfoldTo(state, 9);
    const places = place(state, narrow);
    assert.deepEqual(
      places.map(({ node, x }) => [node.id, x / NARROW.column]),
      [
        ['a', 0],
        ['b', 1],
        ['c', 2],
        ['d', 2],
        ['e', 1],
      ],
    );
    for (const [i, { y, height }] of places.entries()) {
      const next = places[i + 1];
      if (next) assert.equal(next.y - y, (height + next.height) / 2);
    }
    assert.ok(reachOf(narrow) < 320);
  });

  it('lets edges begin after the title', () => {
    const [root] = laidOut();
    assert.ok(root && endOfTitle(root).x > TITLE + root.end);
  });
});

describe('scale', () => {
  it('sees what is on the screen and no more', () => {
    const places = laidOut();
    const [a, b, c] = places;
    assert.ok(a && b && c);
    const everything = windowOf({ k: 1, x: 100, y: 300 }, 1400, 600);
    assert.ok(places.every((place) => isIn(everything, place, measure)));
    const left = windowOf({ k: 1, x: 100, y: 300 }, 200, 600);
    assert.deepEqual(
      places.filter((place) => isIn(left, place, measure)).map(({ node }) => node.id),
      ['a'],
    );
    assert.ok(edgeIsIn(left, a, b));
    assert.ok(!edgeIsIn(left, b, c));
    assert.deepEqual(windowOf({ k: 2, x: 0, y: 0 }, 100, 50, 0.5), { left: -25, top: -12.5, right: 75, bottom: 37.5 });
  });

  it('knows how far the tree reaches', () => {
    const places = laidOut();
    const { left, right, top, bottom } = extentOf(places, measure);
    assert.ok(places.every(({ x, y }) => x > left && x < right && y > top && y < bottom));
  });
});
