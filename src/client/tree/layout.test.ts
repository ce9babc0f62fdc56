import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { markWidth } from '../../pictures/asked-mark.ts';
import { EXAMPLE, THREE_ASK, TWO_ROOTS } from '../../pictures/question-tree.example.ts';
import { treeFrom } from '../../pictures/question-tree.ts';
import { NO_FILTER } from '../picture/filter.ts';
import { columns, indented, type Measure, place, TITLE, TRUNK } from './layout.ts';
import { setFilter, treeState, unfoldTo } from './state.ts';

const widthOf = (text: string) => text.length * 7;
const inColumns = columns(widthOf);
const inRows = indented(320, widthOf);

function laidOut(measure: Measure, data = EXAMPLE, levels = 9) {
  const state = treeState(treeFrom(data, 'Mosaic'));
  unfoldTo(state, levels);
  return place(state, measure);
}

const anyTitles = fc.array(
  fc
    .array(fc.constantFrom('a', 'word', 'representation', 'supercalifragilisticexpialidocious'.repeat(3)), { minLength: 1, maxLength: 40 })
    .map((words) => words.join(' ')),
  { minLength: 5, maxLength: 5 },
);

describe('columns', () => {
  it('begin at 0, 0; sub-questions stand a column further, the first of them in the row of their question', () => {
    assert.deepEqual(
      laidOut(inColumns).map(({ node, x, y }) => [node.id, x / inColumns.column, y]),
      [
        ['a', 0, 0],
        ['b', 1, 0],
        ['c', 2, 0],
        ['d', 2, 28],
        ['e', 1, 64],
      ],
    );
  });

  it('have the roots at the left where there are several, and nothing above them', () => {
    assert.deepEqual(
      laidOut(inColumns, TWO_ROOTS).map(({ node, parent, x }) => [node.id, parent?.node.id, x / inColumns.column]),
      [
        ['a', undefined, 0],
        ['b', 'a', 1],
        ['c', 'b', 2],
        ['d', 'b', 2],
        ['e', undefined, 0],
      ],
    );
  });

  it('show whole labels that do not overlap, however long they are', () => {
    fc.assert(
      fc.property(anyTitles, fc.integer({ min: 0, max: 3 }), (title, levels) => {
        const places = laidOut(inColumns, { ...EXAMPLE, title }, levels);
        for (const a of places) {
          assert.equal(a.lines.join('').replaceAll(' ', ''), a.node.label.replaceAll(' ', ''));
          if (a.fold) assert.ok(TITLE + a.end < inColumns.column - TRUNK, `"${a.lines.join('|')}" ends before its edges begin`);
          for (const b of places) if (b.x === a.x && b.y > a.y) assert.ok(b.y - a.y >= a.height, 'rows do not overlap');
        }
      }),
      tries(100),
    );
  });

  it('say how far down a question may be held: as long as it is inside its branch', () => {
    const [a, b, c, , e] = laidOut(inColumns);
    assert.ok(a && b && c && e);
    assert.deepEqual([a.last, b.last, c.last], [64, 28, 0]);
  });
});

describe('indented', () => {
  it('gives each question rows of its own, further to the right than its parent', () => {
    const places = laidOut(inRows);
    assert.deepEqual(
      places.map(({ node, x }) => [node.id, x / inRows.column]),
      [
        ['a', 0],
        ['b', 1],
        ['c', 2],
        ['d', 2],
        ['e', 1],
      ],
    );
    for (const [i, { y, height }] of places.entries()) assert.equal((places[i + 1]?.y ?? y + height) - y, height);
  });

  it('shows whole titles, inside the width of the screen', () => {
    fc.assert(
      fc.property(anyTitles, (title) => {
        for (const { node, lines, x, reach } of laidOut(inRows, { ...EXAMPLE, title, label: title.map(() => 'Short') })) {
          assert.equal(lines.join('').replaceAll(' ', ''), node.title.replaceAll(' ', ''));
          assert.ok(x + reach <= 340);
        }
      }),
      tries(100),
    );
  });

  it('does not run off the screen with a deep tree', () => {
    const deep = Array.from({ length: 40 }, (_, row) => row);
    const data = {
      ...EXAMPLE,
      id: deep.map((row) => `q${row}`),
      title: deep.map(() => 'Q'),
      label: [],
      depth: deep,
      fill: deep.map(() => 0),
      alsoUnder: [],
    };
    assert.ok(Math.max(...laidOut(inRows, data, 99).map(({ x }) => x)) < 160);
  });
});

describe('what a folded question hides', () => {
  it('is counted by fill, and has room: beside the label in columns, in the last line or below the title where it is indented', () => {
    const [, b] = laidOut(inColumns, EXAMPLE, 1);
    assert.deepEqual(
      b?.hidden.map(({ fill, count }) => [fill, count]),
      [
        ['dark', 1],
        ['lit', 1],
      ],
    );
    assert.ok(b && b.counts.x > inColumns.column - TRUNK && b.reach > b.counts.x);
    const long = { ...EXAMPLE, title: ['Alpha', 'Beta '.repeat(8).trim(), 'C', 'D', 'E'] };
    const [, short] = laidOut(inRows, EXAMPLE, 1);
    const [, full] = laidOut(inRows, long, 1);
    assert.deepEqual([short?.counts.y, full?.counts.y], [0, 16]);
    assert.equal((full?.height ?? 0) - (short?.height ?? 0), 16);
  });

  it('is what passes the filter, where the rest is left out', () => {
    const state = treeState(treeFrom(EXAMPLE, 'Mosaic'));
    setFilter(state, { ...NO_FILTER, tag: 'x' }, true);
    unfoldTo(state, 1);
    const b = place(state, inColumns).find(({ node }) => node.id === 'b');
    assert.deepEqual(
      b?.hidden.map(({ words }) => words),
      ['◉ 1'],
    );
  });
});

describe('with people compared', () => {
  const compared = (measure: Measure, levels: number) => {
    const state = treeState(treeFrom(THREE_ASK, 'Mosaic'));
    setFilter(state, { ...NO_FILTER, people: ['ann', 'bob'] }, true);
    unfoldTo(state, levels);
    return place(state, measure);
  };

  it('there is a mark before the labels of what they ask, and the labels give it room', () => {
    for (const measure of [inColumns, inRows]) {
      const places = compared(measure, 9);
      assert.deepEqual(
        places.map(({ node, asked }) => [node.id, asked]),
        [
          ['a', '10'],
          ['b', '01'],
          ['d', '11'],
        ],
      );
      for (const { start, asked } of places) assert.equal(start > TITLE + markWidth(asked), asked !== '');
    }
    const width = Math.max(...compared(inRows, 9).map(({ x, start, end }) => x + start + end));
    assert.ok(width <= 320);
  });

  it('what is folded says who asks something in it', () => {
    for (const measure of [inColumns, inRows]) {
      const [a = assert.fail()] = compared(measure, 0);
      assert.deepEqual([a.node.id, a.asked, a.hiddenAsked.held], ['a', '10', '11']);
      assert.ok(a.reach >= a.hiddenAsked.x + markWidth('11'), 'the mark is a part of what can be on the screen');
    }
    assert.equal(laidOut(inColumns, THREE_ASK, 0)[0]?.hiddenAsked.held, '');
  });
});
