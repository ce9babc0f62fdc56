import assert from 'node:assert/strict';
import { mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { check } from '../../mosaic/check.ts';
import type { QuestionFile } from '../../mosaic/question-file.ts';
import { size } from '../../mosaic/rules/size.ts';
import { openQuestions } from './open-questions.ts';
import { type Store, withStore } from './store.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mosaic-open-'));
after(() => rmSync(folder, { recursive: true }));

const LONG_AGO = new Date('2020-01-01');

/** Writes a file with an old time, so that its stamp can be trusted. */
function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
  utimesSync(path.join(folder, name), LONG_AGO, LONG_AGO);
}

const question = (title: string, body = '') => `---\ntitle: ${title}\n---\n${body}`;
const open = <T>(use: (files: QuestionFile[], store: Store) => T, render = false) =>
  withStore(path.join(folder, '.store'), 'code', async (store) => use(await openQuestions(folder, store, { render }), store));
const titles = () => open((files) => files.map(({ frontmatter }) => frontmatter.fields.title));

describe('openQuestions', () => {
  it('reads every file, in the order of paths, with its text', async () => {
    write('b.md', question('B?'));
    write('a.md', question('A?', 'See [[b]].'));
    const found = await open((files) => files.map(({ name, text, body }) => [name, text, body.links.length]));
    assert.deepEqual(found, [
      ['a.md', question('A?', 'See [[b]].'), 1],
      ['b.md', question('B?'), 0],
    ]);
  });

  it('notices an edit that changes neither size nor time', async () => {
    await titles();
    const { mtime } = statSync(path.join(folder, 'a.md'));
    writeFileSync(path.join(folder, 'a.md'), question('Z?', 'See [[b]].'));
    utimesSync(path.join(folder, 'a.md'), mtime, mtime);
    assert.deepEqual(await titles(), ['Z?', 'B?']);
  });

  it('notices that another file was moved over one', async () => {
    await titles();
    write('other', question('Y?', 'See [[b]].'));
    renameSync(path.join(folder, 'other'), path.join(folder, 'a.md'));
    assert.deepEqual(await titles(), ['Y?', 'B?']);
  });

  it('forgets a file that was removed', async () => {
    rmSync(path.join(folder, 'b.md'));
    assert.deepEqual(await titles(), ['Y?']);
    assert.deepEqual(await open((_, store) => store.files().map(({ name }) => name)), ['a.md']);
  });

  it('renders every body and insight for a build, also of files that a check has parsed before', async () => {
    write('a.md', '---\ntitle: A?\nsources:\n  - url: https://e.org\n    insight: It *is* so.\n---\nA **body**.\n');
    await titles();
    const html = await open(([a], store) => {
      assert.ok(a);
      return [a.prose, a.insights[0]?.digest ?? ''].map((digest) => store.renderedText(digest).html);
    }, true);
    assert.deepEqual(html, ['<p>A <strong>body</strong>.</p>', '<p>It <em>is</em> so.</p>']);
  });

  it('reads hundreds of files in threads as it reads one', async () => {
    for (let i = 0; i < 300; i++) write(`q-${i}.md`, question(`Q ${i}?`, `Body ${i}.`));
    const found = await open((files, store) => files.map(({ name, prose }) => [name, store.renderedText(prose).html]), true);
    assert.equal(found.length, 301);
    for (const i of [0, 133, 299]) assert.ok(found.some(([name, html]) => name === `q-${i}.md` && html === `<p>Body ${i}.</p>`));
  });

  it('names each file on which a thread fails, dies or never ends, and reads the others', async () => {
    const bad = mkdtempSync(path.join(tmpdir(), 'mosaic-bad-'));
    try {
      const module = new URL('../../../tests/hostile/failing-worker.ts', import.meta.url);
      for (let index = 0; index < 120; index++) writeFileSync(path.join(bad, `q-${index}.md`), question(`Number ${index}?`));
      for (const what of ['never end', 'leave', 'throw']) {
        writeFileSync(path.join(bad, `${what.replaceAll(' ', '-')}.md`), question('Bad?', what));
      }
      const { questions, files } = await withStore(path.join(bad, '.store'), 'code', async (store) =>
        check(await openQuestions(bad, store, { render: true, module, longest: 3000 }), undefined, [size]),
      );
      assert.equal(questions, 123);
      assert.deepEqual(
        files.map((file) => [path.basename(file.path), file.messages.map(({ reason }) => reason.split(':')[1]?.trim())]),
        [
          ['leave.md', ['it did not end within 3 s; expected it to be read and rendered. Please report this with the file']],
          ['never-end.md', ['it did not end within 3 s; expected it to be read and rendered. Please report this with the file']],
          ['throw.md', ['it threw; expected it to be read and rendered. Please report this with the file']],
        ],
      );
    } finally {
      rmSync(bad, { recursive: true });
    }
  });
});
