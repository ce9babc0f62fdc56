import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { titleLines } from './title-lines.ts';

describe('titleLines', () => {
  it('breaks titles into lines that fit, and leaves out what does not', () => {
    const lines = titleLines('What happens when optimisation produces optimisers?', { width: 120, height: 40, branch: false, strip: 0 });
    assert.deepEqual(lines, ['What happens', 'when…']);
    assert.deepEqual(titleLines('What?', { width: 20, height: 40, branch: false, strip: 0 }), []);
    assert.equal(titleLines('What happens?', { width: 300, height: 500, branch: true, strip: 22 }).length, 1);
  });
});
