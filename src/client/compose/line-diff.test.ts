import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type DiffLine, diffLines, shortDiff } from './line-diff.ts';

const SIGNS = { same: ' ', gone: '-', new: '+' };
const shown = (lines: readonly DiffLine[]) => lines.map(({ kind, text }) => SIGNS[kind] + text);

describe('the diff of two texts', () => {
  it('shows a changed line as the old and the new one, and what is moved as both', () => {
    assert.deepEqual(shown(diffLines('a\nb\nc\n', 'a\nB\nc\n')), [' a', '-b', '+B', ' c']);
    assert.deepEqual(shown(diffLines('', 'a\n')), ['+a']);
    assert.deepEqual(shown(diffLines('a\nb\nc\nd\n', 'b\nc\nd\na\n')), ['-a', ' b', ' c', ' d', '+a']);
  });

  it('leaves the lines that were there whole, where an entry is added between others', () => {
    const entry = (url: string) => `  - url: ${url}\n    stance: informs\n    insight: |\n      Says ${url}.\n`;
    const lines = shown(diffLines(entry('a') + entry('c'), entry('a') + entry('b') + entry('c')));
    assert.deepEqual(
      lines.filter((line) => line.startsWith('-')),
      [],
    );
    assert.equal(lines.filter((line) => line.startsWith('+')).length, 4);
  });

  it('has the lines of both texts, in their order', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 30 })
      .map((lines) => lines.map((line) => `${line}\n`).join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before, after);
        const of = (kind: DiffLine['kind']) =>
          lines
            .filter((line) => line.kind !== kind)
            .map((line) => `${line.text}\n`)
            .join('');
        assert.equal(of('new'), before);
        assert.equal(of('gone'), after);
        if (before === after) assert.ok(lines.every(({ kind }) => kind === 'same'));
      }),
    );
  });

  it('of the longest file takes no time, also where no line is the same or all are', () => {
    const start = performance.now();
    const numbers = (from: number) => Array.from({ length: 30_000 }, (_, at) => `${from + at}\n`).join('');
    diffLines(numbers(0), numbers(50_000));
    diffLines('x\n'.repeat(30_000), `${'y\n'.repeat(15_000)}${'x\n'.repeat(15_000)}`);
    diffLines(numbers(0), numbers(0).split('\n').reverse().join('\n'));
    assert.ok(performance.now() - start < 2000);
  });

  it('is shown with three lines around each change', () => {
    const before = Array.from({ length: 20 }, (_, at) => `${at}\n`).join('');
    const parts = shortDiff(diffLines(before, before.replace('10\n', 'ten\n')));
    assert.deepEqual(
      parts.map((part) => (part.kind === 'left-out' ? part.lines : part.text)),
      [7, '7', '8', '9', '10', 'ten', '11', '12', '13', 6],
    );
    assert.deepEqual(shortDiff(diffLines('a\n', 'a\n')), [{ kind: 'left-out', lines: 1 }]);
  });
});
