import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
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

  it('gives one more to a branch of ten within it, and shows smaller ones and deeper ones there', () => {
    assert.deepEqual(
      placesOf({
        top: { leaves: 30 },
        ten: { parent: 'top', leaves: 2 },
        deep: { parent: 'ten', leaves: 11 },
        nine: { parent: 'top', leaves: 8 },
      }),
      { top: 'whole top', ten: 'whole ten', deep: 'within ten', nine: 'within top' },
    );
  });

  it('leads to the page, or to the place on the page of a larger branch', () => {
    const mosaic = mosaicOfShape({ top: { leaves: 1 }, a: { parent: 'top', leaves: 2 } });
    const places = branchPlaces(mosaic);
    const hrefs = Array.from(places, ([question, place]) => branchHref(question, place, to));
    assert.deepEqual(hrefs, ['/base/questions/top/all/', '/base/questions/top/all/#a']);
  });

  it('puts a question on two pages at most, and on one if any branch with it fits, whatever the tree', () => {
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
          assert.ok(fits ? count === 1 || count === 2 : count === 0, `${question.id}: ${count}`);
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
