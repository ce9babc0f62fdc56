import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cellsOf, markWidth } from './asked-mark.ts';

it('has a cell for each person, full where they ask, side by side in its width', () => {
  for (const held of ['10', '011', '10000001']) {
    const cells = cellsOf(held);
    assert.equal(cells.map(({ isFull }) => (isFull ? '1' : '0')).join(''), held);
    for (const [at, { x }] of cells.slice(1).entries()) assert.ok(x > (cells[at]?.x ?? 0) + (cells[at]?.width ?? 0));
    const last = cells.at(-1) ?? assert.fail();
    assert.equal(last.x + last.width, markWidth(held));
  }
  assert.equal(markWidth(''), 0);
});
