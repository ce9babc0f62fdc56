import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIELD } from '../../tests/fixtures.ts';
import { fixture } from '../mosaic/fixture.example.ts';
import { type LabelledQuestion, labelledTree } from './labelled.example.ts';
import { mixOf } from './mix.ts';
import { pictureSize, type Screen } from './picture-size.ts';
import { headHeight, headWords, leafWords, mixWords } from './tile-words.ts';
import { layOutTiles, type Tile } from './treemap.ts';
import { measureText } from './whole-text.ts';

const field = fixture(FIELD);
type Named = Pick<LabelledQuestion, 'label'>;

const picture = (root: LabelledQuestion, screen: Screen = 'wide') => layOutTiles([root], pictureSize([root], screen));
const ofKind = <Q>(tiles: readonly Tile<Q>[], kind: string) => tiles.filter((tile) => tile.kind === kind);

/** Whether the label of a tile is drawn; it is drawn whole. */
function isNamed(tile: Tile<Named>): boolean {
  const { kind, question, width, least } = tile;
  if (kind === 'leaf') return leafWords(measureText(question.label), tile, least) !== undefined;
  const bold = measureText(question.label, 600);
  return (kind === 'branch' ? headWords(bold, width, least) : mixWords(bold, tile, least)) !== undefined;
}

describe('treemap', () => {
  const inside = (a: Tile<unknown>, b: Tile<unknown>) =>
    a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
  const isBeside = (a: Tile<unknown>, b: Tile<unknown>) =>
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

  for (const screen of ['wide', 'narrow'] as const) {
    it(`draws each tile inside its branch, below its head, and beside the others: ${screen}`, () => {
      const tiles = layOutTiles(field.roots, pictureSize(field.roots, screen));
      const of = new Map(tiles.map((tile) => [tile.question, tile]));
      for (const tile of tiles) {
        const parent = tile.question.parent && of.get(tile.question.parent);
        if (parent) assert.ok(inside(tile, parent) && tile.y >= parent.y + 24, tile.key);
        for (const other of tiles) {
          if (other !== tile && other.depth === tile.depth) assert.ok(isBeside(tile, other), `${tile.key} and ${other.key}`);
        }
      }
    });

    it(`draws nothing of a real field that cannot be aimed at, and names every branch: ${screen}`, () => {
      const tiles = layOutTiles(field.roots, pictureSize(field.roots, screen));
      for (const tile of tiles) assert.ok(tile.width >= 24 && tile.height >= 24, `${tile.key}: ${tile.width} by ${tile.height}`);
      for (const tile of tiles) assert.ok(tile.kind === 'leaf' || isNamed(tile), tile.key);
      const leaves = tiles.reduce((sum, { kind, question }) => sum + (kind === 'leaf' || kind === 'mix' ? question.leaves : 0), 0);
      assert.equal(leaves, 114, 'every leaf is in the picture, by itself or in a mix');
    });
  }

  it('draws most leaves of a real field with their whole labels', () => {
    const leaves = ofKind(layOutTiles(field.roots, pictureSize(field.roots, 'wide')), 'leaf');
    assert.ok(leaves.length >= 90, `${leaves.length} leaves`);
    assert.ok(leaves.filter(isNamed).length >= 0.9 * leaves.length);
  });

  it('draws at least 100 leaves of 300 questions, nine in ten with their whole labels', () => {
    const tiles = picture(labelledTree(300, 6));
    const leaves = ofKind(tiles, 'leaf');
    assert.ok(leaves.length >= 100, `${leaves.length} leaves`);
    assert.ok(leaves.filter(isNamed).length >= 0.9 * leaves.length, `${leaves.filter(isNamed).length} of ${leaves.length}`);
    assert.ok(tiles.every((tile) => tile.kind === 'leaf' || isNamed(tile)));
  });

  it('draws few, named branches with their mix where there are 10,000 questions, or a small screen', () => {
    for (const tiles of [picture(labelledTree(10_000, 6)), picture(labelledTree(300, 6), 'narrow')]) {
      assert.ok(tiles.length < 120 && ofKind(tiles, 'mix').length >= 6, `${tiles.length} tiles`);
      assert.ok(tiles.every(isNamed));
    }
  });

  it('draws a fair choice of 1,200 problems, and one tile for the rest', () => {
    const half = labelledTree(1201, 1200, (index) => (index % 2 === 0 ? 'answered' : 'dark'));
    for (const tiles of [picture(half), layOutTiles(half.children, pictureSize(half.children, 'wide'))]) {
      const leaves = ofKind(tiles, 'leaf');
      const [rest] = ofKind(tiles, 'rest');
      assert.equal(leaves.length + (rest?.questions.length ?? 0), 1200);
      assert.ok(leaves.length > 100);
      const answered = leaves.filter(({ question }) => question.fill === 'answered').length;
      assert.ok(Math.abs(answered - leaves.length / 2) <= 1, `${answered} of ${leaves.length}`);
      const mix = mixOf(rest?.questions ?? [], ({ fill }) => fill);
      assert.ok(Math.abs((mix.get('answered') ?? 0) - (mix.get('dark') ?? 0)) <= 2);
    }
  });

  it('comes in reading order: each branch, then what is in it', () => {
    const tiles = layOutTiles(field.roots, pictureSize(field.roots, 'wide'));
    const order = [...field.questions.keys()];
    const places = tiles.map(({ key }) => order.indexOf(key));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('gives each leaf about the same area, also where it is in a mix', () => {
    const tiles = picture(labelledTree(300, 6));
    const areas = ofKind(tiles, 'leaf').map(({ width, height }) => width * height);
    const sorted = areas.toSorted((a, b) => a - b);
    assert.ok((sorted.at(Math.floor(areas.length * 0.9)) as number) < 3 * (sorted.at(Math.floor(areas.length * 0.1)) as number));
  });

  it('is drawn whatever the labels are', () => {
    const root = labelledTree(60, 6);
    const strange = [
      '',
      ' ',
      'x'.repeat(400),
      '🧩'.repeat(30),
      'كيف تعمل الوكلاء',
      '<script>',
      'a\u0301'.repeat(40),
      '抽象化はどのように働くか',
    ];
    const waiting = [root];
    for (let next = waiting.pop(), index = 0; next; next = waiting.pop(), index++) {
      next.label = strange[index % strange.length] as string;
      waiting.push(...next.children);
    }
    for (const screen of ['wide', 'narrow'] as const) assert.ok(picture(root, screen).length > 0);
    assert.deepEqual(layOutTiles([], { width: 100, height: 100, least: 11 }), []);
  });

  it('has a head as high as its words', () => {
    const words = headWords(measureText('Maximum entropy and abstraction', 600), 150, 11);
    assert.equal(words?.lines.length, 2);
    assert.ok(headHeight(words, 11) >= 2 * words.size && headHeight(words, 11) < 50);
  });
});
