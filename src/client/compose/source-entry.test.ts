import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourceFields } from '../../mosaic/schema.ts';
import { entryOf, NO_SOURCE, valuesOf } from './source-entry.ts';

const url = 'https://x.org/1';

describe('a source in the form', () => {
  it('is an entry of what is filled in', () => {
    assert.equal(entryOf(NO_SOURCE, true), undefined);
    assert.deepEqual(entryOf({ ...NO_SOURCE, url: ` ${url} ` }, true), { url });
    assert.deepEqual(
      entryOf({ ...NO_SOURCE, url, authors: 'Ann Lee, , Bo', date: '2024', insight: 'It says.\n', by: '@ada', assisted: 'true' }, true),
      { url, authors: ['Ann Lee', 'Bo'], date: '2024', stance: 'informs', by: 'ada', assisted: true, insight: 'It says.' },
    );
  });

  it('gives no facts that the mosaic has, and no signature of a machine without an insight', () => {
    assert.deepEqual(entryOf({ ...NO_SOURCE, url, title: 'T', assisted: 'true', stance: 'poses' }, false), { url, stance: 'poses' });
  });

  it('is read from an entry as it is written to one, and keeps who checked it', () => {
    const entry = sourceFields.parse({
      url,
      title: 'T',
      authors: ['Ann', 'Bo'],
      date: '2024-05',
      kind: 'paper',
      stance: 'disputes',
      at: 'abstract',
      by: 'ada',
      assisted: true,
      checked: ['bo'],
      insight: 'It says.',
    });
    assert.deepEqual(entryOf(valuesOf(entry), true, entry), entry);
  });
});
