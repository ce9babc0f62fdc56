import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { folderOf } from '../../tests/folder.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { decode } from '../mosaic/read/decode.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { readText } from '../mosaic/read/read.ts';
import { readQuestions } from '../mosaic/read/read-questions.ts';
import { type Change, changed, changedBeside, newErrors } from './change.ts';
import { newInsight } from './from-form.ts';
import { planImport } from './import/plan.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { Refusal } from './refusal.ts';
import { rename } from './rename.ts';
import { writeChange } from './write-change.ts';

const files = (texts: Record<string, string>) =>
  Object.entries(texts).map(([name, text]) => parseQuestion(`questions/${name}`, name, text));

describe('a change that is not written yet', () => {
  it('has an error for a file that would be too large to read', () => {
    const before = files({ 'a.md': '---\ntitle: A?\n---\n' });
    const after = changed(before, new Map([['b.md', `---\ntitle: B, then?\nparent: a\n---\n${'word '.repeat(20_000)}`]]));
    assert.match(newErrors(before, after)[0]?.message ?? '', /expected at most 64 KiB/);
  });

  it('has an error for a file that would not be text', () => {
    const before = files({ 'a.md': '---\ntitle: A?\n---\n' });
    const after = changed(before, new Map([['b.md', '---\ntitle: B, then?\nparent: a\n---\n\0']]));
    assert.match(newErrors(before, after)[0]?.message ?? '', /Unexpected byte 0x00/);
  });
});

describe('a file beside the questions in a change', () => {
  it('is checked before it is written', () => {
    const now = files({ 'a.md': '---\ntitle: A?\n---\n' });
    const change = new Map([['tags.yaml', 'Agency: What acts.\n']]);
    assert.match(newErrors(now, now, {}, changedBeside({}, change))[0]?.message ?? '', /Unexpected tag "Agency"/);
  });
});

describe('writing', () => {
  it('is all or nothing', async () => {
    const folder = folderOf({ 'a.md': 'a', 'b.md': 'b' });
    // The second file cannot be written: its folder is a file.
    await assert.rejects(
      writeChange(
        folder,
        new Map([
          ['a.md', 'changed'],
          ['c.md', 'new'],
          ['b.md/d.md', 'no'],
        ]),
      ),
    );
    assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md']);
    assert.equal(readFileSync(path.join(folder, 'a.md'), 'utf8'), 'a');
    await writeChange(
      folder,
      new Map([
        ['a.md', undefined],
        ['deep/c.md', 'new'],
      ]),
    );
    assert.ok(!existsSync(path.join(folder, 'a.md')) && existsSync(path.join(folder, 'deep/c.md')));
  });
});

describe('a file that is written', () => {
  const bytesOf = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');
  const windows = (text: string) => text.replaceAll('\n', '\r\n');

  it('keeps its line endings, whatever the change', async () => {
    const texts = {
      'a.md': '---\ntitle: A?\nsources:\n  - url: https://example.org/1\n---\n\nSee [[b]].\n\n```\ncode\n```\n',
      'b.md': '---\ntitle: B, then?\ntags:\n  - x\nparent: a\nsources:\n- https://example.org/2\n---\n\nText.\n',
      'c.md': '---\ntitle: C, perhaps?\nparent: b\n---\nMore, see\n[[b]].',
    };
    const changes: Record<string, (now: QuestionFile[]) => Change> = {
      rename: (now) => rename(now, 'b', 'new-b'),
      move: (now) => move(now, 'c', { parent: 'a', order: 2 }),
      merge: (now) => merge(now, 'a', 'b'),
      import: (now) =>
        planImport(
          now,
          { items: [{ title: 'B, then?', line: 1, body: '', children: [] }] },
          { under: undefined, posers: { everyone: { url: 'https://example.org/3' } } },
        ).change,
      'from a form': (now) =>
        newInsight(
          now,
          new Map([
            ['question', 'c'],
            ['url', 'https://example.org/4'],
            ['insight', 'So\r\nit is.'],
          ]),
          'who',
        ),
    };
    for (const [name, make] of Object.entries(changes)) {
      const plain = folderOf(texts);
      const other = folderOf(Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, windows(text)])));
      for (const folder of [plain, other]) await writeChange(folder, make(readQuestions(folder)));
      assert.deepEqual(readdirSync(other).sort(), readdirSync(plain).sort());
      for (const file of readdirSync(plain)) assert.equal(bytesOf(other, file), windows(bytesOf(plain, file)), `${file} after ${name}`);
      assert.notDeepEqual(
        readdirSync(plain).map((file) => bytesOf(plain, file)),
        Object.values(texts),
        `${name} changes something`,
      );
    }
  });

  it('leaves what it cannot read as it is', { skip: process.platform === 'win32' }, async () => {
    const folder = folderOf({ 'b.md': '---\ntitle: B?\n---\n' });
    symlinkSync('a.md', path.join(folder, 'a.md'));
    const change = new Map([
      ['a.md', '---\ntitle: A?\n---\n'],
      ['b.md', '---\ntitle: C?\n---\n'],
    ]);
    await assert.rejects(writeChange(folder, change), /ELOOP/);
    assert.equal(readlinkSync(path.join(folder, 'a.md')), 'a.md');
    assert.equal(readFileSync(path.join(folder, 'b.md'), 'utf8'), '---\ntitle: B?\n---\n');
  });

  it('keeps each line of a mixed file as it ends, and ends new ones as its first', async () => {
    const folder = folderOf({ 'a.md': '---\r\ntitle: A?\n---\r\none\ntwo\r\n' });
    await writeChange(folder, new Map([['a.md', '---\ntitle: A?\nparent: b\n---\none\ntwo\n']]));
    assert.equal(bytesOf(folder, 'a.md'), '---\r\ntitle: A?\nparent: b\r\n---\r\none\ntwo\r\n');
  });

  it('reads back as it was written', async () => {
    const piece = fc.constantFrom('\r', '\n', '\r\n', 'a', 'b', '\uFEFF');
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        const folder = folderOf({ 'a.md': before });
        await writeChange(folder, new Map([['a.md', after]]));
        assert.equal(readText(folder, 'a.md'), decode(Buffer.from(after)));
        if (after.includes('\n') && /^(?:[^\r\n]*\r\n)+$/.test(before)) assert.doesNotMatch(bytesOf(folder, 'a.md'), /(?<!\r)\n/);
        if (/^[^\r]*$/.test(before)) assert.doesNotMatch(bytesOf(folder, 'a.md'), /\r/);
      }),
      tries(60),
    );
  });

  it('has a name that stays in the folder', async () => {
    const outside = folderOf({});
    const folder = folderOf({ 'questions/a.md': 'a', 'questions/out': `-> ${outside}` });
    const questions = path.join(folder, 'questions');
    for (const name of [
      '../outside.md',
      'x/../../outside.md',
      `${outside}/x.md`,
      '/x.md',
      'C:/x.md',
      'x\\..\\y.md',
      './x.md',
      'out/x.md',
      'x//y.md',
    ])
      for (const text of ['x', undefined])
        await assert.rejects(
          writeChange(questions, new Map([[name, text]])),
          /^Error: Unexpected file .* expected one in the questions folder/,
        );
    assert.deepEqual([readdirSync(folder), readdirSync(questions), readdirSync(outside)], [['questions'], ['a.md', 'out'], []]);
  });

  it('has a name that every file system can have, unless it exists already', async () => {
    const folder = folderOf({ 'a.md': 'a', 'deep/b.md': 'b', 'aux.md': 'x', 'Ünï.md': 'u', 'folder.md/c.md': 'c' });
    const refused = ['con.md', 'sub/nul.md', 'COM1/x.md', 'lpt9.txt.md', 'prn .md', 'x /y.md', 'x./y.md', 'a:b.md', 'a\nb.md', '.x.md'];
    const taken = ['A.md', 'Deep/c.md', 'deep/B.md', 'U\u0308ni\u0308.md', 'folder.md', 'FOLDER.md', `${'x'.repeat(300)}.md`];
    for (const name of [...refused, ...taken]) await assert.rejects(writeChange(folder, new Map([[name, 'x']])), Refusal, name);
    await assert.rejects(
      writeChange(
        folder,
        new Map([
          ['new.md', 'x'],
          ['NEW.md', 'y'],
        ]),
      ),
      Refusal,
    );
    assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'aux.md', 'deep', 'folder.md', 'Ünï.md'].sort());
    await writeChange(folder, new Map([['aux.md', 'changed']]));
    await writeChange(
      folder,
      new Map([
        ['a.md', undefined],
        ['A.md', 'a'],
      ]),
    );
    assert.ok(readdirSync(folder).includes('A.md'));
  });

  it('is not removed when something else fails, though it cannot be read', async () => {
    const folder = folderOf({ 'loop.md': '-> loop.md', 'b.md': 'b' });
    const change = new Map([
      ['loop.md', 'x'],
      ['b.md/d.md', 'no'],
    ]);
    await assert.rejects(writeChange(folder, change));
    assert.deepEqual(readdirSync(folder).sort(), ['b.md', 'loop.md']);
  });

  it('is put back byte for byte', async () => {
    const latin = Buffer.from('caf\xe9\r\n', 'latin1');
    const folder = folderOf({ 'a.md': latin, 'b.md': 'b' });
    const change = new Map([
      ['a.md', 'x'],
      ['b.md/d.md', 'no'],
    ]);
    await assert.rejects(writeChange(folder, change));
    assert.deepEqual(readFileSync(path.join(folder, 'a.md')), latin);
  });
});
