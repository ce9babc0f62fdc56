import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { exampleFile } from './example-file.ts';

describe('the example of a question file', () => {
  it('is one that the check accepts, and has nothing to suggest about', () => {
    const { frontmatter, layout } = parseQuestion('a.md', 'a.md', exampleFile);
    assert.deepEqual([frontmatter.flaws, layout], [[], undefined]);
  });

  it('is the one of the contributing guide', () => {
    assert.ok(readFileSync(path.resolve(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8').includes(exampleFile));
  });
});
