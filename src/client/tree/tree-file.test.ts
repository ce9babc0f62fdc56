import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EXAMPLE } from '../../pictures/question-tree.example.ts';
import { treeFrom } from '../../pictures/question-tree.ts';
import { columns, place } from './layout.ts';
import { treeState, unfoldTo } from './state.ts';
import { treeFile } from './tree-file.ts';

const measure = columns((text) => text.length * 7);

function file(title = EXAMPLE.title, filter = '') {
  const state = treeState(treeFrom({ ...EXAMPLE, title: [...title] }, 'Mosaic'));
  return (levels: number) => {
    unfoldTo(state, levels);
    return treeFile({
      state,
      measure,
      places: place(state, measure),
      title: 'A mosaic & more',
      filter,
      counts: [3, 2],
      date: '2026-11-01',
      address: 'https://mosaic.example/tree/?level=9',
      colours: (name) => `rgb(${name.length}, 0, 0)`,
      hrefOf: ({ id }) => `https://mosaic.example/questions/${id}/`,
    });
  };
}

describe('the file of a tree', () => {
  it('has everything that is unfolded, title, legend, date and address', () => {
    const { svg } = file()(9);
    for (const words of ['Alpha', 'Delta ray', 'A mosaic &amp; more', 'dark · nothing learnt yet: 3', '2026-11-01', '/tree/?level=9<'])
      assert.ok(svg.includes(words), words);
    assert.ok(!svg.includes('var('));
  });

  it('says what is folded, and what a filter leaves', () => {
    const { svg } = file(EXAMPLE.title, '1 of 5 questions: tag x')(1);
    assert.ok(!svg.includes('Delta ray') && svg.includes('◉ 1') && svg.includes('1 of 5 questions: tag x'));
  });

  it('is as large as what is in it', () => {
    const [small, large] = [file()(0), file()(9)];
    assert.ok(large.height > small.height && large.width >= small.width);
  });

  it('holds no markup of a title', () => {
    const { svg } = file(['<script>alert("x")</script> & "so"', 'B', 'C', 'D', 'E'])(9);
    assert.ok(!svg.includes('<script') && svg.includes('&lt;script&gt;'));
  });
});
