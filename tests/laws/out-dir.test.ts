/** `OUT_DIR` is replaced where it is nothing, empty or a site of ours, and left alone everywhere else. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { THOROUGH } from '../chance.ts';
import { folderOf, PLACE } from '../folder.ts';
import { build, buildHere, cleanSite, endOf, site, siteHere } from './build.ts';
import { checkoutWith, restore } from './checkout.ts';
import { filesOf } from './draft.ts';
import { generated } from './generated.ts';
import { assertSame, type Snapshot, snapshotOf } from './snapshot.ts';
import { fill, withCode, workshop } from './workshop.ts';

const FILES = filesOf(generated(31));
const LONE = { 'lone.md': '---\ntitle: Is it alone?\n---\nIt is.\n' };

/** A place for temporary folders on another file system than theirs, where there is one. */
const ELSEWHERE = [tmpdir(), '/dev/shm'].find((place) => existsSync(place) && statSync(place).dev !== statSync(PLACE).dev);

let expected: Snapshot;
let checkout: string;

/** A build of a checkout's own questions, with all that it keeps in the checkout's `.cache`. */
const shopAt = (out: string) => ({
  folder: checkout,
  questions: path.join(checkout, 'questions'),
  out,
  cache: path.join(checkout, '.cache'),
});

before(async () => {
  expected = await cleanSite(FILES);
  checkout = checkoutWith(FILES);
  withCode(path.join(checkout, '.cache'));
});

/** All in a folder but what a build may write there. */
function without(folder: string): Snapshot {
  return new Map([...snapshotOf(folder)].filter(([name]) => !/(?:^|\/)(?:\.cache|\.astro|node_modules)(?:\/|$)/.test(name)));
}

describe('an output folder that is refused', () => {
  const diary = folderOf({ 'diary.txt': 'Dear diary', 'deep/index.html': '<p>mine' });
  const aFile = path.join(folderOf({ 'a-file': 'mine' }), 'a-file');
  const inside = (name: string) => () => path.join(checkout, name);
  // The others are in out-dir.test.ts of the engine.
  const cases: Record<string, () => string> = {
    'the source code': inside('src'),
    "a stranger's folder": () => diary,
    ...(THOROUGH && {
      'the history': inside('.git'),
      'an empty place among the questions': inside('questions/site'),
      'a file': () => aFile,
    }),
  };
  for (const [name, place] of Object.entries(cases)) {
    it(`is ${name}: nothing is touched, and one paragraph says which and what to do`, async () => {
      restore(checkout);
      fill(path.join(checkout, 'questions'), FILES);
      const out = place();
      const kept = [checkout, path.dirname(aFile), diary].map((folder) => ({ folder, files: without(folder) }));
      const { status, stderr } = await build(shopAt(out), { checkout });
      for (const { folder, files } of kept) assertSame(without(folder), files, 'what was there');
      assert.equal(status, 2, endOf(stderr));
      assert.match(stderr, /OUT_DIR/);
      assert.ok(stderr.includes(path.basename(out)), stderr);
      assert.doesNotMatch(stderr.trim(), /\n\s*\n|\n\s+at /);
    });
  }
});

describe('an output folder that is taken', () => {
  const cases: Record<string, () => string> = {
    'one that is not there': () => path.join(folderOf({}), 'site'),
    'one whose folder is not there either': () => path.join(folderOf({}), 'deep/down/site'),
    'an empty one': () => folderOf({}),
    'one named with a slash at its end': () => `${folderOf({})}/site/`,
    ...(ELSEWHERE && {
      'one on another file system than the cache': () => path.join(mkdtempSync(path.join(ELSEWHERE, 'mosaic-')), 'site'),
    }),
  };
  for (const [name, place] of Object.entries(cases)) {
    it(`is ${name}`, async () => {
      const out = place();
      try {
        assertSame(await siteHere({ ...workshop(FILES), out }), expected, 'the site');
      } finally {
        rmSync(ELSEWHERE && out.startsWith(ELSEWHERE) && path.basename(out) === 'site' ? path.dirname(out) : out, {
          recursive: true,
          force: true,
        });
      }
    });
  }

  for (const [name, place] of Object.entries({
    'the usual one in the checkout': () => path.join(checkout, 'dist'),
    // That it is not refused is in out-dir.test.ts of the engine.
    ...(THOROUGH && { 'one beside the checkout whose name begins with its name': () => `${checkout}-site` }),
  })) {
    it(`is ${name}`, async () => {
      restore(checkout);
      assertSame(await site(shopAt(place()), { checkout }), expected, 'the site');
    });
  }

  it('is an earlier site, of whichever mosaic and address', async () => {
    const shop = workshop(FILES);
    await siteHere({ ...workshop(LONE), out: shop.out }, '/mosaic/');
    assertSame(await siteHere(shop), expected, 'the site');
    assert.deepEqual(readdirSync(path.dirname(shop.out)), ['site']);
  });

  it("is not what a link leads to: a stranger's folder stays as it is", async () => {
    const target = folderOf({ 'diary.txt': 'Dear diary' });
    const out = path.join(folderOf({}), 'link');
    symlinkSync(target, out);
    await buildHere({ ...workshop(LONE), out }).catch(() => undefined);
    assert.deepEqual(readdirSync(target), ['diary.txt']);
  });
});

const canMount = () => {
  const folder = folderOf({});
  return process.platform === 'linux' && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', folder]).status === 0;
};

it('a mount is refilled without leftovers, and has a way back when a build dies half way', {
  skip: !canMount() && 'nothing can be mounted here',
}, async () => {
  const next = { ...FILES, ...LONE };
  const nextSite = await cleanSite(next);
  const shop = workshop(FILES);
  const results = folderOf({});
  mkdirSync(shop.out);
  fill(path.join(shop.folder, 'old'), FILES);
  fill(path.join(shop.folder, 'new'), next);
  fill(path.join(shop.folder, 'broken'), { ...FILES, 'broken.md': '---\n---\n' });
  const stopAt = new URL('./stop-at.ts', import.meta.url).href;
  const stop = JSON.stringify({ below: shop.out, count: 3, when: 'after' });
  const script = path.join(shop.folder, 'script.sh');
  // The mount is seen by this shell and its children alone, and goes with them.
  writeFileSync(
    script,
    `mount -t tmpfs none "$OUT_DIR" || exit 1
use() { rm -rf "$QUESTIONS_DIR" && cp -a "${shop.folder}/$1" "$QUESTIONS_DIR"; }
run() { "$NODE" "$@" scripts/build.ts; echo "$?" >>"${results}/status"; }
show() { cp -a "$OUT_DIR" "${results}/$1"; }
use new; run; show first
use old; run; show second
use new; STOP_AT='${stop}' run --import ${stopAt}; use broken; run; show third
use new; run; show fourth
`,
  );
  const { stderr } = spawnSync('unshare', ['-m', 'sh', script], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
    env: {
      ...process.env,
      GITHUB_ACTIONS: '',
      NODE: process.execPath,
      QUESTIONS_DIR: shop.questions,
      OUT_DIR: shop.out,
      CACHE_DIR: shop.cache,
      SITE_URL: 'https://mosaic.example',
      BASE_PATH: '/',
    },
  });
  const [first, second, third, fourth] = ['first', 'second', 'third', 'fourth'].map((name) => {
    const folder = path.join(results, name);
    return existsSync(folder) ? snapshotOf(folder) : new Map();
  }) as [Snapshot, Snapshot, Snapshot, Snapshot];
  assertSame(first, nextSite, `an empty mount is filled: ${stderr}`);
  assertSame(second, expected, 'it is filled again with less');
  const isNew = third.has('questions/lone/index.html');
  assertSame(third, isNew ? nextSite : expected, 'after a build that died, and one that found errors, a whole site is there');
  assertSame(fourth, nextSite, 'after the next build, it is filled with more');
  assert.deepEqual(snapshotOf(results).get('status')?.toString().trim().split('\n'), ['0', '0', '137', '1', '0']);
  assert.deepEqual(readdirSync(path.dirname(shop.out)), ['site']);
});
