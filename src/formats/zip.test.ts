import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { zipOf } from './zip.ts';

describe('a zip of question files', () => {
  const change = new Map([
    ['deep/é.md', '---\ntitle: É?\n---\n'],
    ['gone.md', undefined],
    ['__proto__.md', 'x\n'],
  ]);

  it('has each file at its place in a checkout', () => {
    const files = Object.entries(unzipSync(zipOf(change))).map(([name, bytes]) => [name, strFromU8(bytes)]);
    assert.deepEqual(files, [
      ['questions/deep/é.md', '---\ntitle: É?\n---\n'],
      ['questions/__proto__.md', 'x\n'],
    ]);
  });

  it('is the same bytes for the same files', () => {
    assert.deepEqual(zipOf(change), zipOf(new Map(change)));
  });
});
