import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { asUserError, UserError } from './user-error.ts';

class FixableError extends UserError {
  readonly exitCode = 2;
}

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('errors that a user can fix', () => {
  it('are user errors, and errors of the operating system with its message', () => {
    const own = new FixableError('x');
    assert.equal(asUserError(own), own);
    const refused = asUserError(thrown(() => readFileSync(import.meta.dirname)));
    assert.match(refused?.message ?? '', /EISDIR/);
    assert.equal(refused?.exitCode, 1);
  });

  it('are not bugs', () => {
    const deep = (): number => deep() + 1;
    for (const work of [deep, () => JSON.parse('{'), () => (undefined as unknown as string).length, () => 'a'.repeat(-1)])
      assert.equal(asUserError(thrown(work)), undefined);
  });
});
