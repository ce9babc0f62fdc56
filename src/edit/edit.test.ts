import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { folderOf } from '../../tests/folder.ts';
import { parseQuestion } from '../mosaic/parse-question.ts';
import { readQuestions } from '../mosaic/read-questions.ts';
import { changed, newErrors, writeChange } from './change.ts';
import { addToList, removeFromList, setField } from './fields.ts';
import { planImport } from './import.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { Refusal } from './refusal.ts';
import { rename } from './rename.ts';
import { idFor, likeness } from './similar.ts';
import { appendSources } from './sources.ts';
import { splice } from './splice.ts';

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
      '---\r\ntitle: A?\r\n---\r\nText\r\n',
      (now) => addToList(now, 'aliases', ['b']),
      '---\r\ntitle: A?\r\naliases: [b]\r\n---\r\nText\r\n',
    ],
    [
      'add to a list without a value',
      '---\ntitle: A?\ntags:\n---\n',
      (now) => addToList(now, 'tags', ['z']),
      '---\ntitle: A?\ntags: [z]\n---\n',
    ],
    [
      'take the last out of brackets',
      '---\ntitle: A?\ntags: [x, y]\n---\n',
      (now) => removeFromList(now, 'tags', new Set(['y'])),
      '---\ntitle: A?\ntags: [x]\n---\n',
    ],
    [
      'take two out of brackets',
      '---\ntitle: A?\ntags: [x, y, z]\n---\n',
      (now) => removeFromList(now, 'tags', new Set(['x', 'y'])),
      '---\ntitle: A?\ntags: [z]\n---\n',
    ],
    [
      'take out of lines',
      '---\ntitle: A?\ntags:\n- x\n- y # gone\n- z\n---\n',
      (now) => removeFromList(now, 'tags', new Set(['y'])),
      '---\ntitle: A?\ntags:\n- x\n- z\n---\n',
    ],
    [
      'take out everything',
      '---\ntitle: A?\ntags: [x]\nstatus: open\n---\n',
      (now) => removeFromList(now, 'tags', new Set(['x'])),
      '---\ntitle: A?\nstatus: open\n---\n',
    ],
    [
      'set a quoted parent',
      "---\ntitle: A?\nparent: 'b' # why\n---\n",
      (now) => setField(now, 'parent', 'c'),
      '---\ntitle: A?\nparent: c # why\n---\n',
    ],
    [
      'set what was not there',
      '---\ntitle: A?\ntags: [x]\n---\n',
      (now) => setField(now, 'parent', 'c'),
      '---\ntitle: A?\nparent: c\ntags: [x]\n---\n',
    ],
    ['take a field away', '---\ntitle: A?\nparent: c\n---\n', (now) => setField(now, 'parent', undefined), '---\ntitle: A?\n---\n'],
    [
      'add a source in the layout of the list',
      '---\ntitle: A?\nsources:\n    - url: https://example.org/1 # one\n      title: One\n---\n',
      (now) => appendSources(now, [{ fields: { url: 'https://example.org/2', stance: 'poses' } }]),
      '---\ntitle: A?\nsources:\n    - url: https://example.org/1 # one\n      title: One\n    - url: https://example.org/2\n      stance: poses\n---\n',
    ],
    [
      'add the first source',
      '---\ntitle: A?\n---\nText with --- in it\n',
      (now) => appendSources(now, [{ fields: { url: 'https://example.org/2' } }]),
      '---\ntitle: A?\nsources:\n  - url: https://example.org/2\n---\nText with --- in it\n',
    ],
  ];
  for (const [name, before, edits, after] of cases) it(name, () => assert.equal(splice(before, edits(file(before))), after));

  it('does not add a source that is there under another address', () => {
    const now = file('---\ntitle: A?\nsources: [https://arxiv.org/pdf/2110.14602v2]\n---\n');
    assert.deepEqual(appendSources(now, [{ fields: { url: 'https://doi.org/10.48550/arXiv.2110.14602' } }]), []);
  });
});

describe('rename', () => {
  const before = {
    'deep/old.md': "---\n# Kept as it is\ntitle: 'Old?'   # odd spacing\nparent: root\n---\n",
    'root.md':
      '---\ntitle: Root?\nsources:\n  - https://example.org/old.md\n---\n[[old]], [[ old | old.md ]], [[old#part]], [old.md](deep/old.md#x), [r].\n`[[old]]` and [[older]]\n\n[r]: ./old.md\n',
    'older.md': '---\ntitle: Older?\nparent: "old"\nalso_under: [root]\n---\n',
  };

  it('rewrites every reference and nothing else', () => {
    const change = rename(files(before), 'old', 'new-one');
    assert.equal(change.get('deep/new-one.md'), "---\n# Kept as it is\ntitle: 'Old?'   # odd spacing\nparent: root\naliases: [old]\n---\n");
    assert.equal(change.get('deep/old.md'), undefined);
    assert.equal(
      change.get('root.md'),
      '---\ntitle: Root?\nsources:\n  - https://example.org/old.md\n---\n[[new-one]], [[ new-one | old.md ]], [[new-one#part]], [old.md](deep/new-one.md#x), [r].\n`[[old]]` and [[older]]\n\n[r]: ./new-one.md\n',
    );
    assert.equal(change.get('older.md'), '---\ntitle: Older?\nparent: "new-one"\nalso_under: [root]\n---\n');
    const after = changed(files(before), change);
    assert.deepEqual(newErrors(files(before), after), []);
  });

  it('there and back leaves references as they were', () => {
    const there = changed(files(before), rename(files(before), 'old', 'new-one'));
    const back = changed(there, rename(there, 'new-one', 'old'));
    const texts = Object.fromEntries(back.map(({ name, text }) => [name, text]));
    assert.equal(texts['root.md'], before['root.md']);
    assert.equal(texts['older.md'], before['older.md']);
    assert.match(texts['deep/old.md'] ?? '', /aliases: \[new-one\]/);
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

  it('changes the parent, and drops what meant something only there', () => {
    assert.equal(move(files(before), 'b', { parent: 'd' }).get('b.md'), '---\ntitle: B?\nparent: d\nalso_under: [c]\n---\n');
    assert.equal(move(files(before), 'c', { parent: undefined }).get('c.md'), '---\ntitle: C?\n---\n');
    assert.equal(move(files(before), 'c', { parent: 'a', order: 3 }).get('c.md')?.includes('order: 3'), true);
    assert.equal(move(files(before), 'c', { parent: 'b' }).size, 0, 'nothing to do');
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
      '---\ntitle: B?\nparent: other\ntags: [x, y]\nstatus: partial\naliases: [old-b]\nsources:\n- url: https://example.org/1\n- url: https://example.org/2\n  title: Two\n  stance: poses\n  # a comment\n  insight: >-\n    Said over\n    two lines.\n---\nText of B.\n',
    'c.md': '---\ntitle: C?\nparent: b\nalso_under: [a]\n---\n[[b|B]]\n',
    'other.md': '---\ntitle: Other?\nparent: root\nalso_under: [b]\n---\n',
    'root.md': '---\ntitle: Root?\n---\n',
  };

  it('joins everything, and loses no source, tag, word or address', () => {
    const change = merge(files(before), 'a', 'b');
    assert.equal(
      change.get('a.md'),
      '---\ntitle: A?\nparent: root\ntags: [x, y]\nalso_under: [other]\naliases: [b, old-b]\nstatus: partial\nsources:\n  - url: https://example.org/1\n    title: One\n  - url: https://example.org/2\n    title: Two\n    stance: poses\n    # a comment\n    insight: >-\n      Said over\n      two lines.\n---\n\nText of A, see [[a]].\n\nText of B.\n',
    );
    assert.equal(change.get('c.md'), '---\ntitle: C?\nparent: a\n---\n[[a|B]]\n');
    assert.equal(change.get('other.md'), '---\ntitle: Other?\nparent: root\nalso_under: [a]\n---\n');
    assert.ok(change.has('b.md') && change.get('b.md') === undefined);
    assert.deepEqual(newErrors(files(before), changed(files(before), change)), []);
  });

  it('lifts a part into the place of the whole', () => {
    const change = merge(files(before), 'c', 'b');
    assert.match(change.get('c.md') ?? '', /parent: other/);
    assert.deepEqual(newErrors(files(before), changed(files(before), change)), []);
  });

  it('refuses what it cannot do', () => {
    assert.throws(() => merge(files(before), 'a', 'a'), /expected two questions/);
    assert.throws(() => merge(files(before), 'c', 'other'), /lies deep inside/);
  });
});

describe('what would be', () => {
  it('has an error for a file that would be too large to read', () => {
    const before = files({ 'a.md': '---\ntitle: A?\n---\n' });
    const after = changed(before, new Map([['b.md', `---\ntitle: B, then?\nparent: a\n---\n${'word '.repeat(20_000)}`]]));
    assert.match(newErrors(before, after)[0]?.message ?? '', /expected at most 64 KiB/);
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

describe('import', () => {
  it('keeps what an item links to as sources, of new questions and of those there are', () => {
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
    const real = readQuestions(path.resolve(import.meta.dirname, '../../questions'));
    for (const { frontmatter } of real)
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
    assert.ok(idFor('x'.repeat(300), () => false).length <= 80);
  });
});
