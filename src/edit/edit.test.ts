import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { FIELD } from '../../tests/fixtures.ts';
import { folderOf } from '../../tests/folder.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { decode } from '../mosaic/read/decode.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { readText } from '../mosaic/read/read.ts';
import { readQuestions } from '../mosaic/read/read-questions.ts';
import { likeness } from '../mosaic/reason/likeness.ts';
import { splice } from '../mosaic/splice.ts';
import { type Change, changed, changedTags, newErrors, writeChange } from './change.ts';
import { addToList, removeEntries, setField } from './fields.ts';
import { newInsight } from './from-form.ts';
import { idFor } from './id-for.ts';
import { planImport } from './import.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { Refusal } from './refusal.ts';
import { rename } from './rename.ts';
import { appendSources } from './sources.ts';

const file = (text: string, name = 'a.md') => parseQuestion(`questions/${name}`, name, text);
const files = (texts: Record<string, string>) => Object.entries(texts).map(([name, text]) => file(text, name));

describe('edits of a field', () => {
  const cases: [name: string, before: string, edits: (now: ReturnType<typeof file>) => Parameters<typeof splice>[1], after: string][] = [
    [
      'add to a list between brackets',
      '---\ntitle: A? # said\ntags: [ x,  "y" ] # two\n---\n',
      (now) => addToList(now, 'tags', ['z', 'x']),
      '---\ntitle: A? # said\ntags: [ x,  "y", z ] # two\n---\n',
    ],
    ['add to an empty list', '---\ntitle: A?\ntags: []\n---\n', (now) => addToList(now, 'tags', ['z']), '---\ntitle: A?\ntags: [z]\n---\n'],
    [
      'add to a list of lines',
      '---\ntitle: A?\ntags:\n  - x # one\n  - y\nstatus: open\n---\n',
      (now) => addToList(now, 'tags', ['z']),
      '---\ntitle: A?\ntags:\n  - x # one\n  - y\n  - z\nstatus: open\n---\n',
    ],
    [
      'add a list after the title',
      '---\ntitle: A?\n---\nText\n',
      (now) => addToList(now, 'aliases', ['b']),
      '---\ntitle: A?\naliases: [b]\n---\nText\n',
    ],
    [
      'add to a list without a value',
      '---\ntitle: A?\ntags:\n---\n',
      (now) => addToList(now, 'tags', ['z']),
      '---\ntitle: A?\ntags: [z]\n---\n',
    ],
    [
      'remove the last from brackets',
      '---\ntitle: A?\ntags: [x, y]\n---\n',
      (now) => removeEntries(now, 'tags', (tag) => ['y'].includes(tag)),
      '---\ntitle: A?\ntags: [x]\n---\n',
    ],
    [
      'remove two from brackets',
      '---\ntitle: A?\ntags: [x, y, z]\n---\n',
      (now) => removeEntries(now, 'tags', (tag) => ['x', 'y'].includes(tag)),
      '---\ntitle: A?\ntags: [z]\n---\n',
    ],
    [
      'remove from lines',
      '---\ntitle: A?\ntags:\n- x\n- y # gone\n- z\n---\n',
      (now) => removeEntries(now, 'tags', (tag) => ['y'].includes(tag)),
      '---\ntitle: A?\ntags:\n- x\n- z\n---\n',
    ],
    [
      'remove everything',
      '---\ntitle: A?\ntags: [x]\nstatus: open\n---\n',
      (now) => removeEntries(now, 'tags', (tag) => ['x'].includes(tag)),
      '---\ntitle: A?\nstatus: open\n---\n',
    ],
    [
      'set a quoted parent',
      "---\ntitle: A?\nparent: 'b' # why\n---\n",
      (now) => setField(now, 'parent', 'c'),
      '---\ntitle: A?\nparent: c # why\n---\n',
    ],
    [
      'set a missing field',
      '---\ntitle: A?\ntags: [x]\n---\n',
      (now) => setField(now, 'parent', 'c'),
      '---\ntitle: A?\nparent: c\ntags: [x]\n---\n',
    ],
    ['remove a field', '---\ntitle: A?\nparent: c\n---\n', (now) => setField(now, 'parent', undefined), '---\ntitle: A?\n---\n'],
    [
      'add a source in the layout of the list',
      '---\ntitle: A?\nsources:\n    - url: https://example.org/1 # one\n      title: One\n---\n',
      (now) => appendSources(now, [{ fields: { url: 'https://example.org/2', stance: 'poses' } }]),
      '---\ntitle: A?\nsources:\n    - url: https://example.org/1 # one\n      title: One\n' +
        '    - url: https://example.org/2\n      stance: poses\n---\n',
    ],
    [
      'add the first source',
      '---\ntitle: A?\n---\nText with --- in it\n',
      (now) => appendSources(now, [{ fields: { url: 'https://example.org/2' } }]),
      '---\ntitle: A?\nsources:\n  - url: https://example.org/2\n---\nText with --- in it\n',
    ],
  ];
  for (const [name, before, edits, after] of cases) it(name, () => assert.equal(splice(before, edits(file(before))), after));

  it('does not add a source that is listed under another address', () => {
    const now = file('---\ntitle: A?\nsources: [https://arxiv.org/pdf/2110.14602v2]\n---\n');
    assert.deepEqual(appendSources(now, [{ fields: { url: 'https://doi.org/10.48550/arXiv.2110.14602' } }]), []);
  });
});

describe('rename', () => {
  const before = {
    'deep/old.md': "---\n# Kept as it is\ntitle: 'Old?'   # odd spacing\nparent: root\n---\n",
    'root.md':
      '---\ntitle: Root?\nsources:\n  - https://example.org/old.md\n---\n' +
      '[[old]], [[ old | old.md ]], [[old#part]], [old.md](deep/old.md#x), [r].\n`[[old]]` and [[older]]\n' +
      '\n[r]: ./old.md\n',
    'older.md': '---\ntitle: Older?\nparent: "old"\nalso_under: [root]\n---\n',
  };

  it('rewrites every reference and nothing else', () => {
    const change = rename(files(before), 'old', 'new-one');
    assert.equal(change.get('deep/new-one.md'), "---\n# Kept as it is\ntitle: 'Old?'   # odd spacing\nparent: root\naliases: [old]\n---\n");
    assert.equal(change.get('deep/old.md'), undefined);
    assert.equal(
      change.get('root.md'),
      '---\ntitle: Root?\nsources:\n  - https://example.org/old.md\n---\n' +
        '[[new-one]], [[ new-one | old.md ]], [[new-one#part]], [old.md](deep/new-one.md#x), [r].\n' +
        '`[[old]]` and [[older]]\n\n[r]: ./new-one.md\n',
    );
    assert.equal(change.get('older.md'), '---\ntitle: Older?\nparent: "new-one"\nalso_under: [root]\n---\n');
    const after = changed(files(before), change);
    assert.deepEqual(newErrors(files(before), after), []);
  });

  it('back again leaves references as they were', () => {
    const there = changed(files(before), rename(files(before), 'old', 'new-one'));
    const back = changed(there, rename(there, 'new-one', 'old'));
    const texts = Object.fromEntries(back.map(({ name, text }) => [name, text]));
    assert.equal(texts['root.md'], before['root.md']);
    assert.equal(texts['older.md'], before['older.md']);
    assert.match(texts['deep/old.md'] ?? '', /aliases: \[new-one\]/);
  });

  it('follows links in insights however they are written, and leaves words and code alone', () => {
    const before = files({
      'old.md': '---\ntitle: Old?\naliases: [older]\n---\n',
      'b.md': [
        '---\ntitle: The old question?\nparent: old\nsources:',
        '  - url: https://example.org/old.md',
        "    insight: 'It''s [[old]] and `[[old]]`, old [old.md](x/old.md#part \"old.md\").'",
        '  - url: https://example.org/2',
        '    insight: >- # of [[old]]\n      See\n      [[old|the old one]],\n      and [[older]].',
        '  - url: https://example.org/3',
        '    insight: "A \\x5b[old]] \\"[[old#a]]\\"\\n" # [[old]]',
        '  - {url: https://example.org/4, insight: "[[old]]"}\n---\n[[#old]] [x](a%20b/o%6Cd.md)\n',
      ].join('\n'),
    });
    assert.equal(
      rename(before, 'old', 'null').get('b.md'),
      [
        '---\ntitle: The old question?\nparent: "null"\nsources:',
        '  - url: https://example.org/old.md',
        "    insight: 'It''s [[null]] and `[[old]]`, old [old.md](x/null.md#part \"old.md\").'",
        '  - url: https://example.org/2',
        '    insight: >- # of [[old]]\n      See\n      [[null|the old one]],\n      and [[older]].',
        '  - url: https://example.org/3',
        '    insight: "A \\x5b[null]] \\"[[null#a]]\\"\\n" # [[old]]',
        '  - {url: https://example.org/4, insight: "[[null]]"}\n---\n[[#old]] [x](a%20b/null.md)\n',
      ].join('\n'),
    );
    assert.match(rename(before, 'old', 'null').get('null.md') ?? '', /aliases: \[older, old\]/);
    assert.deepEqual(newErrors(before, changed(before, rename(before, 'old', 'null'))), []);
  });

  it('changes what YAML aliases repeat, and leaves what other fields repeat', () => {
    const before = files({
      'old.md': '---\ntitle: Old?\n---\n',
      'b.md':
        '---\ntitle: &t See [[old]]\nparent: old\nsources:\n' +
        '  - {url: https://example.org, insight: &i "[[old]]"}\n' +
        '  - {url: https://example.org/1, insight: *i}\n  - {url: https://example.org/2, insight: *t}\n---\n',
    });
    assert.equal(
      rename(before, 'old', 'new').get('b.md'),
      '---\ntitle: &t See [[old]]\nparent: new\nsources:\n' +
        '  - {url: https://example.org, insight: &i "[[new]]"}\n' +
        '  - {url: https://example.org/1, insight: "[[new]]"}\n' +
        '  - {url: https://example.org/2, insight: "See [[new]]"}\n---\n',
    );
  });

  it('refuses ids that are taken, misspelt or unknown', () => {
    assert.throws(() => rename(files(before), 'old', 'root'), /which questions\/root.md has/);
    assert.throws(() => rename(files(before), 'old', 'New'), /lower-case words/);
    assert.throws(() => rename(files(before), 'oldr', 'x'), /did you mean "old/);
  });
});

describe('move', () => {
  const before = {
    'a.md': '---\ntitle: A?\n---\n',
    'b.md': '---\ntitle: B?\nparent: a\norder: 2\nalso_under: [c]\n---\n',
    'c.md': '---\ntitle: C?\nparent: b\n---\n',
    'd.md': '---\ntitle: D?\n---\n',
  };

  it('changes the parent, and removes what had a meaning only there', () => {
    assert.equal(move(files(before), 'b', { parent: 'd' }).get('b.md'), '---\ntitle: B?\nparent: d\nalso_under: [c]\n---\n');
    assert.equal(move(files(before), 'c', { parent: undefined }).get('c.md'), '---\ntitle: C?\n---\n');
    assert.equal(move(files(before), 'c', { parent: 'a', order: 3 }).get('c.md')?.includes('order: 3'), true);
    assert.equal(move(files(before), 'c', { parent: 'b' }).size, 0, 'nothing to do');
  });

  it('follows former ids', () => {
    const before = files({
      'a.md': '---\ntitle: A?\naliases: [old-a]\n---\n',
      'b.md': '---\ntitle: B?\nparent: old-a\nalso_under: [old-c]\n---\n',
      'c.md': '---\ntitle: C?\naliases: [old-c]\n---\n',
    });
    assert.throws(() => move(before, 'a', { parent: 'b' }), /a → b → a/);
    assert.equal(move(before, 'b', { parent: 'c' }).get('b.md'), '---\ntitle: B?\nparent: c\n---\n');
  });

  it('refuses to close a cycle, and prints it', () => {
    assert.throws(
      () => move(files(before), 'a', { parent: 'c' }),
      (error) => error instanceof Refusal && error.message.includes('a → c → b → a'),
    );
  });
});

describe('merge', () => {
  const before = {
    'a.md':
      '---\ntitle: A?\nparent: root\ntags: [x]\nsources:\n  - url: https://example.org/1\n    title: One\n---\n\nText of A, see [[b]].\n',
    'b.md':
      '---\ntitle: B?\nparent: other\ntags: [x, y]\nstatus: partial\naliases: [old-b]\nsources:\n' +
      '- url: https://example.org/1\n- url: https://example.org/2\n  title: Two\n  stance: poses\n' +
      '  # a comment\n  insight: >-\n    Said over\n    two lines.\n---\nText of B.\n',
    'c.md': '---\ntitle: C?\nparent: b\nalso_under: [a]\n---\n[[b|B]]\n',
    'other.md': '---\ntitle: Other?\nparent: root\nalso_under: [b]\n---\n',
    'root.md': '---\ntitle: Root?\n---\n',
  };

  it('joins everything, and loses no source, tag, word or address', () => {
    const change = merge(files(before), 'a', 'b');
    assert.equal(
      change.get('a.md'),
      '---\ntitle: A?\n' +
        'parent: root\n' +
        'also_under: [other]\n' +
        'tags: [x, y]\n' +
        'status: partial\n' +
        'sources:\n' +
        '  - url: https://example.org/1\n' +
        '    title: One\n' +
        '  - url: https://example.org/2\n' +
        '    title: Two\n' +
        '    stance: poses\n' +
        '    # a comment\n' +
        '    insight: >-\n' +
        '      Said over\n' +
        '      two lines.\n' +
        'aliases: [b, old-b]\n' +
        '---\n\n' +
        'Text of A, see B?.\n\n' +
        'Text of B.\n',
    );
    assert.equal(change.get('c.md'), '---\ntitle: C?\nparent: a\n---\n[[a|B]]\n');
    assert.equal(change.get('other.md'), '---\ntitle: Other?\nparent: root\nalso_under: [a]\n---\n');
    assert.ok(change.has('b.md') && change.get('b.md') === undefined);
    assert.deepEqual(newErrors(files(before), changed(files(before), change)), []);
  });

  it('leaves no link from the merged question to itself, and keeps the words of the links', () => {
    const before = files({
      'a.md':
        '---\ntitle: What is *a*?\nsources:\n' +
        '  - {url: https://example.org/1, insight: "More of [[b|that]]."}\n---\n' +
        '[[b#part]], [[old-b]], [x *y*](b.md "t"), [z][r]\n\n[r]: b.md\n',
      'b.md':
        '---\ntitle: B?\nparent: a\naliases: [old-b]\nsources:\n  - url: https://example.org/2\n' +
        '    insight: |\n      As in [[a]], [[b]] and [[c]].\n---\n' +
        '[[a]] and [[a|abstraction]], not [[c]] or `[[a]]`.\n\n## Part\n',
      'c.md': '---\ntitle: C?\nparent: old-b\nalso_under: [a]\n---\n[[old-b]] [[b]]\n',
    });
    const change = merge(before, 'a', 'b');
    assert.equal(
      change.get('a.md'),
      '---\ntitle: What is *a*?\n' +
        'sources:\n' +
        '  - {url: https://example.org/1, insight: "More of that."}\n' +
        '  - url: https://example.org/2\n' +
        '    insight: |\n' +
        '      As in What is \\*a\\*?, B? and [[c]].\n' +
        'aliases: [b, old-b]\n' +
        '---\n' +
        '[[#part]], B?, x *y*, [z][r]\n\n' +
        '[r]: #\n\n' +
        'What is \\*a\\*? and abstraction, not [[c]] or `[[a]]`.\n\n' +
        '## Part\n',
    );
    assert.equal(change.get('c.md'), '---\ntitle: C?\nparent: a\n---\n[[a]] [[a]]\n');
    assert.deepEqual(newErrors(before, changed(before, change)), []);
  });

  it('keeps the other fields of both', () => {
    const source = 'sources: [{url: https://example.org, title: E}]\n';
    const hinge = 'hinges: # what follows\n  - {if: up, favours: [c=no], from: "https://example.org"}\n';
    const texts = {
      'a.md': `---\ntitle: A?\nlabel: Own\nlooked: 2025-01\nneeds: [b, d]\n${source}---\n`,
      'b.md': `---\ntitle: B?\nparent: a\nlabel: Other\nlooked: 2026-02-03\nanswers: {up: Up., down: Down.}\nneeds: [c]\n${hinge}---\n`,
      'c.md': `---\ntitle: C?\nparent: a\nsettled_by: [{all: [b=up, d], from: "https://example.org"}]\n---\n`,
      'd.md': '---\ntitle: D?\nparent: a\n---\n',
      'e.md': '---\ntitle: E?\nparent: a\nneeds: [a, b]\n---\n',
    };
    const change = merge(files(texts), 'a', 'b');
    assert.equal(
      change.get('a.md'),
      '---\ntitle: A?\n' +
        'label: Own\n' +
        'looked: 2026-02-03\n' +
        'answers: {up: Up., down: Down.}\n' +
        'needs: [d, c]\n' +
        `${hinge}${source}aliases: [b]\n` +
        '---\n',
    );
    assert.match(change.get('c.md') ?? '', /all: \[a=up, d\]/);
    assert.match(change.get('e.md') ?? '', /needs: \[a\]/);
    assert.deepEqual(newErrors(files(texts), changed(files(texts), change)), []);
    const both = { ...texts, 'a.md': `---\ntitle: A?\nanswers: {in: In., out: Out.}\n${source}---\n` };
    assert.throws(() => merge(files(both), 'a', 'b'), /Unexpected answers of both "a" and "b"/);
  });

  it('puts a sub-question in the place of its parent', () => {
    const change = merge(files(before), 'c', 'b');
    assert.match(change.get('c.md') ?? '', /parent: other/);
    assert.deepEqual(newErrors(files(before), changed(files(before), change)), []);
  });

  it('refuses what it cannot do', () => {
    assert.throws(() => merge(files(before), 'a', 'a'), /expected two questions/);
    assert.throws(() => merge(files(before), 'c', 'other'), /lies deep inside/);
  });
});

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
        planImport(now, [{ title: 'B, then?', line: 1, body: '', children: [] }], {
          parent: undefined,
          poser: { url: 'https://example.org/3', stance: 'poses' },
          threshold: 0.8,
        }).change,
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

describe('an id that is made', () => {
  it('is never one that no file can have', () => {
    assert.equal(
      idFor('Con?', () => false),
      'con-question',
    );
    assert.ok(idFor(`Is ${'y'.repeat(300)} so?`, (id) => !id.endsWith('-7')).length <= 100);
    const imported = ['../outside', 'aux', '__proto__', 'Upper', 'x'.repeat(101)].map((id) => ({
      id,
      title: 'Why not?',
      line: 1,
      body: '',
      children: [],
    }));
    const { change } = planImport([], imported, { parent: undefined, threshold: 2 });
    assert.deepEqual([...change.keys()], ['not.md', 'not-2.md', 'not-3.md', 'not-4.md', 'not-5.md']);
  });

  it('is refused by rename with a better one', () => {
    const now = files({ 'a.md': '---\ntitle: A?\n---\n' });
    assert.throws(() => rename(now, 'a', 'con'), /expected one that Windows does not keep for a device; did you mean "con-question"\?/);
    assert.throws(() => rename(now, 'a', 'x'.repeat(101)), /expected at most 100 characters; did you mean "x{100}"\?/);
    assert.throws(() => rename(now, 'a', '../b'), /did you mean "b"\?/);
  });
});

describe('the tags file of a change', () => {
  it('is checked before it is written', () => {
    const now = files({ 'a.md': '---\ntitle: A?\n---\n' });
    const change = new Map([['tags.yaml', 'Agency: What acts.\n']]);
    assert.match(newErrors(now, now, undefined, changedTags(undefined, change))[0]?.message ?? '', /Unexpected tag "Agency"/);
  });
});

describe('import', () => {
  it('keeps what an item links to as sources, for new questions and for existing ones', () => {
    const there = parseQuestion('q/how.md', 'how.md', '---\ntitle: How does abstraction work?\n---\n');
    const item = (title: string, url: string) => ({ title, body: '', children: [], line: 1, sources: [url] });
    const items = [item('How does abstraction work?', 'https://e.org/a'), item('What is a firm?', 'https://e.org/b')];
    const { change } = planImport([there], items, { parent: undefined, threshold: 0.8 });
    assert.deepEqual(Object.fromEntries(change), {
      'firm.md': '---\ntitle: What is a firm?\norder: 2\nsources:\n  - url: https://e.org/b\n---\n',
      'how.md': '---\ntitle: How does abstraction work?\nsources:\n  - url: https://e.org/a\n---\n',
    });
  });
});

describe('likeness', () => {
  it('is 1 for the same words, high for the same matter, low for another', async () => {
    assert.equal(likeness('How does abstraction work?', 'how does Abstraction work'), 1);
    assert.ok(likeness('How are boundaries made?', 'How is a boundary made?') > 0.8);
    assert.ok(likeness('How does abstraction work?', 'What is a firm?') < 0.3);
    assert.equal(likeness('', ''), 1);
  });

  it('makes ids that are free and short', async () => {
    for (const { frontmatter } of readQuestions(FIELD))
      assert.match(
        idFor(frontmatter.fields.title, () => false),
        /^[a-z0-9]+(-[a-z0-9]+){0,4}$/,
      );
    assert.equal(
      idFor('What is it?', (id) => id === 'what-is-it'),
      'what-is-it-2',
    );
    assert.equal(
      idFor('¿?', () => false),
      'question',
    );
    assert.equal(
      idFor('Wie naïv ist Łukasz’ Maß?', () => false),
      'wie-naiv-ist-lukasz-mass',
    );
    assert.ok(idFor('x'.repeat(300), () => false).length <= 100);
  });
});
