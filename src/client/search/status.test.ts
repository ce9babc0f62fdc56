import assert from 'node:assert/strict';
import { it } from 'node:test';
import { statusOf } from './status.ts';

it('what was found is said in a sentence', () => {
  const said = (whole: number, some: number, missing: string[] = [], words = 'x y') =>
    statusOf({ whole, missing, results: { length: whole + some } }, words);
  assert.equal(said(1, 0), '1 question.');
  assert.equal(said(1200, 0), '1,200 questions.');
  assert.equal(said(2, 3), '2 questions with all of these words, 3 with some.');
  assert.equal(said(0, 3), 'No question has all of these words; 3 questions with some of them.');
  assert.equal(said(0, 3, ['zzz']), 'Nothing here mentions “zzz”; 3 questions with some of them.');
  assert.equal(said(0, 0, ['zzz', 'qqq']), 'Nothing here mentions “zzz”, “qqq”.');
  assert.equal(said(0, 0), 'No question has these words.');
  assert.equal(said(0, 0, [], ''), 'No question is like that.');
});
