import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { EVERYTHING, FIELD } from '../../tests/fixtures.ts';
import { loadMosaic } from '../mosaic/load.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { readQuestions } from '../mosaic/read/read-questions.ts';
import { coverageOf, fillCounts, frontierOf } from '../mosaic/reason/coverage.ts';
import { relatedByTag } from '../mosaic/reason/related.ts';
import { treeFrom } from '../pictures/question-tree.ts';
import { titleLines } from '../pictures/title-lines.ts';
import { treeData } from '../pictures/tree-data.ts';
import { layOutTiles, type Tile } from '../pictures/treemap.ts';
import { addressesUnder } from './address.ts';
import { exampleFile } from './example-file.ts';
import { localTree } from './local-tree.ts';
import { outlineOf } from './perspective.ts';

const to = addressesUnder('/base/');
let mosaic: Mosaic;
let field: Mosaic;
const get = (id: string, from = mosaic): Question => from.questions.get(id) ?? assert.fail(id);

async function load(folder: string): Promise<Mosaic> {
  return loadMosaic(readQuestions(folder)).mosaic ?? assert.fail();
}

before(async () => {
  mosaic = await load(EVERYTHING);
  field = await load(FIELD);
});

describe('coverage', () => {
  it('is the share of leaves that are not dark', () => {
    assert.deepEqual(coverageOf(mosaic.roots), { leaves: 3, covered: 2, share: 2 / 3 });
    assert.deepEqual(coverageOf([]), { leaves: 0, covered: 0, share: 0 });
  });

  it('has the dark leaves as its frontier', () => {
    assert.deepEqual(
      frontierOf(mosaic.roots).map(({ id }) => id),
      ['constructor'],
    );
  });

  it('counts each question once', () => {
    assert.deepEqual(fillCounts(mosaic), { dark: 1, lit: 1, partial: 1, answered: 1, 'ill-posed': 1 });
  });
});

describe('the example of a question file', () => {
  it('is one that the check accepts, and has nothing to suggest about', () => {
    const { frontmatter, layout } = parseQuestion('a.md', 'a.md', exampleFile);
    assert.deepEqual([frontmatter.flaws, layout], [[], undefined]);
  });
  it('is the one of the contributing guide', () => {
    assert.ok(readFileSync(path.resolve(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8').includes(exampleFile));
  });
});

describe('treemap', () => {
  const size = { width: 1000, height: 600, most: 400 };
  const inside = (a: Tile<Question>, b: Tile<Question>) =>
    a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
  const apart = (a: Tile<Question>, b: Tile<Question>) =>
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

  it('draws every question once, inside its parent and beside its siblings', () => {
    const tiles = layOutTiles(field.roots, size);
    const of = new Map(tiles.map((tile) => [tile.question, tile]));
    assert.equal(tiles.length, field.questions.size);
    for (const tile of tiles) {
      assert.ok(tile.width > 0 && tile.height > 0, tile.question.id);
      const parent = tile.question.parent && of.get(tile.question.parent);
      if (parent) assert.ok(inside(tile, parent), tile.question.id);
      for (const sibling of tile.question.parent?.children ?? []) {
        const other = of.get(sibling);
        if (other && other !== tile) assert.ok(apart(tile, other), `${tile.question.id} and ${sibling.id}`);
      }
    }
  });

  it('breaks titles into lines that fit, and leaves out what does not', () => {
    const lines = titleLines('What happens when optimisation produces optimisers?', { width: 120, height: 40, branch: false, strip: 0 });
    assert.deepEqual(lines, ['What happens', 'when…']);
    assert.deepEqual(titleLines('What?', { width: 20, height: 40, branch: false, strip: 0 }), []);
    assert.equal(titleLines('What happens?', { width: 300, height: 500, branch: true, strip: 22 }).length, 1);
  });

  it('draws whole families, level by level, when there are too many', () => {
    const tiles = layOutTiles(field.roots, { ...size, most: 30 });
    assert.ok(tiles.length <= 30);
    const drawn = new Set(tiles.map(({ question }) => question));
    for (const question of drawn) {
      const children = question.children.filter((child) => drawn.has(child)).length;
      assert.ok(children === 0 || children === question.children.length);
    }
  });
});

describe('local tree', () => {
  it('leads from the root to the sub-questions of a question', () => {
    const tree = localTree(get('child-one'), to);
    assert.equal(tree.id, 'field');
    assert.deepEqual(
      tree.children.map(({ id, here }) => [id, here]),
      [
        ['child-two', undefined],
        ['child-one', true],
      ],
    );
    assert.deepEqual(
      tree.children[1]?.children.map(({ id }) => id),
      ['constructor', 'hidden-leaf'],
    );
  });

  it('says what joins the question to others elsewhere', () => {
    const crossings = localTree(get('constructor'), to)
      .children.flatMap((child) => child.children)
      .find(({ here }) => here)?.crossings;
    assert.deepEqual(
      crossings?.map(({ relation, questions }) => [relation, questions.map(({ id }) => id)]),
      [['Also under', ['child-two']]],
    );
    const field = localTree(get('field'), to).crossings ?? [];
    assert.deepEqual(
      field.map(({ relation }) => relation),
      ['Linked from'],
      'what it links to is shown as its sub-questions',
    );
  });

  it('says how many siblings it leaves out', () => {
    const parent = get('abstraction', field).parent ?? assert.fail();
    const tree = localTree(parent.children[5] ?? assert.fail(), to);
    assert.equal(tree.children[0]?.skippedBefore, 2);
    assert.equal(tree.children.at(-1)?.skippedAfter, parent.children.length - 9);
  });
});

describe('related', () => {
  it('shares tags and is shown nowhere else on the page', () => {
    const question = get('pointers-problem', field);
    const related = relatedByTag(field)(question);
    assert.ok(related.length > 0);
    for (const other of related) {
      assert.ok(other.tags.some((tag) => question.tags.includes(tag)));
      assert.ok(![...question.lineage, ...question.children, ...question.links, ...(question.parent?.children ?? [])].includes(other));
    }
  });
});

describe('outline', () => {
  it('hangs questions below their nearest ancestor in the list', () => {
    const outline = outlineOf([get('field'), get('constructor')], to);
    assert.deepEqual(
      outline.map(({ id, children }) => [id, children.map((child) => child.href)]),
      [['field', ['/base/questions/constructor/']]],
    );
  });
});

describe('tree data', () => {
  it('is the mosaic again once planted', () => {
    const { nodes, root } = treeFrom(treeData(field), 'Mosaic');
    assert.equal(nodes.length, field.questions.size);
    for (const node of nodes) {
      const question = get(node.id, field);
      assert.equal(node.title, question.title);
      assert.equal(node.fill, question.fill);
      assert.equal(node.parent === root ? undefined : node.parent?.id, question.parent?.id);
      assert.equal(node.leaves, question.leaves);
      assert.deepEqual(
        node.alsoUnder.map(({ id }) => id),
        question.alsoUnder.map(({ id }) => id),
      );
      assert.deepEqual([...node.tags].sort(), question.tags.map(({ slug }) => slug).sort());
      assert.equal(node.insights, question.citations.filter(({ insight }) => insight).length);
    }
  });
});
