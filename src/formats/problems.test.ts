import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../mosaic/check.ts';
import { loadMosaic } from '../mosaic/load.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { printReport } from './problems.ts';

/** A root with so many questions below it, in each of which two sentences share a line. */
const filesOf = (count: number) => [
  parseQuestion('q/root.md', 'root.md', '---\ntitle: Root?\n---\n'),
  ...Array.from({ length: count }, (_, i) => `q${i}.md`).map((name) =>
    parseQuestion(`q/${name}`, name, `---\ntitle: What is ${name}?\nparent: root\n---\nOne. Two.\n`),
  ),
];

describe('a suggestion', () => {
  it('is no error and no warning, and stops no build', () => {
    const { errors, warnings, suggestions } = check(filesOf(1));
    assert.deepEqual([errors, warnings, suggestions], [0, 0, 1]);
    const { mosaic, result } = loadMosaic(filesOf(1));
    assert.ok(mosaic);
    assert.equal(result.suggestions, 0);
  });

  it('is printed with its place, and with what applies it', () => {
    const text = printReport(check(filesOf(1)), 'text');
    assert.match(text, /q\/q0\.md\n5:6\S* +info +Unexpected sentence "Two\." on the line of another, expected a line of its own/);
    assert.match(
      text,
      /2 questions, no problems\n\n1 file could be easier to review \(one-sentence-a-line in 1\): "npm run check -- --fix"/,
    );
  });

  it('is only counted where there are many, so that the report has no line for each', () => {
    const text = printReport(check(filesOf(500)), 'text');
    assert.match(text, /500 files could be easier to review/);
    assert.ok(text.split('\n').length < 10);
  });

  it('is a notice on GitHub, and has a severity of its own in JSON', () => {
    const result = check(filesOf(1));
    assert.match(printReport(result, 'github'), /^::notice file=q\/q0\.md,line=5,col=6,title=one-sentence-a-line::Unexpected sentence/);
    assert.equal(JSON.parse(printReport(result, 'json'))[0].severity, 'suggestion');
  });
});
