import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { fillAt, filmOf, isThere, showMoment } from './film.ts';
import type { FilmData } from './film-data.ts';
import { EXAMPLE, TWO_ROOTS } from './question-tree.example.ts';
import { treeFrom } from './question-tree.ts';

/** a is asked in 2000; b in 2010, known since 1990; c has no date; d in 2012, known since 2015 and without a date; e in 2020. */
const YEARS: FilmData = { asked: [2000, 2010, 0, 2012, 2020], insights: [[], [1990], [], [2015, 2024], []], settled: [0, 0, 0, 0, 0] };

describe('the fill at the end of a year', () => {
  const open = { fill: 'lit', asked: 2000, insights: [2005, 2010], settled: 0 };

  it('is dark before any insight, and lit from the year of the first', () => {
    assert.deepEqual(
      [2000, 2004, 2005, 2030].map((year) => fillAt(open, year)),
      ['dark', 'dark', 'lit', 'lit'],
    );
    assert.equal(fillAt({ ...open, insights: [0] }, 1000), 'lit', 'an insight without a date was always there');
  });

  it('is that of the status as soon as a source can bear it', () => {
    for (const fill of ['partial', 'answered', 'ill-posed'])
      assert.deepEqual(
        [2004, 2005, 2007, 2008].map((year) => fillAt({ ...open, fill, settled: 2008 }, year)),
        ['dark', 'lit', 'lit', fill],
      );
  });

  it('never goes back to dark', () => {
    const year = fc.integer({ min: 1000, max: 2999 });
    fc.assert(
      fc.property(fc.array(year), fc.constantFrom('dark', 'lit', 'answered'), year, year, year, (insights, fill, settled, one, other) => {
        const own = { fill, asked: 0, insights, settled };
        const [before, after] = [Math.min(one, other), Math.max(one, other)];
        assert.ok(fillAt(own, before) === 'dark' || fillAt(own, after) !== 'dark');
      }),
      tries(100),
    );
  });
});

describe('a tree at the end of a year', () => {
  const shown = (at: number, since = 0, data = EXAMPLE) => {
    const tree = treeFrom(data, 'Mosaic');
    const counts = showMoment(filmOf(tree, YEARS), { at, since });
    return { tree, counts };
  };

  it('is without what nobody had asked and nobody knew anything of', () => {
    const { tree, counts } = shown(2005);
    assert.deepEqual(
      tree.nodes.filter(isThere).map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(
      tree.nodes.map(({ fill }) => fill),
      ['dark', 'lit', 'dark', 'dark', 'dark'],
    );
    assert.deepEqual(counts, { asked: 2, lit: 1, ahead: 1, moved: 0, undated: { questions: 1, insights: 0 } });
  });

  it('counts below each question what was there', () => {
    assert.deepEqual(shown(2005).tree.root.below, [1, 1]);
    assert.deepEqual(shown(2013).tree.root.below, [2, 1]);
    assert.deepEqual(shown(2005, 0, TWO_ROOTS).tree.root.below, [2, 1], 'below the root above several, too');
  });

  it('knows the insights of its time', () => {
    const d = shown(2016).tree.nodes[3];
    assert.deepEqual([d?.insights, d?.latest, d?.fill], [1, 2015, 'lit']);
  });

  it('marks what is new since another year, and counts it', () => {
    const { tree, counts } = shown(2016, 2005);
    assert.deepEqual(
      tree.nodes.flatMap(({ id, past }) => (past?.isNew ? [id] : [])),
      ['d'],
    );
    assert.deepEqual([counts.asked, counts.lit, counts.ahead], [2, 1, 0]);
  });

  it('is that of today again, whatever was shown before', () => {
    const counted = { ...EXAMPLE, insights: [0, 1, 0, 2, 0], latest: [0, 1990, 0, 2024, 0] };
    const tree = treeFrom(counted, 'Mosaic');
    const film = filmOf(tree, YEARS);
    for (const at of [1995, 2013, 0]) showMoment(film, { at, since: 0 });
    assert.deepEqual(tree, treeFrom(counted, 'Mosaic'));
  });

  it('is whole with years of fewer questions, as an older file has them', () => {
    const tree = treeFrom(EXAMPLE, 'Mosaic');
    showMoment(filmOf(tree, { asked: [2000], insights: [], settled: [] }), { at: 1990, since: 0 });
    assert.deepEqual(
      tree.nodes.filter(isThere).map(({ id }) => id),
      ['b', 'c', 'd', 'e'],
    );
  });
});
