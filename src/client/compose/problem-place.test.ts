import assert from 'node:assert/strict';
import { it } from 'node:test';
import { placeOf } from './problem-place.ts';

const TEXT = `---
title: Why?
sources:
  - https://x.org/1
  - url: https://x.org/2
    date: soon
    insight: |
      One.
      See [[nobody]].
---
`;
const at = (ruleId: string, line: number, field?: string, entry?: number) =>
  placeOf({ ruleId, line, ...(field && { field: field as 'title' }), ...(entry !== undefined && { entry }) }, TEXT);

it('a problem is shown beside the field that it is about', () => {
  assert.equal(at('title', 2, 'title'), 'title');
  assert.equal(at('url', 4, 'sources', 0), 'sources.0.url');
  assert.equal(at('field-type', 6, 'sources', 1), 'sources.1.date');
  assert.equal(at('link', 9, 'sources', 1), 'sources.1.insight');
  assert.equal(at('field-type', 3, 'sources'), 'sources');
  assert.equal(at('answer', 2, 'hinges', 1), 'hinges.1.title');
  assert.equal(at('argued', 4, 'settled_by', 0), 'settled_by.0.from');
  assert.equal(at('id', 1), 'id');
  assert.equal(at('stray-root', 1), 'parent');
  assert.equal(at('yaml', 1), 'file');
  assert.equal(at('constructor', 1), 'file');
});
