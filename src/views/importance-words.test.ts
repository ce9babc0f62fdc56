import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importanceIn } from '../mosaic/reason/importance.ts';
import { importanceParts, importanceWords } from './importance-words.ts';
import { mosaicOf, questionIn } from './mosaic.example.ts';

const from = 'from: "https://example.org"';
const S = 'sources: [{url: "https://example.org", title: S}]';
const mosaic = mosaicOf({
  hub: `title: Hub?\n${S}\nhinges: [{if: yes, favours: [one, two=no], ${from}}]`,
  part: 'title: Part?\nparent: hub',
  one: 'title: One?\nneeds: [hub]',
  two: `title: Two?\n${S}\nsettled_by: [{all: [hub], ${from}}]`,
  three: 'title: Three?\nneeds: [one]',
  four: 'title: Four?\nneeds: [one]',
  leaf: 'title: Leaf?',
});
const importance = (id: string) => importanceIn(mosaic)(questionIn(mosaic, id));

describe('the words of importance', () => {
  it('count what hangs on a question, the strongest first', () =>
    assert.equal(
      importanceWords(importance('hub')),
      'unblocks 1, helps to settle 1, speaks to 2, 2 more hang on those, 1 open question below',
    ));

  it('say nothing about what is not there, and nothing where nothing hangs on it', () => {
    assert.equal(importanceWords(importance('one')), 'unblocks 2');
    assert.equal(importanceWords(importance('leaf')), '');
  });

  it('write thousands and a single one as a reader does', () => {
    const nothing = { score: 0, unblocks: [], settles: [], speaksTo: [], further: 0, below: 0 };
    assert.equal(importanceWords({ ...nothing, further: 1, below: 1234 }), '1 more hangs on those, 1,234 open questions below');
  });

  it('come with the questions that they count', () =>
    assert.deepEqual(
      importanceParts(importance('hub')).map(({ questions }) => questions.map(({ id }) => id)),
      [['one'], ['two'], ['one', 'two'], [], []],
    ));
});
