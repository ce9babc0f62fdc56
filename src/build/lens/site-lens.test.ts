import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderOf } from '../../../tests/folder.ts';
import { lensInput } from '../../lens/lens-input.ts';
import { makeLens } from '../../lens/make-lens.ts';
import { mosaicOf } from '../../views/mosaic.example.ts';
import { withStore } from '../open/store.ts';
import { siteLens } from './site-lens.ts';

/** Questions of which some ten share each word, each with a source that has an insight. */
const mosaicWith = (questions: number) => {
  const kinds = Math.ceil(questions / 10);
  const words = (at: number) => `thing${at % questions} of kind${at % kinds} under rule${at % (kinds + 1)}`;
  return mosaicOf(
    Object.fromEntries(
      Array.from({ length: questions }, (_, at) => {
        const source = `{url: "https://example.org/${at}", title: About ${words(at + 1)}, insight: It does.}`;
        return [`q-${at}`, `title: How does ${words(at)} work?\nsources: [${source}]`];
      }),
    ),
  );
};

describe('the lens of a site', () => {
  // From a thousand on, a thread makes it.
  for (const size of [20, 1200])
    it(`is what the engine makes, with ${size} questions`, () =>
      withStore(folderOf({}), 'code', async (store) => {
        const mosaic = mosaicWith(size);
        const made = makeLens(lensInput(mosaic), new Map());
        const lens = siteLens(mosaic, store, 'code');
        assert.equal(await lens.index(), made.index);
        assert.deepEqual(await lens.unread(), made.unread);
        assert.ok(made.unread.flat().length > 0, 'something is suggested');
      }));

  it('is the same whether the words of an earlier lens are kept or not, also in a thread', () =>
    withStore(folderOf({}), 'code', async (store) => {
      for (const size of [1200, 1190, 20, 1200]) {
        const mosaic = mosaicWith(size);
        const made = makeLens(lensInput(mosaic), new Map());
        const lens = siteLens(mosaic, store, 'code');
        assert.equal(await lens.index(), made.index);
        assert.deepEqual(await lens.unread(), made.unread);
        assert.ok(store.bytes('lens', 'code'), 'its words are kept');
      }
    }));

  it('is known again when the same code makes it of the same words, and only then', () =>
    withStore(folderOf({}), 'code', async (store) => {
      const mosaic = mosaicWith(20);
      const key = (code: string, questions = mosaic) => siteLens(questions, store, code).key;
      store.putResult('lens', key('code'), [[7]]);
      assert.deepEqual(await siteLens(mosaic, store, 'code').unread(), [[7]]);
      assert.notDeepEqual(await siteLens(mosaic, store, 'other code').unread(), [[7]]);
      assert.notEqual(key('code', mosaicWith(21)), key('code'));
    }));

  it('ends with the build that makes it', () =>
    withStore(folderOf({}), 'code', async (store) => {
      const stop = new AbortController();
      const unread = siteLens(mosaicWith(1200), store, 'code', stop.signal).unread();
      stop.abort();
      await assert.rejects(unread, { name: 'AbortError' });
    }));
});
