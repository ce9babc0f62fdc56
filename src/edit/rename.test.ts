import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { IDS, mosaic } from '../../tests/any-mosaic.ts';
import { tries } from '../../tests/chance.ts';
import { check } from '../mosaic/check.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { referencesOf } from '../mosaic/references.ts';
import { changed } from './change.ts';
import { rename } from './rename.ts';

const NEW = fc.constantFrom('new-one', 'no', '1e3', 'title', 'false', 'a-b-c');

const textsOf = (files: readonly QuestionFile[]) => Object.fromEntries(files.map(({ name, text }) => [name, text]));

/** The data of files, with one id replaced by another. */
const dataOf = (files: readonly QuestionFile[], from: string, to: string) =>
  files
    .map((file) => {
      const now = (id: string) => (id === from ? to : id);
      const { aliases: _aliases, also_under, parent, needs, settled_by, hinges, sources, ...fields } = file.frontmatter.fields;
      return {
        id: now(file.id),
        fields,
        references: referencesOf(file).map(({ kind, target, heading }) => ({ kind, target: now(target), heading })),
        sources: sources.map(({ insight, ...rest }) => rest),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

describe('renaming any question of any mosaic', () => {
  it('leaves only the alias of the old id, changes nothing else, and renaming back gives the same texts except for aliases', () => {
    fc.assert(
      fc.property(mosaic, fc.constantFrom(...IDS), NEW, (files, from, to) => {
        assert.deepEqual(
          files.flatMap(({ frontmatter, text }) => frontmatter.flaws.map((flaw) => ({ flaw, text }))),
          [],
        );
        const there = changed(files, rename(files, from, to));
        assert.deepEqual(dataOf(there, from, to), dataOf(files, from, to));
        assert.deepEqual(there.find(({ id }) => id === to)?.frontmatter.fields.aliases, [from]);
        for (const file of there)
          for (const { kind, target } of referencesOf(file)) assert.ok(kind === 'here' || target !== from, file.text);
        assert.equal(check(there).errors, check(files).errors);
        const back = textsOf(changed(there, rename(there, to, from)));
        // Characters that were written as escapes come back as plain characters.
        for (const { id, name, text } of files) if (id !== from && !text.includes('\\u')) assert.equal(back[name], text);
      }),
      tries(10),
    );
  });
});
