/** No regular expression of ours takes time that grows faster than the text it reads. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { analyse } from 'scslre';
import ts from 'typescript';

/** Every pattern in a file, with its line. */
function patternsIn(file: string): { pattern: RegExp; line: number }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: { pattern: RegExp; line: number }[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, body = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ pattern: new RegExp(body, flags), line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Patterns that only read what is bounded already, and why the analysis is mistaken of others. */
const HARMLESS: Readonly<Record<string, string>> = {
  '/\\s+\\S*$/': 'reads the first 160 characters of a body',
  '/[\\s,:;…-]+$/': 'reads a title',
  '/[\\s,:;]+$/': 'reads a title',
  '/(?:(`{3,})[^`\\n]*|(~{3,})[^\\n]*|(\\${2,})[^$\\n]*)(?=\\n|$)/y': 'always finds the end of its line behind tildes',
};

const files = globSync(['src/**/*.{ts,js}', 'scripts/**/*.ts']).filter((file) => !/\.test\.ts$|^scripts\/bench/.test(file));

describe('regular expressions take linear time', () => {
  it('are found', () => assert.ok(files.flatMap(patternsIn).length > 100));

  for (const file of files) {
    const patterns = patternsIn(file);
    if (patterns.length === 0) continue;
    it(file, () => {
      for (const { pattern, line } of patterns) {
        if (String(pattern) in HARMLESS) continue;
        const { reports } = analyse(pattern, { assumeRejectingSuffix: false });
        const slow = reports.map(
          ({ type, exponential }) => `${file}:${line} ${pattern}: ${exponential ? 'exponential' : 'quadratic'} (${type})`,
        );
        assert.deepEqual(slow, []);
      }
    });
  }
});
