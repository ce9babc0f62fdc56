import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { frontierOf, headOf, type OpenLeaf } from './frontier.ts';
import { importanceIn } from './importance.ts';
import { mosaicOf } from './mosaic.example.ts';

const source = (more: string) => `sources: [{url: "https://example.org", title: S, insight: It says so.${more}}]\n`;
const LIT = source('');
const CHECKED = source(', checked: [ada]');
const ids = (leaves: readonly OpenLeaf[]) => leaves.map(({ question }) => question.id);

/** The ids of the frontier of a mosaic with these fields, in its order. */
function frontier(fields: Record<string, string>): string[] {
  const mosaic = mosaicOf(fields);
  return ids(frontierOf(mosaic.roots, importanceIn(mosaic)));
}

describe('frontierOf', () => {
  it('has the leaves that are neither answered nor ill-posed, however much is known about them', () =>
    assert.deepEqual(
      frontier({
        branch: '',
        dark: 'parent: branch\norder: 1\n',
        answered: `parent: branch\nstatus: answered\n${source(', stance: answers')}`,
        disputed: `parent: branch\nstatus: ill-posed\n${source(', stance: disputes')}`,
        lit: `parent: branch\norder: 2\n${LIT}`,
        partial: `parent: branch\norder: 3\nstatus: partial\n${LIT}`,
      }),
      ['dark', 'lit', 'partial'],
    ));

  it('is ordered by importance before anything else', () =>
    assert.deepEqual(
      frontier({
        unsaid: 'order: 1\n',
        'helps-one': `order: 2\nlooked: 2026-11\n${CHECKED}`,
        'needed-by-two': `order: 3\nlooked: 2026-11\n${CHECKED}`,
        one: 'order: 4\nneeds: [helps-one, needed-by-two]\n',
        two: 'order: 5\nneeds: [needed-by-two]\n',
      }),
      ['needed-by-two', 'helps-one', 'unsaid', 'one', 'two'],
    ));

  it('then by how little is known: dark, unchecked, checked', () =>
    assert.deepEqual(frontier({ checked: `order: 1\n${CHECKED}`, unchecked: `order: 2\n${LIT}`, dark: 'order: 3\nlooked: 2026-11-30\n' }), [
      'dark',
      'unchecked',
      'checked',
    ]));

  it('then by how long nobody has looked, those first at which nobody ever did', () =>
    assert.deepEqual(
      frontier({
        day: 'order: 1\nlooked: 2026-11-02\n',
        month: 'order: 2\nlooked: 2026-11\n',
        earlier: 'order: 3\nlooked: 2025-12-31\n',
        never: 'order: 4\n',
      }),
      ['never', 'earlier', 'month', 'day'],
    ));

  it('then as the tree is, however deep', () =>
    assert.deepEqual(frontier({ a: '', b: 'parent: a\norder: 2\n', c: 'parent: b\n', d: 'parent: a\norder: 1\n' }), ['d', 'c']));

  it('says of each leaf what it was ordered by', () => {
    const mosaic = mosaicOf({ a: `looked: 2026-10\n${LIT}`, b: `needs: [a]\nstatus: answered\n${source(', stance: answers')}` });
    const [leaf] = frontierOf(mosaic.roots, importanceIn(mosaic));
    assert.deepEqual([leaf?.importance.unblocks.map(({ id }) => id), leaf?.known, leaf?.looked], [['b'], 'unchecked', '2026-10']);
  });
});

describe('headOf', () => {
  /** The first `most` leaves of a mosaic in which each root has its own frontier. */
  const head = (fields: Record<string, string>, most: number) => {
    const mosaic = mosaicOf(fields);
    const importanceOf = importanceIn(mosaic);
    return ids(
      headOf(
        mosaic.roots.map((root) => frontierOf([root], importanceOf)),
        most,
      ),
    );
  };
  const A = { a: 'order: 1\n', a1: 'parent: a\norder: 1\n', a2: 'parent: a\norder: 2\n', a3: 'parent: a\norder: 3\n' };
  const B = { b: 'order: 2\n', b1: `parent: b\norder: 1\n${LIT}`, b2: `parent: b\norder: 2\n${LIT}` };

  it('takes turns where leaves are equally important, and goes on with the rest', () => {
    assert.deepEqual(head({ ...A, ...B }, 9), ['a1', 'b1', 'a2', 'b2', 'a3']);
    assert.deepEqual(head({ ...A, ...B }, 3), ['a1', 'b1', 'a2']);
  });

  it('begins with the one about which less is known', () => assert.deepEqual(head({ ...A, a: 'order: 3\n', ...B }, 2), ['a1', 'b1']));

  it('has what is more important first, and counts no turn for it', () =>
    assert.deepEqual(head({ ...A, ...B, b3: `parent: b\norder: 3\n${CHECKED}`, b1: `parent: b\norder: 1\n${LIT}needs: [b3, a2]\n` }, 9), [
      'a2',
      'b3',
      'a1',
      'b1',
      'a3',
      'b2',
    ]));

  it('has nothing of nothing', () => assert.deepEqual(headOf([], 8), []));

  it('has every leaf once where there is room, and the order of one frontier alone', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(3), { maxLength: 6 }), { maxLength: 4 }), (shapes) => {
        const files = Object.fromEntries(
          shapes.flatMap((looks, root) => [
            [`r-${root}`, `order: ${root}\n`],
            ...looks.map((look, leaf): [string, string] => [`r-${root}-${leaf}`, `parent: r-${root}\nlooked: 2026-0${look + 1}\n`]),
          ]),
        );
        const mosaic = mosaicOf(files);
        const frontiers = mosaic.roots.map((root) => frontierOf([root], importanceIn(mosaic)));
        assert.deepEqual(ids(headOf(frontiers, Number.POSITIVE_INFINITY)).sort(), frontiers.flatMap(ids).sort());
        for (const one of frontiers) assert.deepEqual(headOf([one], 3), one.slice(0, 3));
      }),
      tries(50),
    ));
});
