import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { folderOf } from '../../tests/folder.ts';
import { type History, readHistory } from './read-events.ts';
import { question, Repository, source } from './repository.example.ts';

const told = (history: History | undefined) =>
  (history ?? assert.fail('no history')).events.map(({ date, author, kind, question: id, source: from, from: was, to }) =>
    [date.slice(8, 10), author, kind, id, from ?? '', was ?? '', to ?? ''].join(' ').trim().replaceAll(/ +/g, ' '),
  );

/** Questions that are asked, answered, merged and renamed. */
function lived(): Repository {
  const repository = new Repository();
  repository.commit({ 'a.md': question('A?'), 'b.md': question('B?', 'parent: a\n'), 'c.md': question('C?', 'parent: a\n') });
  repository.commit({ 'a.md': question('A?', '', 'More words.\n') });
  const learnt = `sources:\n${source('https://arxiv.org/abs/2110.14602', 'title: S, insight: It is so., by: ann-x')}`;
  repository.commit({ 'b.md': question('B?', `parent: a\n${learnt}`) }, 'Bob');
  repository.commit({ 'b.md': question('B?', `parent: a\n${learnt.replace('It is so', 'It may be so')}`) });
  const disputed = `${learnt}${source('https://e.org/d', 'title: D, stance: disputes, insight: It is not.')}`;
  repository.commit({ 'b.md': null, 'sub/b.md': question('Is it B?', `parent: c\n${disputed}`) });
  repository.commit({
    'sub/b.md': null,
    'bee.md': question(
      'Is it B?',
      `parent: c\naliases: [b]\nstatus: answered\n${disputed}${source('https://e.org/a', 'title: T, stance: answers, insight: Yes.')}`,
    ),
  });
  return repository;
}

const LIFE = [
  '02 Ann asked a',
  '02 Ann asked b',
  '02 Ann asked c',
  '04 Bob learnt b https://arxiv.org/abs/2110.14602',
  '06 Ann moved b a c',
  '06 Ann retitled b B? Is it B?',
  '06 Ann disputed b https://e.org/d',
  '07 Ann learnt bee https://e.org/a',
  '07 Ann answered bee',
];

describe('readHistory', () => {
  it('tells what was asked, learnt, moved, retitled, disputed and answered, and nothing of wording, folders and new ids', async () => {
    assert.deepEqual(told(await readHistory(lived().questions)), LIFE);
  });

  it('tells a merge of two questions once, and nothing that both knew', async () => {
    const repository = lived();
    const before = await readHistory(repository.questions);
    repository.commit({
      'bee.md': null,
      'c.md': question(
        'C?',
        `parent: a\naliases: [bee, b]\nsources:\n${source('https://arxiv.org/pdf/2110.14602v2', 'title: S, insight: It is so.')}`,
      ),
    });
    assert.deepEqual(told(await readHistory(repository.questions)).slice(LIFE.length), ['08 Ann merged c bee']);
    assert.deepEqual((await readHistory(repository.questions, before))?.events, (await readHistory(repository.questions))?.events);
  });

  it('goes on where it left off, and begins again where the branch was rewritten, with the same names of events', async () => {
    const repository = lived();
    const before = await readHistory(repository.questions);
    repository.commit({ 'd.md': question('D?', 'parent: a\n') });
    const after = await readHistory(repository.questions, before);
    assert.deepEqual(told(after), [...LIFE, '08 Ann asked d']);
    repository.git('reset', '-q', '--hard', 'HEAD~1');
    repository.git('commit', '-q', '--amend', '--no-edit', '--date', '2026-02-01T00:00:00Z');
    const rewritten = await readHistory(repository.questions, after);
    assert.deepEqual(
      rewritten?.events.map(({ id }) => id),
      before?.events.map(({ id }) => id),
    );
    assert.equal(new Set(rewritten?.events.map(({ id }) => id)).size, LIFE.length);
  });

  it('tells what a merge brings when it comes in, and who wrote it', async () => {
    const repository = new Repository();
    repository.commit({ 'a.md': question('A?') });
    repository.git('checkout', '-qb', 'side');
    repository.commit({ 'b.md': question('B?', 'parent: a\n') }, 'Eve');
    repository.git('checkout', '-q', 'main');
    repository.commit({ 'c.md': question('C?', 'parent: a\n') });
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    assert.deepEqual(told(await readHistory(repository.questions)), ['02 Ann asked a', '04 Ann asked c', '04 Eve asked b']);
  });

  it('tells the same change twice where it happens twice, under two names', async () => {
    const repository = new Repository();
    const b = (parent: string) => ({ 'b.md': question('B?', `parent: ${parent}\n`) });
    repository.commit({ 'a.md': question('A?'), 'c.md': question('C?'), ...b('a') });
    for (const parent of ['c', 'a', 'c']) repository.commit(b(parent));
    const { events = [] } = (await readHistory(repository.questions)) ?? {};
    const moved = events.filter(({ kind }) => kind === 'moved').map(({ id }) => id);
    assert.deepEqual([moved.length, new Set(moved).size], [3, 3]);
    assert.equal(moved[2], `${moved[0]}-2`);
  });

  it('tells less of a shallow clone, and says from which day on', async () => {
    const clone = path.join(folderOf({}), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '3', pathToFileURL(lived().root).href, clone]);
    const history = await readHistory(path.join(clone, 'questions'));
    assert.deepEqual(told(history), LIFE.slice(4));
    assert.equal(history?.since, '2026-01-05');
  });

  it('tells nothing outside a repository, before the first commit, and of a folder without history', async () => {
    assert.equal(await readHistory(folderOf({ 'a.md': question('A?') })), undefined);
    assert.equal(await readHistory(new Repository().questions), undefined);
    const repository = new Repository();
    repository.git('commit', '-q', '--allow-empty', '-m', 'x');
    assert.deepEqual((await readHistory(repository.questions))?.events, []);
  });

  it('goes past files that cannot be read, and through those that are mended', async () => {
    const repository = new Repository();
    repository.commit({ 'a.md': question('A?'), 'b.md': '---\ntitle: [\n---\n', 'n.md': 'none', 'x.txt': 'x', '.h/c.md': question('C?') });
    repository.commit({ 'a.md': '---js\nx\n---\n', 'b.md': question('B?', 'parent: a\n') });
    repository.commit({ 'a.md': question('A?', `sources:\n${source('https://e.org/1', 'title: T, insight: So.')}`) });
    assert.deepEqual(told(await readHistory(repository.questions)), ['02 Ann asked a', '04 Ann learnt a https://e.org/1']);
  });
});
