import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { planImport } from './import.ts';

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

  it('makes an id for an item that names one which no file can have', () => {
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
});
