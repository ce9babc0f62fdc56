import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { keepFile, keepFolder } from './keep.ts';

const root = mkdtempSync(path.join(tmpdir(), 'mosaic-keep-'));
after(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string) => path.join(root, name);

describe('keepFile', () => {
  it('shares the file', () => {
    writeFileSync(at('a'), 'kept');
    keepFile(at('a'), at('b'));
    assert.equal(statSync(at('b')).ino, statSync(at('a')).ino);
  });

  it('copies it where links are refused', { skip: !devices('/dev/shm') }, () => {
    const elsewhere = mkdtempSync('/dev/shm/mosaic-keep-');
    try {
      writeFileSync(at('c'), 'kept');
      keepFile(at('c'), path.join(elsewhere, 'c'));
      assert.equal(readFileSync(path.join(elsewhere, 'c'), 'utf8'), 'kept');
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('does not replace a file, and fails for a missing one', () => {
    writeFileSync(at('d'), 'new');
    writeFileSync(at('e'), 'old');
    assert.throws(() => keepFile(at('d'), at('e')), { code: 'EEXIST' });
    assert.throws(() => keepFile(at('missing'), at('f')), { code: 'ENOENT' });
    assert.throws(() => keepFolder(at('missing'), at('f')), { code: 'ENOENT' });
  });
});

describe('keepFolder', () => {
  it('keeps all that is below it', () => {
    mkdirSync(at('folder/below'), { recursive: true });
    writeFileSync(at('folder/x'), 'x');
    writeFileSync(at('folder/below/y'), 'y');
    keepFolder(at('folder'), at('next'));
    assert.equal(readFileSync(at('next/x'), 'utf8') + readFileSync(at('next/below/y'), 'utf8'), 'xy');
  });
});

/** Whether a folder is on another device than the temporary ones. */
function devices(folder: string): boolean {
  const entry = statSync(folder, { throwIfNoEntry: false });
  return entry !== undefined && entry.dev !== statSync(tmpdir()).dev;
}
