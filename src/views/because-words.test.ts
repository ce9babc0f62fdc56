import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Because } from '../mosaic/reason/reading.ts';
import { becauseWords } from './because-words.ts';
import { mosaicOf } from './mosaic.example.ts';

const [question] = mosaicOf({ a: 'title: A?' }).roots;
const NOTHING: Because = { waiting: [], unsettled: 1, dark: 0, unblocks: 0, settles: 0, speaksTo: 0, below: 0, neverLooked: 1 };
const words = (because: Partial<Because>) => becauseWords({ ...NOTHING, ...because });

describe('becauseWords', () => {
  it('counts the open questions, and those that are dark', () => {
    assert.equal(words({}), '1 open question; nobody has looked');
    assert.equal(words({ dark: 1 }), '1 open question, dark; nobody has looked');
    assert.equal(words({ unsettled: 2, dark: 1, neverLooked: 2 }), '2 open questions, one dark; nobody has looked');
    assert.equal(words({ unsettled: 2, dark: 2, neverLooked: 2 }), '2 open questions, both dark; nobody has looked');
    assert.equal(words({ unsettled: 1200, dark: 1200, neverLooked: 1200 }), '1,200 open questions, all dark; nobody has looked');
    assert.equal(words({ unsettled: 4, dark: 3, neverLooked: 4 }), '4 open questions, 3 dark; nobody has looked');
  });

  it('says what hangs on them', () => {
    const hanging = words({ unblocks: 3, settles: 1, speaksTo: 2, below: 1400 });
    assert.equal(hanging, '1 open question; unblocks 3; helps to settle 1; speaks to 2; 1,400 open questions below; nobody has looked');
  });

  it('says how long nobody has looked, by a date and never by an age', () => {
    assert.equal(words({ neverLooked: 0, lookedLast: '2024-03' }), '1 open question; last looked at in 2024-03');
    assert.equal(words({ neverLooked: 0, lookedLast: '2024-03-09' }), '1 open question; last looked at on 2024-03-09');
    assert.equal(words({ unsettled: 3, neverLooked: 0, lookedLast: '2024-03' }), '3 open questions; one last looked at in 2024-03');
    assert.equal(words({ unsettled: 3, neverLooked: 1, lookedLast: '2024-03' }), '3 open questions; nobody has looked at one');
    assert.equal(words({ unsettled: 3, neverLooked: 2, lookedLast: '2024-03' }), '3 open questions; nobody has looked at 2');
  });

  it('says of settled questions only that they are settled', () => {
    const settled = question ? [question, question] : assert.fail();
    assert.equal(words({ waiting: settled, unsettled: 0, neverLooked: 0 }), '2 questions, settled');
  });
});
