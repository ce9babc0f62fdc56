import assert from 'node:assert/strict';
import { it } from 'node:test';
import { EXAMPLE } from '../../pictures/question-tree.example.ts';
import { treeFrom } from '../../pictures/question-tree.ts';
import { NO_FILTER } from './filter.ts';
import { filterWords } from './filter-words.ts';

const tree = treeFrom(EXAMPLE, 'Mosaic');

it('says in words what a filter leaves', () => {
  assert.equal(filterWords(NO_FILTER, tree, 5, false), '');
  const filter = { ...NO_FILTER, tag: 'x', people: ['ann'], grades: new Set(['lit']) };
  assert.equal(filterWords(filter, tree, 1, true), '1 of 5 questions: tag x, asked by Ann, lit; the others are left out');
});
