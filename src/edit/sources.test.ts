import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { splice } from '../mosaic/splice.ts';
import { appendSources } from './sources.ts';

const file = (text: string) => parseQuestion('questions/a.md', 'a.md', text);

describe('appendSources', () => {
  const cases: [name: string, before: string, edits: (now: ReturnType<typeof file>) => Parameters<typeof splice>[1], after: string][] = [
    [
      'adds a source in the layout of the list',
      '---\ntitle: A?\nsources:\n    - url: https://example.org/1 # one\n      title: One\n---\n',
      (now) => appendSources(now, [{ fields: { url: 'https://example.org/2', stance: 'poses' } }]),
      '---\ntitle: A?\nsources:\n    - url: https://example.org/1 # one\n      title: One\n' +
        '    - url: https://example.org/2\n      stance: poses\n---\n',
    ],
    [
      'adds the first source',
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
