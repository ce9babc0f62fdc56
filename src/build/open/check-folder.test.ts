import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { repository } from './code-digest.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mosaic-check-'));
after(() => rmSync(folder, { recursive: true }));
const questions = path.join(folder, 'questions');
mkdirSync(questions);

const LONG_AGO = new Date('2020-01-01');

/** Writes a file with an old time, so that its stamp can be trusted. */
function write(name: string, text: string): void {
  writeFileSync(path.join(questions, name), text);
  utimesSync(path.join(questions, name), LONG_AGO, LONG_AGO);
}

/** A module for `--import` that prints the address of each module loaded after it. */
const LOADED = `data:text/javascript,
  import { registerHooks } from 'node:module';
  registerHooks({ load: (url, context, next) => (console.error(url), next(url, context)) });`;

/** Runs the command. `parsed` says whether it loaded a library, and so read the files again. */
function check(...args: string[]): { output: string; status: number | null; parsed: boolean } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', LOADED, 'scripts/check.ts', ...args], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, QUESTIONS_DIR: questions, CACHE_DIR: path.join(folder, 'cache') },
  });
  return { output: stdout, status, parsed: stderr.includes('node_modules') };
}

const isError = (message: RegExp) => {
  for (const parsed of [true, false]) {
    const again = check();
    assert.match(again.output, message);
    assert.deepEqual([again.status, again.parsed], [1, parsed]);
  }
};

describe('checkFolder', () => {
  it('prints the same report again, in every format, and loads no parser', () => {
    write('a.md', '---\ntitle: A?\n---\nSee [[b]].\n');
    isError(/4:5\S*\s+error\s+Unexpected link/);
    for (const format of ['json', 'github']) {
      const first = check('--format', format);
      const second = check('--format', format);
      assert.deepEqual([second.output, second.status], [first.output, 1]);
      assert.deepEqual([first.parsed, second.parsed], [true, false]);
    }
  });

  it('checks again when a file is added, changed or removed, even with the same size and time', () => {
    write('b.md', '---\ntitle: B?\n---\n');
    assert.equal(check().status, 0);
    write('a.md', '---\ntitle: A?\n---\nSee [[c]].\n');
    isError(/4:5\S*\s+error\s+Unexpected link to "c"/);
    write('c.md', '---\ntitle: C?\n---\n');
    assert.equal(check().status, 0);
    rmSync(path.join(questions, 'c.md'));
    assert.equal(check().status, 1);
    rmSync(path.join(questions, 'a.md'));
    assert.equal(check().status, 0);
  });

  it('checks again when the tags file is added, changed or removed', () => {
    write('tags.yaml', 'x: 1\n');
    isError(/tags\.yaml\s+1:1\S*\s+error/);
    rmSync(path.join(questions, 'tags.yaml'));
    assert.equal(check().status, 0);
  });

  it('keeps no report while a file was written a moment ago, or is a link', () => {
    writeFileSync(path.join(questions, 'new.md'), '---\ntitle: New?\n---\n');
    assert.deepEqual([check().parsed, check().parsed], [true, true]);
    rmSync(path.join(questions, 'new.md'));
    symlinkSync('b.md', path.join(questions, 'link.md'));
    assert.deepEqual([check().parsed, check().parsed], [true, true]);
  });
});
