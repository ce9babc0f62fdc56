import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { valid } from './mosaic-json.example.ts';
import { mosaicJsonSchema } from './mosaic-schema.ts';

const [question] = valid().questions;

describe('the published schema', () => {
  it('describes each field, and accepts what the JSON of a mosaic is and nothing else', () => {
    const schema = mosaicJsonSchema('https://example.org/mosaic.schema.json');
    assert.equal(schema.$id, 'https://example.org/mosaic.schema.json');
    const published = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
    assert.ok(published.safeParse(valid()).success);
    assert.ok(!published.safeParse({ ...valid(), version: 1 }).success);
    assert.ok(!published.safeParse({ ...valid(), questions: [{ ...question, id: '../a' }] }).success);
    const undescribed = JSON.stringify(schema, (key, value) =>
      key === 'properties' ? Object.values(value as object).map((field) => ('description' in field ? field : 'UNDESCRIBED')) : value,
    );
    assert.doesNotMatch(undescribed, /UNDESCRIBED/);
  });
});
