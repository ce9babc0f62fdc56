import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIELD } from '../../tests/fixtures.ts';
import { readQuestions } from '../mosaic/read/read-questions.ts';
import { idFor } from './id-for.ts';

describe('an id that is made', () => {
  it('is never one that no file can have', () => {
    assert.equal(
      idFor('Con?', () => false),
      'con-question',
    );
    assert.ok(idFor(`Is ${'y'.repeat(300)} so?`, (id) => !id.endsWith('-7')).length <= 100);
  });

  it('is free and short', () => {
    for (const { frontmatter } of readQuestions(FIELD))
      assert.match(
        idFor(frontmatter.fields.title, () => false),
        /^[a-z0-9]+(-[a-z0-9]+){0,4}$/,
      );
    assert.equal(
      idFor('What is it?', (id) => id === 'what-is-it'),
      'what-is-it-2',
    );
    assert.equal(
      idFor('¿?', () => false),
      'question',
    );
    assert.equal(
      idFor('Wie naïv ist Łukasz’ Maß?', () => false),
      'wie-naiv-ist-lukasz-mass',
    );
    assert.ok(idFor('x'.repeat(300), () => false).length <= 100);
  });
});
