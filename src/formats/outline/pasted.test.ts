import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { type OutlineItem, rowsOf } from '../outline.ts';
import { readOutline } from '../read-outline.ts';
import { PASTED } from './pasted.example.ts';

const printed = ({ title, heading, sources = [], body, asker }: OutlineItem) =>
  [
    heading ? '#' : '-',
    title,
    ...sources.map((source) => `<${source}>`),
    ...(body ? [`[${body.split(/\n+/).join(' | ')}]`] : []),
    ...(asker === undefined ? [] : [`@${asker}`]),
  ].join(' ');

const outlineOf = (items: readonly OutlineItem[]) =>
  Array.from(rowsOf(items), ({ node, depth }) => '  '.repeat(depth) + printed(node)).join('\n');

describe('an outline from elsewhere', () => {
  for (const [name, { text, file, outline, named }] of Object.entries(PASTED)) {
    it(`is read from ${name}`, () => {
      const { items, remarks } = readOutline(text, file);
      assert.equal(outlineOf(items), outline);
      if (!named) return;
      assert.deepEqual(
        remarks.map(({ line }) => line),
        named.map(([line]) => line),
        JSON.stringify(remarks),
      );
      for (const [i, [, reason]] of named.entries()) assert.match(remarks[i]?.reason ?? '', reason);
    });
  }

  it('has each line of a thread in it, or names it', () => {
    const { text } = PASTED['a thread with answers of several people'] as { text: string };
    const { items, remarks } = readOutline(text);
    const known = new Set([...Array.from(rowsOf(items), ({ node }) => node.line), ...remarks.map(({ line }) => line)]);
    for (const [index, line] of text.split('\n').entries()) if (line.trim()) assert.ok(known.has(index + 1), line);
  });
});

const THREAD = path.resolve(import.meta.dirname, '../../../../shared/seed/unsolved-problems-thread.txt');

describe('the thread that the mosaic began with', { skip: !existsSync(THREAD) && 'the file is not here' }, () => {
  const text = existsSync(THREAD) ? readFileSync(THREAD, 'utf8') : '';
  const lines = text.split(/\r?\n/);
  const { items, remarks } = readOutline(text);
  const rows = new Map(Array.from(rowsOf(items), ({ node, depth }) => [node.line, { node, depth }]));
  const inTextAbove = new Set(remarks.filter(({ reason }) => /put into the text/.test(reason)).map(({ line }) => line));

  it('has each bullet at its depth, or in the text of the item above', () => {
    const bullets = lines.flatMap((line, index) => (line.trim().startsWith('•') ? [{ line: index + 1, indent: line.indexOf('•') }] : []));
    assert.equal(bullets.length, 114);
    for (const { line, indent } of bullets)
      if (!inTextAbove.has(line)) assert.equal(rows.get(line)?.depth, indent / 2 - 1, lines[line - 1]);
    assert.equal(bullets.filter(({ line }) => inTextAbove.has(line)).length, 1);
  });

  it('has the numbered items, with fragments in the text of those above', () => {
    const numbered = lines.flatMap((line, index) => (/^\s*\d+\.(?:\d+)?\s/.test(line) ? [index + 1] : []));
    assert.equal(numbered.length, 16);
    assert.equal(numbered.filter((line) => rows.has(line)).length, 12);
    assert.equal(numbered.filter((line) => inTextAbove.has(line)).length, 4);
  });

  it('keeps apart who asks, where a name is there', () => {
    const counts = new Map<string, number>();
    for (const { node } of rows.values()) if (node.asker) counts.set(node.asker, (counts.get(node.asker) ?? 0) + 1);
    assert.deepEqual([...counts.values()], [5, 4]);
  });

  it('is in the outline or named, line by line', () => {
    const known = new Set([...rows.keys(), ...remarks.map(({ line }) => line)]);
    for (const [index, line] of lines.entries()) if (line.trim()) assert.ok(known.has(index + 1), line);
  });
});
