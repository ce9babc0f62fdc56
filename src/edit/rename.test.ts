import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { IDS, mosaic } from '../../tests/any-mosaic.ts';
import { tries } from '../../tests/chance.ts';
import { check } from '../mosaic/check.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { referencesOf } from '../mosaic/references.ts';
import { changed, newErrors } from './change.ts';
import { rename } from './rename.ts';

const files = (texts: Record<string, string>) =>
  Object.entries(texts).map(([name, text]) => parseQuestion(`questions/${name}`, name, text));

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

  it('refuses an id that no file can have, with a better one', () => {
    const now = files({ 'a.md': '---\ntitle: A?\n---\n' });
    assert.throws(() => rename(now, 'a', 'con'), /expected one that Windows does not keep for a device; did you mean "con-question"\?/);
    assert.throws(() => rename(now, 'a', 'x'.repeat(101)), /expected at most 100 characters; did you mean "x{100}"\?/);
    assert.throws(() => rename(now, 'a', '../b'), /did you mean "b"\?/);
  });
});

const NEW = fc.constantFrom('new-one', 'no', '1e3', 'title', 'false', 'a-b-c');

const textsOf = (files: readonly QuestionFile[]) => Object.fromEntries(files.map(({ name, text }) => [name, text]));

/** The data of files, with one id replaced by another. */
const dataOf = (files: readonly QuestionFile[], from: string, to: string) =>
  files
    .map((file) => {
      const now = (id: string) => (id === from ? to : id);
      const { aliases: _aliases, also_under, parent, needs, settled_by, hinges, sources, ...fields } = file.frontmatter.fields;
      return {
        id: now(file.id),
        fields,
        references: referencesOf(file).map(({ kind, target, heading }) => ({ kind, target: now(target), heading })),
        sources: sources.map(({ insight, ...rest }) => rest),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

describe('renaming any question of any mosaic', () => {
  it('leaves only the alias of the old id, changes nothing else, and renaming back gives the same texts except for aliases', () => {
    fc.assert(
      fc.property(mosaic, fc.constantFrom(...IDS), NEW, (files, from, to) => {
        assert.deepEqual(
          files.flatMap(({ frontmatter, text }) => frontmatter.flaws.map((flaw) => ({ flaw, text }))),
          [],
        );
        const there = changed(files, rename(files, from, to));
        assert.deepEqual(dataOf(there, from, to), dataOf(files, from, to));
        assert.deepEqual(there.find(({ id }) => id === to)?.frontmatter.fields.aliases, [from]);
        for (const file of there)
          for (const { kind, target } of referencesOf(file)) assert.ok(kind === 'here' || target !== from, file.text);
        assert.equal(check(there).errors, check(files).errors);
        const back = textsOf(changed(there, rename(there, to, from)));
        // Characters that were written as escapes come back as plain characters.
        for (const { id, name, text } of files) if (id !== from && !text.includes('\\u')) assert.equal(back[name], text);
      }),
      tries(6),
    );
  });
});
