import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { heldIn, holdersIn } from './holders.ts';
import { holds } from './schema-parts.ts';

const id = () => z.string().register(holds, { holds: 'id' });
const later = z.strictObject({
  needs: z.array(id()).default([]),
  answers: z.record(z.string(), z.string().register(holds, { holds: 'markdown' })).optional(),
  settled_by: z
    .array(z.strictObject({ all: z.array(id()), from: z.string().describe('By whom.').register(holds, { holds: 'address' }) }))
    .default([]),
  note: z.string().optional(),
});

describe('holders', () => {
  it('are found in lists, in entries and under free keys, however deep', () => {
    assert.deepEqual(
      holdersIn(later).map(({ path, holds }) => `${path.join('.')} ${holds}`),
      ['needs.* id', 'answers.* markdown', 'settled_by.*.all.* id', 'settled_by.*.from address'],
    );
  });

  it('give their texts, with the path of the field', () => {
    const fields = { needs: ['a'], answers: { yes: 'See [[b]].' }, settled_by: [{ all: ['c=no', 'd'], from: 'https://e.org' }], note: 'f' };
    assert.deepEqual(
      heldIn(fields, holdersIn(later)).map(({ at, text }) => [at.join('.'), text]),
      [
        ['needs.0', 'a'],
        ['answers.yes', 'See [[b]].'],
        ['settled_by.0.all.0', 'c=no'],
        ['settled_by.0.all.1', 'd'],
        ['settled_by.0.from', 'https://e.org'],
      ],
    );
  });

  it('are the fields of a question that hold ids, Markdown or addresses', () => {
    const fields = { parent: 'a', also_under: ['b'], aliases: ['c'], tags: ['d'], sources: [{ url: 'https://e.org', insight: 'F.' }] };
    assert.deepEqual(
      heldIn(fields).map(({ holds, text }) => [holds, text]),
      [
        ['id', 'a'],
        ['id', 'b'],
        ['address', 'https://e.org'],
        ['markdown', 'F.'],
      ],
    );
  });
});
