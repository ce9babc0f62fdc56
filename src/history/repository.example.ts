/** Little repositories of questions, for tests. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from '../../tests/folder.ts';

/** A repository in which each commit is a day later than the last. */
export class Repository {
  readonly root = folderOf({ 'README.md': 'A mosaic.\n' });
  readonly questions = path.join(this.root, 'questions');
  #day = 0;

  constructor() {
    mkdirSync(this.questions);
    this.git('init', '-q', '-b', 'main');
    this.git('config', 'user.email', 'ann@example.org');
    this.git('config', 'user.name', 'Ann');
  }

  git(...args: string[]): string {
    const date = `2026-01-${String(this.#day + 1).padStart(2, '0')}T12:00:00Z`;
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '/dev/null' };
    return execFileSync('git', args, { cwd: this.root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  }

  /** Takes an object away, as if it had not been fetched. */
  remove(hash: string): void {
    rmSync(path.join(this.root, '.git/objects', hash.slice(0, 2), hash.slice(2)));
  }

  /** Writes files, removes those that are null, and commits. */
  commit(files: Record<string, string | null>, author = 'Ann'): void {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.questions, name);
      mkdirSync(path.dirname(file), { recursive: true });
      if (text === null) rmSync(file);
      else writeFileSync(file, text);
    }
    this.#day += 1;
    this.git('add', '-A');
    this.git('commit', '-qm', 'x', '--author', `${author} <x@example.org>`, '--allow-empty');
  }
}

/** A question file. */
export const question = (title: string, more = '', body = '') => `---\ntitle: ${title}\n${more}---\n${body}`;
/** A line of the field `sources`. */
export const source = (url: string, more: string) => `  - {url: "${url}", ${more}}\n`;
