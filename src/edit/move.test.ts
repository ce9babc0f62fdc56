import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { move } from './move.ts';
import { Refusal } from './refusal.ts';

const files = (texts: Record<string, string>) =>
  Object.entries(texts).map(([name, text]) => parseQuestion(`questions/${name}`, name, text));

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
