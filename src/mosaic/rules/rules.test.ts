import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { folderOf } from '../../../tests/folder.ts';
import { check } from '../check.ts';
import { findProblems, findProblemsOf } from '../find-problems.ts';
import { problems } from '../problem.ts';
import { readBeside } from '../read/read-beside.ts';
import { readQuestions } from '../read/read-questions.ts';
import type { Example, Rule } from '../rule.ts';
import { rules } from './index.ts';

async function messages({ files }: Example, chosen: readonly Rule[]): Promise<string[]> {
  const folder = folderOf(files);
  const prefix = `${path.relative(process.cwd(), folder).split(path.sep).join('/')}/`;
  const result = check(readQuestions(folder), readBeside(folder), chosen);
  return problems(result).map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`.replaceAll(prefix, ''));
}

describe('rules', () => {
  it('are one to a file, named after it', () => {
    const names = readdirSync(import.meta.dirname)
      .map((name) => path.basename(name, '.ts'))
      .filter((name) => name !== 'index' && name !== 'rules.test');
    assert.deepEqual(rules.map(({ id }) => id).sort(), names.sort());
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it('has nothing to say about its good example, nor has any other rule an error', async () => {
        assert.deepEqual(
          await messages(rule.good, [rule, ...rules.filter(({ severity, id }) => severity === 'error' && id !== rule.id)]),
          rule.good.messages,
        );
      });
      it('says what is wrong with its bad example, where, and nothing else', async () => {
        assert.deepEqual(await messages(rule.bad, [rule]), rule.bad.messages);
      });
      if (rule.scope === 'file')
        it('says the same of each file where it goes through that file alone', () => {
          for (const { files } of [rule.good, rule.bad]) {
            const folder = folderOf(files);
            const read = readQuestions(folder);
            const beside = readBeside(folder);
            const all = findProblems(read, beside, [rule]);
            const alone = read.flatMap((file) => findProblemsOf(file, read, beside).filter((finding) => finding.rule === rule));
            const shown = ({ file, reason }: (typeof all)[number]) => `${file.path} ${reason}`;
            assert.deepEqual(alone.map(shown).sort(), all.map(shown).sort());
          }
        });
      it('explains itself', () => assert.match(rule.explain, /\.$/));
    });
  }
});
