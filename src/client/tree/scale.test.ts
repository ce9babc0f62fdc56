import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EXAMPLE } from '../../pictures/question-tree.example.ts';
import { treeFrom } from '../../pictures/question-tree.ts';
import { columns, place } from './layout.ts';
import { edgeIsIn, extentOf, heldIn, isIn, LEGIBLE, roomFrom, viewFitting, windowOf, zoomToFit } from './scale.ts';
import { branchesTo, treeState } from './state.ts';

const measure = columns((text) => text.length * 7);
const tree = treeFrom(EXAMPLE, 'Mosaic');
const places = place(treeState(tree, branchesTo(tree.root, 9)), measure);
const [a, b, c, d, e] = places;
const ids = (shown: typeof places) => shown.map(({ node }) => node.id).join('');

describe('what is on the screen', () => {
  it('is what stands in the window, and no more', () => {
    const everything = windowOf({ k: 1, x: 100, y: 300 }, { width: 1400, height: 600 });
    assert.equal(ids(places.filter((each) => isIn(everything, each))), 'abcde');
    const left = windowOf({ k: 1, x: 100, y: 300 }, { width: 200, height: 600 });
    assert.equal(ids(places.filter((each) => isIn(left, each))), 'a');
    assert.ok(b && c && edgeIsIn(everything, c, measure));
    assert.ok(!edgeIsIn(left, c, measure));
    assert.deepEqual(windowOf({ k: 2, x: 0, y: 0 }, { width: 100, height: 50 }, 0.5), { left: -25, top: -12.5, right: 75, bottom: 37.5 });
  });

  it('has every question above those that are seen: they are held in sight', () => {
    assert.ok(a && b && c && d && e);
    const lower = windowOf({ k: 1, x: 20, y: -30 }, { width: 1400, height: 100 });
    assert.equal(ids(places.filter((each) => isIn(lower, each))), 'abde');
    assert.deepEqual(
      [a, b, d, e].map((each) => heldIn(30, 1, each)),
      [50, 28, 28, 64],
      'as far down as its branch goes',
    );
    assert.equal(heldIn(-500, 1, a), 0);
  });
});

describe('the extent of a tree', () => {
  it('holds all places', () => {
    const { left, right, top, bottom } = extentOf(places);
    assert.ok(places.every(({ x, y }) => x > left && x < right && y > top && y < bottom));
  });

  it('fits on every screen, or begins at its corner if it is not made small enough', () => {
    const number = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 200, max: 2000 }), fc.integer({ min: 200, max: 2000 }), (w, h, width, height) => {
        const extent = { left: -16, top: -14, right: w, bottom: h };
        const size = { width, height };
        const fitted = viewFitting(extent, size, 0, 1.1);
        const seen = (view: typeof fitted) => ({
          left: view.x - width / 2 / view.zoom,
          right: view.x + width / 2 / view.zoom,
          top: view.y - height / 2 / view.zoom,
          bottom: view.y + height / 2 / view.zoom,
        });
        const whole = seen(fitted);
        assert.ok(whole.left <= extent.left && whole.right >= extent.right && whole.top <= extent.top && whole.bottom >= extent.bottom);
        const readable = viewFitting(extent, size, LEGIBLE, 1.1);
        if (zoomToFit(extent, size) < LEGIBLE) {
          const part = seen(readable);
          assert.equal(readable.zoom, LEGIBLE);
          assert.ok(part.top <= extent.top && part.left <= extent.left);
        } else assert.deepEqual(readable, fitted);
      }),
    );
  });
});

it('a label is enlarged from afar where it has room for that', () => {
  assert.ok(a && c);
  assert.ok(roomFrom(a) < LEGIBLE && roomFrom(c) < LEGIBLE);
  const wide = { ...a, end: 200 };
  assert.ok(roomFrom(wide) > roomFrom(a));
  assert.equal(roomFrom({ ...wide, end: 400 }), LEGIBLE, 'never beyond what is legible anyway');
});
