import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Question } from '../mosaic/mosaic.ts';
import { addressesUnder } from './address.ts';
import { branchHref, branchPlaces, MOST_QUESTIONS, questionsIn, sizeOf } from './branches.ts';
import { mosaicOf, questionIn } from './mosaic.example.ts';

const to = addressesUnder('/base/');

/** A mosaic with a tree of this shape: a question `q` has as many leaves `q-1`, `q-2` … as said, beside the sub-questions in it. */
type Shape = Record<string, { parent?: string; leaves: number }>;

function mosaicOfShape(shape: Shape) {
  const files: Record<string, string> = {};
  for (const [id, { parent, leaves }] of Object.entries(shape)) {
    files[id] = `title: What is ${id}?${parent ? `\nparent: ${parent}` : ''}`;
    for (let leaf = 1; leaf <= leaves; leaf++) files[`${id}-${leaf}`] = `title: What is number ${leaf} of ${id}?\nparent: ${id}`;
  }
  return mosaicOf(files);
}

const placesOf = (shape: Shape) =>
  Object.fromEntries(Array.from(branchPlaces(mosaicOfShape(shape)), ([{ id }, { kind, branch }]) => [id, `${kind} ${branch.id}`]));

describe('branchPlaces', () => {
  it('gives a page to each largest branch that fits on one, however small; what is larger is read in parts', () => {
    assert.deepEqual(placesOf({ top: { leaves: 0 }, a: { parent: 'top', leaves: MOST_QUESTIONS - 1 }, b: { parent: 'top', leaves: 1 } }), {
      top: 'parts top',
      a: 'whole a',
      b: 'whole b',
    });
  });

  it('gives one to each branch within it too, down to the eighth; what is deeper is read on that', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`q${at}`, { ...(at > 0 && { parent: `q${at - 1}` }), leaves: 1 }]),
    );
    assert.deepEqual(Object.values(placesOf(chain)), [...Array.from({ length: 8 }, (_, at) => `whole q${at}`), 'within q7', 'within q7']);
  });

  it('leads to the page, or to the place on the page of a larger branch', () => {
    const mosaic = mosaicOfShape({ top: { leaves: 1 }, a: { parent: 'top', leaves: 2 } });
    const [top, a] = ['top', 'a'].map((id) => questionIn(mosaic, id)) as [Question, Question];
    assert.equal(branchHref(a, { kind: 'whole', branch: a }, to), '/base/questions/a/all/');
    assert.equal(branchHref(a, { kind: 'within', branch: top }, to), '/base/questions/top/all/#a');
  });

  it('puts a question on eight pages at most, and on one if any branch with it fits, whatever the tree', () => {
    const trees = fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(trees, (parents) => {
        const files = parents.map((parent, at) => [`q-${at}`, `title: What is ${at}?${at > 0 ? `\nparent: q-${parent % at}` : ''}`]);
        const mosaic = mosaicOf(Object.fromEntries(files));
        const counts = new Map<string, number>();
        for (const [branch, { kind }] of branchPlaces(mosaic)) {
          if (kind !== 'whole') continue;
          assert.ok(sizeOf(branch) <= MOST_QUESTIONS);
          for (const { id } of questionsIn(branch)) counts.set(id, (counts.get(id) ?? 0) + 1);
        }
        for (const question of mosaic.questions.values()) {
          const fits = [...question.lineage, question].some((above) => above.children.length > 0 && sizeOf(above) <= MOST_QUESTIONS);
          const count = counts.get(question.id) ?? 0;
          assert.ok(fits ? count >= 1 && count <= 8 : count === 0, `${question.id}: ${count}`);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('questionsIn', () => {
  it('has a branch in tree order', () => {
    const mosaic = mosaicOfShape({ top: { leaves: 1 }, a: { parent: 'top', leaves: 2 } });
    assert.deepEqual(
      questionsIn(questionIn(mosaic, 'top')).map(({ id }) => id),
      [...mosaic.questions.keys()],
    );
  });
});
