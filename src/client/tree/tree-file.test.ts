import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EXAMPLE, THREE_ASK } from '../../pictures/question-tree.example.ts';
import { treeFrom } from '../../pictures/question-tree.ts';
import { NO_FILTER } from '../picture/filter.ts';
import { columns, place } from './layout.ts';
import { setFilter, treeState, unfoldTo } from './state.ts';
import { treeFile } from './tree-file.ts';

const measure = columns((text) => text.length * 7);

const FILE = {
  title: 'A mosaic & more',
  filter: '',
  counts: [3, 2],
  date: '2026-11-01',
  address: 'https://mosaic.example/tree/?level=9',
  colours: (name: string) => `rgb(${name.length}, 0, 0)`,
  hrefOf: ({ id }: { id: string }) => `https://mosaic.example/questions/${id}/`,
};

function file(title = EXAMPLE.title, filter = '') {
  const state = treeState(treeFrom({ ...EXAMPLE, title: [...title] }, 'Mosaic'));
  return (levels: number) => {
    unfoldTo(state, levels);
    return treeFile({ ...FILE, state, measure, places: place(state, measure), filter });
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

  it('has the marks of people compared, and whose they are', () => {
    const state = treeState(treeFrom(THREE_ASK, 'Mosaic'));
    const drawn = (people: string[]) => {
      setFilter(state, { ...NO_FILTER, people }, false);
      return treeFile({ ...FILE, state, measure, places: place(state, measure) }).svg;
    };
    const svg = drawn(['ann', 'bob']);
    for (const words of ['only Ann: 1', 'both: 1', 'only Bob: 1', 'Delta ray (lit; asked by Ann, Bob)'])
      assert.ok(svg.includes(words), words);
    assert.equal(svg.match(/height="10" fill="none"/g)?.length, 4, 'an empty cell for each of two in the legend and in the tree');
    assert.ok(!drawn(['ann']).includes('only'));
  });
});
