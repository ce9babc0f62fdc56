import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { fieldReference } from './field-reference.ts';
import { questionSchema } from './schema.ts';

describe('fieldReference', () => {
  it('describes every field and its type in words', () => {
    for (const [mapping, rows] of Object.entries(fieldReference())) {
      for (const { name, type, description } of rows) {
        assert.match(type, /^[a-z][a-z =|-]*$/, `type of ${mapping}.${name}`);
        assert.doesNotMatch(type, /any|string|object/);
        assert.match(description, /\.$/, `description of ${mapping}.${name}`);
      }
    }
  });

  it('shows by an example what is hard to imagine', () => {
    const { question } = fieldReference();
    const shown = question.filter(({ example }) => example !== undefined);
    assert.deepEqual(
      shown.map(({ name }) => name),
      ['answers', 'answer', 'needs', 'settled_by', 'hinges'],
    );
    for (const { name, example } of shown)
      assert.ok(questionSchema.shape[name as 'needs'].safeParse(parse(example ?? '')[name]).success, name);
  });

  it('names the types of ids, dates, lists and choices', () => {
    const { question, source, settled_by } = fieldReference();
    const typeOf = (rows: typeof question, field: string) => rows.find(({ name }) => name === field)?.type;
    assert.deepEqual(
      ['parent', 'looked', 'status', 'needs', 'answers'].map((field) => typeOf(question, field)),
      ['id', 'date', 'open | partial | answered | ill-posed', 'list of id', 'texts by their keys'],
    );
    assert.equal(typeOf(source, 'checked'), 'list of handle');
    assert.equal(typeOf(settled_by, 'all'), 'list of id or id=key');
  });
});
