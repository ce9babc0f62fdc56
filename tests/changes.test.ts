/** `npm run changes` and the weekly report on repositories with a history, whole and shallow. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { question, Repository, source } from '../src/history/repository.example.ts';
import { runner } from './command.ts';
import { folderOf } from './folder.ts';

const command = runner();
const cache = folderOf({});
const run = (script: string, questions: string, ...args: string[]) =>
  command(script, args, { QUESTIONS_DIR: questions, CACHE_DIR: cache, SITE_URL: 'https://mosaic.example' });

/** Asked on 2 January; on the 3rd, a tag; learnt on the 4th; renamed and merged on the 5th. */
function lived(): Repository {
  const repository = new Repository();
  repository.commit({ 'a.md': question('A?'), 'b.md': question('B?', 'parent: a\n'), 'c.md': question('C?', 'parent: a\n') });
  repository.commit({ 'a.md': question('A?', '', 'More.\n') });
  repository.git('tag', 'v1');
  const learnt = `sources:\n${source('https://e.org/s', 'title: Of S, insight: So.')}`;
  repository.commit({ 'b.md': question('B?', `parent: a\n${learnt}`) }, 'Bob');
  repository.commit({ 'b.md': null, 'c.md': null, 'bee.md': question('B?', `parent: a\naliases: [b, c]\n${learnt}`) });
  return repository;
}

describe('changes', () => {
  it('says what happened since a day, since a revision, and in the last week of the history', async () => {
    const { questions } = lived();
    const last = 'B?\n  merged with “C?”\n  learnt from Of S\n\n1 merged, 1 insight.\n';
    assert.equal((await run('changes', questions, '--since', '2026-01-04')).out, last);
    assert.equal((await run('changes', questions, '--since', 'v1')).out, last);
    assert.match(
      (await run('changes', questions)).out,
      /^B\?\n {2}asked\n {2}merged[\s\S]*\n\n3 questions asked, 1 merged, 1 insight\.\n$/,
    );
    assert.equal((await run('changes', questions, '--since', 'HEAD')).out, 'Nothing happened.\n');
  });

  it('writes release notes, and events for programs', async () => {
    const { questions } = lived();
    const notes = await run('changes', questions, '--since', 'v1', '--format', 'markdown');
    assert.match(
      notes.out,
      /^1 merged, 1 insight\.\n\n- \[B\?\]\(https:\/\/mosaic\.example\/questions\/bee\/\)\n {2}- merged with “C\?”\n {2}- learnt from \[Of S\]/,
    );
    const events = JSON.parse((await run('changes', questions, '--since', 'v1', '--format', 'json')).out);
    assert.deepEqual(
      events.map((event: Record<string, string>) => [event.kind, event.question, event.present, event.author]),
      [
        ['merged', 'bee', 'bee', 'Ann'],
        ['learnt', 'b', 'bee', 'Bob'],
      ],
    );
  });

  it('says where the history of a shallow clone begins, and what to do', async () => {
    const clone = path.join(folderOf({}), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '2', pathToFileURL(lived().root).href, clone]);
    const { out, err, status } = await run('changes', path.join(clone, 'questions'));
    assert.deepEqual([status, out], [0, 'B?\n  merged with “c”\n\n1 merged.\n']);
    assert.match(err, /nothing before 2026-01-04 is known; "git fetch --unshallow"/);
  });

  it('refuses what it cannot know, and says why', async () => {
    const none = await run('changes', folderOf({ 'a.md': question('A?') }));
    assert.deepEqual([none.status, none.out], [1, '']);
    assert.match(none.err, /expected one with a history: it is not in a repository, or no commit has it/);
    const { questions } = lived();
    assert.match((await run('changes', questions, '--since', 'v2')).err, /Unexpected revision "v2"/);
    for (const args of [['--format', 'xml'], ['v1']]) assert.equal((await run('changes', questions, ...args)).status, 2);
  });
});

describe('report', () => {
  it('says what happened, from a day on if it is asked to', async () => {
    const { questions } = lived();
    assert.match(
      (await run('report', questions, '--no-links')).out,
      /## What happened, 30 December 2025 to 5 January 2026\n\n3 questions asked/,
    );
    const since = await run('report', questions, '--no-links', '--since', '2026-01-05');
    assert.match(since.out, /## What happened, 5 to 5 January 2026\n\n1 merged\.\n\n- \[B\?\]/);
    assert.equal((await run('report', questions, '--no-links', '--since', 'v1')).status, 2);
  });
});
