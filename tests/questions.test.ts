/** The one test of what is in `questions/`: whatever is asked there, it is valid, builds, and no link on its site is dead. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { it } from 'node:test';
import { followLinks } from './dead-links.ts';
import { folderOf } from './folder.ts';
import { CACHE, root } from './sites.ts';

it('the questions have no errors, make a site, and no link on it is dead', async () => {
  const out = path.join(folderOf({}), 'site');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, QUESTIONS_DIR: 'questions', OUT_DIR: out, CACHE_DIR: CACHE, BASE_PATH: '/mosaic/' },
  });
  // A build checks first, and prints what is wrong. Warnings do not fail it, nor this test.
  assert.equal(status, 0, stdout + stderr);
  const { dead, visited } = await followLinks(out, '/mosaic/');
  assert.deepEqual(dead, []);
  assert.ok(visited.size > 1, 'some link was followed');
});
