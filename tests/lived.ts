/** The folders of questions of which the sites for tests are built: one with a history of its own, the other without, whatever this clone has. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EVERYTHING, FIELD } from './fixtures.ts';

/** When the commits were made. */
export const LIVED = ['2026-09-07T12:00:00Z', '2026-10-05T12:00:00Z', '2026-11-03T12:00:00Z'] as const;

const LATER = [
  'abstraction/inverting-abstraction.md',
  'abstraction/computing-natural-abstractions.md',
  'boundaries-and-modularity/modules-by-default.md',
  'abstraction/abstractions-from-data.md',
] as const;
const [MOVED, RETITLED, ASKED, LAST] = LATER;

/** Copies the field into a repository in which it came to be: a question was moved and one retitled, two were asked later than the others. */
export function makeLived(root: string): void {
  const questions = path.join(root, 'questions');
  mkdirSync(questions, { recursive: true });
  cpSync(FIELD, questions, { recursive: true });
  const texts = new Map(LATER.map((name) => [name, readFileSync(path.join(questions, name), 'utf8')]));
  const put = (name: (typeof LATER)[number], change: (text: string) => string) =>
    writeFileSync(path.join(questions, name), change(texts.get(name) ?? ''));
  const git = (date: string, ...args: string[]) =>
    execFileSync('git', args, {
      cwd: root,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '/dev/null' },
      stdio: 'ignore',
    });
  const commit = (date: string, author: string) => {
    git(date, 'add', '-A');
    git(date, 'commit', '-qm', 'x', '--author', `${author} <x@example.org>`);
  };
  git(LIVED[0], 'init', '-q', '-b', 'main');
  git(LIVED[0], 'config', 'user.name', 'Ann');
  git(LIVED[0], 'config', 'user.email', 'ann@example.org');
  put(MOVED, (text) => text.replace(/^parent: .*$/m, 'parent: understanding-agents'));
  put(RETITLED, (text) => text.replace(/^title: .*$/m, 'title: How is it computed?'));
  for (const name of [ASKED, LAST]) rmSync(path.join(questions, name));
  commit(LIVED[0], 'Ann');
  for (const name of [MOVED, RETITLED, ASKED]) put(name, (text) => text);
  commit(LIVED[1], 'Bob');
  put(LAST, (text) => text);
  commit(LIVED[2], 'Ann');
}

/** Copies the other questions to where git looks at nothing. */
export const makeUnlived = (root: string): void => cpSync(EVERYTHING, path.join(root, 'questions'), { recursive: true });
