/** The cache is a help and no more: without it, or with a bad one, the site is the same. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { THOROUGH } from '../chance.ts';
import { build, cleanSite, endOf, siteHere } from './build.ts';
import { checkoutWith } from './checkout.ts';
import { filesOf } from './draft.ts';
import { generated } from './generated.ts';
import { assertSame, type Snapshot, snapshotOf } from './snapshot.ts';
import { workshop } from './workshop.ts';

const FILES = filesOf(generated(51));

let expected: Snapshot;

before(async () => {
  expected = await cleanSite(FILES);
});

describe('a cache that cannot be written is no reason to fail', { concurrency: 2 }, () => {
  // Each of them compiles the code anew, here in another folder than that of `expected`, which makes no difference either.
  const checkout = checkoutWith({});
  const cases: Record<string, (folder: string) => string> = {
    'a file in its place'(folder) {
      writeFileSync(path.join(folder, 'a-file'), 'mine');
      return path.join(folder, 'a-file');
    },
    'a folder below a file'(folder) {
      writeFileSync(path.join(folder, 'a-file'), 'mine');
      return path.join(folder, 'a-file/cache');
    },
    'a folder that is only to be read'(folder) {
      const location = path.join(folder, 'read-only');
      mkdirSync(location);
      chmodSync(location, 0o555);
      return location;
    },
  };
  for (const [name, place] of Object.entries(cases).slice(0, THOROUGH ? undefined : 1)) {
    it(name, async () => {
      const shop = workshop(FILES);
      const { status, stderr } = await build({ ...shop, cache: place(shop.folder) }, { checkout });
      assert.equal(status, 0, endOf(stderr));
      assert.doesNotMatch(stderr, /\n\s+at /);
      assertSame(snapshotOf(shop.out), expected, 'the site');
      assert.deepEqual(readdirSync(path.dirname(shop.out)), ['site']);
    });
  }
});

for (const [name, spoil] of [
  ['cut short', (location: string) => truncateSync(location, Math.floor(statSync(location).size / 2))],
  ...(THOROUGH ? ([['emptied', (location: string) => truncateSync(location, 0)]] as const) : []),
  ['written over', (location: string) => writeFileSync(location, '{"what": "is this?"}')],
] as const) {
  it(`a cache whose files were ${name}, but for compiled code, is made again`, async () => {
    const shop = workshop(FILES);
    await siteHere(shop);
    const entries = readdirSync(shop.cache, { recursive: true, withFileTypes: true });
    const kept = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    const own = kept.filter((location) => !path.relative(shop.cache, location).startsWith(`code${path.sep}`));
    assert.ok(own.length > 0, 'something is kept');
    for (const location of own) spoil(location);
    assertSame(await siteHere(shop), expected, 'with the site there');
    assertSame(await siteHere({ ...shop, out: path.join(shop.folder, 'another') }), expected, 'with no site there');
  });
}
