import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { date, idNamed, names, tags } from './form-values.ts';

const files = [parseQuestion('q/deep/salt.md', 'deep/salt.md', '---\ntitle: Why salt?\naliases: [saltiness]\n---\n')];

describe('what people type into a form', () => {
  it('names a question by its id, its page, its file or a link to it', () => {
    for (const typed of [
      'salt',
      '[[salt]]',
      '[[salt|Salt]]',
      'https://example.org/mosaic/questions/salt/',
      'https://example.org/questions/salt',
      'https://example.org/questions/salt/all/?a=b#known',
      'https://github.com/o/r/blob/main/questions/deep/salt.md',
      '/questions/salt/index.html',
      'questions/deep/salt.md',
      'salt.md',
      'saltiness',
    ])
      assert.equal(idNamed(files, typed), 'salt', typed);
    assert.equal(idNamed(files, 'no such id'), 'no such id');
    assert.equal(idNamed(files, '/'), '/');
  });

  it('names people with commas or "and" between them, but not within the name of a group', () => {
    for (const [typed, expected] of [
      ['A and B', ['A', 'B']],
      ['Ann Harbour, Bo Salter', ['Ann Harbour', 'Bo Salter']],
      ['Ann Harbour; Bo Salter & Cy de la Mer', ['Ann Harbour', 'Bo Salter', 'Cy de la Mer']],
      ['Ann, Bo, and Cy', ['Ann', 'Bo', 'Cy']],
      ['Ann\nBo', ['Ann', 'Bo']],
      ['johnswentworth', ['johnswentworth']],
      ['Centre for Law and Policy', ['Centre for Law and Policy']],
      [' , ', []],
      [undefined, []],
    ] as const)
      assert.deepEqual(names(typed), expected, typed);
  });

  it('is a date as people write dates, and stays as it is where it is none', () => {
    for (const [typed, expected] of [
      ['March 2024', '2024-03'],
      ['9 March 2024', '2024-03-09'],
      ['March 9th, 2024', '2024-03-09'],
      ['Sept. 2023', '2023-09'],
      ['2024/3/9', '2024-03-09'],
      ['2024', '2024'],
      ['2024-03', '2024-03'],
      // Two readings, no such day, no date.
      ['3/4/2024', '3/4/2024'],
      ['31 February 2024', '31 February 2024'],
      ['in spring 2024', 'in spring 2024'],
      ['Marchmont 2024', 'Marchmont 2024'],
    ])
      assert.equal(date(typed), expected, typed);
  });

  it('is tags as question files have them', () => {
    assert.deepEqual(tags('Abstraction, Modularity; world models,abstraction, ???'), ['abstraction', 'modularity', 'world-models', '???']);
  });
});
