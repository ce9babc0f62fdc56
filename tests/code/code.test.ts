/** The code as its tools see it: types and lint. In `npm test` they are two tests among others, so that both cores have work to the end. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { root } from '../sites.ts';

describe('the code', () => {
  for (const [script, says] of [
    ['types', 'has no errors of types'],
    ['lint', 'is formatted, and has no part that is not used'],
  ] as const) {
    it(`${says} (npm run ${script})`, async () => {
      // Node runs a script as npm does, without what npm takes to start.
      const child = spawn(process.execPath, ['--run', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
      const [out, err, status] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        new Promise((resolve) => child.on('close', resolve)),
      ]);
      assert.equal(status, 0, out + err);
    });
  }
});
