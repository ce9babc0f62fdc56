import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNames, findTitles } from '../../formats/find-data.ts';
import { makeLens } from '../../lens/make-lens.ts';
import { mosaicOf } from '../../views/mosaic.example.ts';
import { LensError, openLensData } from './data.ts';

const mosaic = mosaicOf({ a: 'title: A?', b: 'title: B?' });
const names = findNames(mosaic);
const titles = findTitles(mosaic);
const indexOf = (...words: string[]) => {
  const questions = words.map((word) => ({ names: [[word, 1]] as [string, number][], texts: [] }));
  return JSON.parse(makeLens({ questions, sources: [] }, new Map()).index) as Record<string, unknown>;
};

describe('openLensData', () => {
  it('opens files of one site', () => {
    const { lens } = openLensData(indexOf('reward', 'agent'), names, titles);
    assert.deepEqual(
      lens.ask(new Map([['agent', 1]]), 5).map(({ row }) => row),
      [1],
    );
  });

  it('says that files are of two builds', () => {
    for (const files of [
      [indexOf('reward'), names, titles],
      [indexOf('reward', 'agent'), { ...names, id: ['a'] }, titles],
      [indexOf('reward', 'agent'), names, { ...titles, title: ['A?', 'B?', 'C?'] }],
    ] as [unknown, unknown, unknown][])
      assert.throws(
        () => openLensData(...files),
        (error) => error instanceof LensError && /two builds/.test(error.message),
      );
  });

  it('refuses what has another shape', () => {
    const index = indexOf('reward', 'agent');
    for (const files of [
      [null, names, titles],
      [[], names, titles],
      ['<!doctype html>', names, titles],
      [{ ...index, serializationVersion: 1 }, names, titles],
      [{ ...index, index: [['reward', null]] }, names, titles],
      [{ ...index, index: { reward: 1 } }, names, titles],
      [{ ...index, documentIds: null }, names, titles],
      [index, { ...names, label: [1, 2] }, titles],
      [index, {}, titles],
      [index, names, { title: ['A?', 'B?'], sources: [null] }],
      [index, names, undefined],
    ] as [unknown, unknown, unknown][])
      assert.throws(
        () => openLensData(...files),
        (error) => error instanceof LensError && /another|expects/.test(error.message),
      );
  });
});
