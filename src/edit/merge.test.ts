import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { changed, newErrors } from './change.ts';
import { merge } from './merge.ts';

const files = (texts: Record<string, string>) =>
  Object.entries(texts).map(([name, text]) => parseQuestion(`questions/${name}`, name, text));

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
