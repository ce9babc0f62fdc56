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

/** What files say, with one id for another. */
const said = (files: readonly QuestionFile[], from: string, to: string) =>
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
  it('leaves no reference to the old id but the alias, changes nothing else, and back again gives the same texts but for aliases', () => {
    fc.assert(
      fc.property(mosaic, fc.constantFrom(...IDS), NEW, (files, from, to) => {
        assert.deepEqual(
          files.flatMap(({ frontmatter, text }) => frontmatter.flaws.map((flaw) => ({ flaw, text }))),
          [],
        );
        const there = changed(files, rename(files, from, to));
        assert.deepEqual(said(there, from, to), said(files, from, to));
        assert.deepEqual(there.find(({ id }) => id === to)?.frontmatter.fields.aliases, [from]);
        for (const file of there)
          for (const { kind, target } of referencesOf(file)) assert.ok(kind === 'here' || target !== from, file.text);
        assert.equal(check(there).errors, check(files).errors);
        const back = textsOf(changed(there, rename(there, to, from)));
        // Each character written as an escape comes back as itself.
        for (const { id, name, text } of files) if (id !== from && !text.includes('\\u')) assert.equal(back[name], text);
      }),
      tries(10),
    );
  });
});
