import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIELD } from '../../../tests/fixtures.ts';
import { fixture } from '../fixture.example.ts';
import { relatedByTag } from './related.ts';

const field = fixture(FIELD);

describe('a question related by tag', () => {
  it('shares tags and is shown nowhere else on the page', () => {
    const question = field.questions.get('pointers-problem') ?? assert.fail();
    const related = relatedByTag(field)(question);
    assert.ok(related.length > 0);
    for (const other of related) {
      assert.ok(other.tags.some((tag) => question.tags.includes(tag)));
      assert.ok(![...question.lineage, ...question.children, ...question.links, ...(question.parent?.children ?? [])].includes(other));
    }
  });
});
