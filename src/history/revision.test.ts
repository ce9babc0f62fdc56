import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { folderOf } from '../../tests/folder.ts';
import { check } from '../mosaic/check.ts';
import { problems } from '../mosaic/problem.ts';
import { LARGEST } from '../mosaic/question-file.ts';
import { readBeside } from '../mosaic/read/read-beside.ts';
import { readQuestions } from '../mosaic/read/read-questions.ts';
import { GitError } from './git.ts';
import { commitOf, mergeBase, type Revision, readRevision } from './revision.ts';

const NAMED = [
  '-c',
  'user.name=Test',
  '-c',
  'user.email=test@example.org',
  '-c',
  'core.autocrlf=false',
  '-c',
  'protocol.file.allow=always',
];

const gitIn =
  (folder: string) =>
  (...args: string[]) =>
    execFileSync('git', [...NAMED, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();

/** A repository with one commit on the branch `trunk`. */
function repository(files: Record<string, string | Uint8Array>) {
  const root = folderOf(files);
  const git = gitIn(root);
  git('init', '-q', '-b', 'trunk');
  git('add', '-A');
  git('commit', '-qm', 'First');
  return { root, git, questions: path.join(root, 'questions') };
}

const ROOT = { 'questions/root.md': '---\ntitle: Root?\n---\n' };

const isGitError = (words: RegExp) => (error: unknown) => error instanceof GitError && words.test(error.message);

/** The messages of the check, with paths below the questions folder. */
const messagesOf = (folder: string, { files, beside }: Revision) =>
  problems(check(files, beside)).map(({ file, line, column, ruleId, message }) =>
    [file.replace(`${path.relative(process.cwd(), folder)}/`, ''), line, column, ruleId, message].join(' '),
  );

describe('readRevision', () => {
  it('refuses the same files as the folder on the disk, with the same messages at the same places', async () => {
    const { git, questions } = repository({
      ...ROOT,
      'questions/latin.md': Buffer.from('---\ntitle: Caf\xe9?\n---\n', 'latin1'),
      'questions/wide.md': Buffer.from('\ufeff---\ntitle: Wide?\n---\n', 'utf16le'),
      'questions/marked.md': '\ufeff---\ntitle: Marked?\nparent: root\n---\n[[nowhere]]\n',
      'questions/windows.md': '---\r\ntitle: Windows?\r\nparent: root\r\n---\r\n[[nowhere]]\r\n',
      'questions/large.md': ' '.repeat(LARGEST + 1),
      'questions/larger.md': ' '.repeat(5 * LARGEST),
      'questions/out.md': '-> ../../secret.md',
      'questions/sub/in.md': '-> ../texts/linked.txt',
      'questions/texts/linked.txt': '---\ntitle: Linked?\nparent: nobody\n---\n',
      'questions/round.md': '-> round.md',
      'questions/a\nb [c]*.md': '---\ntitle: Odd?\nparent: root\n---\n',
      'questions/tags.yaml': Buffer.from('agency: Caf\xe9\n', 'latin1'),
    });
    const disk = messagesOf(questions, { files: readQuestions(questions), beside: readBeside(questions) });
    const shown = path.relative(process.cwd(), questions);
    const revision = messagesOf(questions, await readRevision(questions, await commitOf(questions, 'HEAD'), shown));
    assert.deepEqual(revision, disk);
    for (const expected of [
      /^latin\.md 2 11 encoding /m,
      /^wide\.md 1 1 encoding Unexpected byte 0xFF/m,
      /^marked\.md 5 1 link /m,
      /^windows\.md 5 1 link /m,
      /^large\.md 1 1 size /m,
      /^larger\.md 1 1 size Unexpected file of 320 KiB/m,
      /^out\.md 1 1 symlink Unexpected link to "secret\.md"/m,
      /^round\.md 1 1 symlink /m,
      /^sub\/in\.md 3 9 parent /m,
      /^tags\.yaml 1 12 tags-file Unexpected byte 0xE9/m,
    ])
      assert.match(disk.join('\n'), expected);
    assert.ok(!git('status', '--porcelain'));
  });

  it('has no questions where the folder did not exist yet', async () => {
    const { git, root, questions } = repository({ 'readme.txt': 'x' });
    writeFileSync(path.join(folderIn(root, 'questions'), 'root.md'), ROOT['questions/root.md']);
    assert.deepEqual(await readRevision(questions, git('rev-parse', 'HEAD'), 'questions'), { files: [], beside: {} });
  });

  it('fails with the message of git, and never says that there are no questions', async () => {
    const { root, git, questions } = repository(ROOT);
    const nowhere = folderOf(ROOT);
    await assert.rejects(readRevision(questions, '1'.repeat(40), 'questions'), isGitError(/ls-tree .*: fatal: not a tree object/));
    await assert.rejects(readRevision(path.join(nowhere, 'questions'), 'HEAD', 'questions'), isGitError(/fatal: not a git repository/));
    await assert.rejects(commitOf(path.join(nowhere, 'questions'), 'HEAD'), isGitError(/fatal: not a git repository/));
    await assert.rejects(commitOf(path.join(root, 'none'), 'HEAD'), isGitError(/missing folder/));
    const commit = git('rev-parse', 'HEAD');
    drop(root, git('rev-parse', 'HEAD:questions/root.md'));
    await assert.rejects(readRevision(questions, commit, 'questions'), isGitError(/missing object [0-9a-f]{40} of "root\.md"/));
    drop(root, git('rev-parse', 'HEAD:questions'));
    await assert.rejects(readRevision(questions, commit, 'questions'), isGitError(/ls-tree/));
  });

  it('fails for an object that a partial clone can no longer get', async () => {
    const { root, git } = repository(ROOT);
    git('config', 'uploadpack.allowFilter', 'true');
    const clone = path.join(folderOf({}), 'clone');
    gitIn(root)('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${root}`, clone);
    const questions = folderIn(clone, 'questions');
    assert.equal((await readRevision(questions, git('rev-parse', 'HEAD'), 'questions')).files.length, 1);
    const bare = path.join(folderOf({}), 'clone');
    gitIn(root)('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${root}`, bare);
    rmSync(root, { recursive: true });
    await assert.rejects(readRevision(folderIn(bare, 'questions'), gitIn(bare)('rev-parse', 'HEAD'), 'questions'), GitError);
  });
});

describe('mergeBase', () => {
  it('is where HEAD left the branch of the site, whatever its name is', async () => {
    const { git, root, questions } = repository(ROOT);
    const first = git('rev-parse', 'HEAD');
    git('checkout', '-qb', 'mine');
    writeFileSync(path.join(root, 'more.txt'), 'more');
    git('add', '-A');
    git('commit', '-qm', 'Mine');
    assert.equal(await mergeBase(questions, 'trunk'), first);
    assert.equal(await mergeBase(questions, 'main'), git('rev-parse', 'HEAD'));
  });

  it('says what to do in a shallow clone, where nothing is in common', async () => {
    const { git, root } = repository(ROOT);
    for (const [branch, name] of [
      ['mine', 'one.txt'],
      ['trunk', 'two.txt'],
    ] as const) {
      git('checkout', '-q', ...(branch === 'mine' ? ['-b'] : []), branch);
      writeFileSync(path.join(root, name), name);
      git('add', '-A');
      git('commit', '-qm', name);
    }
    const clone = path.join(folderOf({}), 'clone');
    git('clone', '-q', '--depth', '1', '--no-single-branch', '--branch', 'mine', `file://${root}`, clone);
    const questions = path.join(clone, 'questions');
    await assert.rejects(mergeBase(questions, 'trunk'), isGitError(/"origin\/trunk" without a commit in common.*git fetch --unshallow/));
    await assert.rejects(commitOf(questions, 'HEAD~1'), isGitError(/shallow clone.*git fetch --unshallow/));
  });
});

/** A folder below another; it is made if it is missing. */
const folderIn = (root: string, name: string) => {
  mkdirSync(path.join(root, name), { recursive: true });
  return path.join(root, name);
};

/** Removes a loose object from a repository. */
const drop = (root: string, hash: string) => rmSync(path.join(root, '.git/objects', hash.slice(0, 2), hash.slice(2)));
