import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textHistory } from './text-history.ts';

describe('the history of a text', () => {
  it('takes back what was typed without a pause as a whole, and gives it again', () => {
    let time = 0;
    const history = textHistory('', () => time);
    for (const text of ['a', 'ab', 'abc']) history.record(text);
    time += 1000;
    history.record('abc d');
    assert.equal(history.undo(), 'abc');
    assert.equal(history.undo(), '');
    assert.equal(history.undo(), undefined);
    assert.equal(history.redo(), 'abc');
    assert.equal(history.redo(), 'abc d');
    assert.equal(history.redo(), undefined);
  });

  it('forgets what was taken back where somebody writes on, and what is there already is no step', () => {
    const history = textHistory('x', () => 0);
    history.record('xy');
    assert.equal(history.undo(), 'x');
    history.record('x');
    history.record('xz');
    assert.equal(history.redo(), undefined);
    assert.equal(history.undo(), 'x');
  });

  it('does not grow without an end', () => {
    let time = 0;
    const history = textHistory('0', () => time);
    for (let text = 1; text < 1000; text++) {
      time += 1000;
      history.record(`${text}`);
    }
    let steps = 0;
    while (history.undo() !== undefined) steps += 1;
    assert.equal(steps, 199);
  });
});
