import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { readSettings, SettingsError } from '../../settings.ts';
import { repository } from '../open/code-digest.ts';
import { replaceableOutDir } from './out-dir.ts';
import { LIST } from './site-list.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mosaic-out-'));
after(() => rmSync(folder, { recursive: true }));

const questions = path.join(folder, 'questions');
mkdirSync(questions);
const outDir = (out: string) =>
  replaceableOutDir(readSettings({ QUESTIONS_DIR: questions, OUT_DIR: out, CACHE_DIR: path.join(folder, 'cache') }));
const made = (name: string, ...files: string[]) => {
  const place = path.join(folder, name);
  mkdirSync(place, { recursive: true });
  for (const file of files) writeFileSync(path.join(place, file), 'mine');
  return place;
};

describe('a folder that a build may replace', () => {
  it('does not exist, is empty, or is a site that a build wrote', () => {
    for (const out of [
      path.join(folder, 'none/deep'),
      made('empty'),
      made('site', LIST, 'index.html'),
      path.join(repository, 'dist-of-a-test'),
      // Their names begin with those of folders that are refused.
      `${repository}-site`,
      `${questions}-site`,
    ])
      assert.equal(outDir(out), out);
  });

  it('is the target of a link', () => {
    symlinkSync(made('target'), path.join(folder, 'link'));
    assert.equal(outDir(path.join(folder, 'link')), path.join(folder, 'target'));
  });

  it('has no files of others, and is not a file', () => {
    const diary = made('diary', 'diary.txt');
    assert.throws(() => outDir(diary), /diary\.txt/);
    assert.throws(() => outDir(path.join(diary, 'diary.txt')), /which is a file/);
    assert.throws(() => outDir(path.join(diary, 'diary.txt/site')), /which lies below a file/);
    assert.equal(readFileSync(path.join(diary, 'diary.txt'), 'utf8'), 'mine');
  });

  it('does not contain the questions, the repository or the cache, and is not inside them', () => {
    const refused = [
      questions,
      path.join(questions, 'site'),
      folder,
      path.join(folder, 'cache'),
      repository,
      path.dirname(repository),
      ...['src', 'src/site', '.git', 'tests', 'node_modules/site'].map((name) => path.join(repository, name)),
    ];
    for (const out of refused) assert.throws(() => outDir(out), SettingsError, out);
  });
});
