import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import type { Format } from '../../formats/problems.ts';
import { readSettings } from '../../settings.ts';
import { checkFolder } from './check-folder.ts';
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

/** The environment of the command. */
const env = { QUESTIONS_DIR: questions, CACHE_DIR: path.join(folder, 'cache') };

/** Runs the command. `parsed` says whether it loaded a library, and so read the files again. */
function check(...args: string[]): { output: string; status: number | null; parsed: boolean } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', LOADED, 'scripts/check.ts', ...args], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { output: stdout, status, parsed: stderr.includes('node_modules') };
}

/** Checks in this process, which has loaded the libraries. @returns what the command prints */
async function checkHere(format: Format = 'text'): Promise<{ output: string; status: number }> {
  const { text, errors } = await checkFolder(readSettings(env), format, false);
  return { output: `${text}\n`, status: errors > 0 ? 1 : 0 };
}

const isError = async (message: RegExp) => {
  for (const time of ['first', 'second']) {
    const { output, status } = await checkHere();
    assert.match(output, message, time);
    assert.equal(status, 1);
  }
};

describe('checkFolder', () => {
  it('prints the same report again, in every format, and loads no parser', async () => {
    write('a.md', '---\ntitle: A?\n---\nSee [[b]].\n');
    const first = check();
    assert.match(first.output, /4:5\S*\s+error\s+Unexpected link/);
    assert.deepEqual([first.status, first.parsed], [1, true]);
    for (const format of ['text', 'json', 'github'] as const) {
      const here = await checkHere(format);
      assert.deepEqual(check('--format', format), { ...here, parsed: false });
    }
  });

  it('checks again when a file is added, changed or removed, even with the same size and time', async () => {
    write('b.md', '---\ntitle: B?\n---\n');
    assert.equal((await checkHere()).status, 0);
    write('a.md', '---\ntitle: A?\n---\nSee [[c]].\n');
    await isError(/4:5\S*\s+error\s+Unexpected link to "c"/);
    write('c.md', '---\ntitle: C?\n---\n');
    assert.equal((await checkHere()).status, 0);
    rmSync(path.join(questions, 'c.md'));
    assert.equal((await checkHere()).status, 1);
    rmSync(path.join(questions, 'a.md'));
    assert.equal((await checkHere()).status, 0);
  });

  it('checks again when the tags file is added, changed or removed', async () => {
    write('tags.yaml', 'x: 1\n');
    await isError(/tags\.yaml\s+1:1\S*\s+error/);
    rmSync(path.join(questions, 'tags.yaml'));
    assert.equal((await checkHere()).status, 0);
  });

  it('keeps no report while a file was written a moment ago, or is a link', async () => {
    writeFileSync(path.join(questions, 'new.md'), '---\ntitle: New?\n---\n');
    await checkHere();
    assert.ok(check().parsed);
    rmSync(path.join(questions, 'new.md'));
    symlinkSync('b.md', path.join(questions, 'link.md'));
    await checkHere();
    assert.ok(check().parsed);
  });
});
