import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { StoreError, withStore } from './store.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mosaic-store-'));
after(() => rmSync(folder, { recursive: true }));

const a = { name: 'a.md', stamp: '1', digest: 'd', parsed: '{"id":"a"}', text: 'A' };
const text = { digest: 't', html: '<p>A</p>', words: 'A', counts: 'a 1' };
const names = (place: string, code = 'code') => withStore(place, code, async (store) => store.files().map(({ name }) => name));

async function filled(name: string): Promise<string> {
  const place = path.join(folder, name);
  await withStore(place, 'code', async (store) => {
    store.putFiles([a]);
    store.putRendered([text]);
  });
  return place;
}

describe('the store', () => {
  it('returns what was put into it', async () => {
    const place = await filled('kept');
    await withStore(place, 'code', async (store) => {
      const { text: whole, ...file } = a;
      assert.deepEqual(
        store.files().map((found) => ({ ...found })),
        [file],
      );
      assert.equal(store.textOf('a.md'), whole);
      const { counts, ...rendered } = text;
      assert.deepEqual({ ...store.renderedText('t') }, rendered);
      assert.equal(store.wordsOf('t'), text.words);
      assert.throws(() => store.wordsOf('none'), StoreError);
      assert.equal(store.countsOf('t'), counts);
      assert.equal(store.countsOf('none'), undefined);
      assert.deepEqual(store.rendered(), new Set(['t']));
    });
  });

  it('forgets removed files and texts that nothing shows', async () => {
    const place = await filled('gone');
    await withStore(place, 'code', async (store) => {
      store.putFiles([], ['a.md']);
      store.keepRendered(new Set());
      assert.deepEqual(store.files(), []);
      assert.throws(() => store.textOf('a.md'), StoreError);
      assert.deepEqual(store.rendered(), new Set());
    });
  });

  it('does not use what other code made', async () => {
    const place = await filled('other');
    assert.deepEqual(await names(place, 'newer code'), []);
  });

  it('starts again empty when its file is damaged, cut short or not a database', async () => {
    const place = await filled('damaged');
    const [file = ''] = readdirSync(place).filter((name) => name.endsWith('.sqlite'));
    writeFileSync(path.join(place, file), 'no database, but long enough to look like one'.repeat(100));
    assert.deepEqual(await names(place), []);
    const other = await filled('cut');
    truncateSync(path.join(other, file), 5000);
    assert.deepEqual(await names(other), []);
    const empty = await filled('empty');
    truncateSync(path.join(empty, file), 0);
    assert.deepEqual(await names(empty), []);
  });

  it('starts again empty, once, when damage is found during the work', async () => {
    const place = await filled('late');
    let tries = 0;
    const found = await withStore(place, 'code', async (store) => {
      tries += 1;
      if (tries === 1) throw new StoreError('a gap');
      return store.files().length;
    });
    assert.deepEqual([found, tries], [0, 2]);
    await assert.rejects(
      withStore(place, 'code', async () => {
        throw new StoreError('always');
      }),
      /always/,
    );
  });

  it('works in memory where its folder cannot be written', async () => {
    const place = path.join(folder, 'a-file');
    writeFileSync(place, '');
    await withStore(place, 'code', async (store) => {
      store.putFiles([a]);
      assert.equal(store.textOf('a.md'), 'A');
    });
    assert.ok(existsSync(place));
  });
});
