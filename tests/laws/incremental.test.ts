/** Whatever is done to the questions, a build that uses what earlier ones left gives what a build from nothing gives. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { SEED, THOROUGH } from '../chance.ts';
import { buildHere, cleanSite, endOf, siteHere } from './build.ts';
import { type DraftMosaic, fileOf, filesOf } from './draft.ts';
import { edits } from './edits.ts';
import { generated } from './generated.ts';
import { type Random, randomFrom } from './random.ts';
import { assertSame, differences, snapshotOf } from './snapshot.ts';
import { fill, leftovers, type Workshop, workshop } from './workshop.ts';

/** So many builds are made between two comparisons. */
const EVERY = THOROUGH ? 4 : 8;

/** So many edits may come together before a build. */
const TOGETHER = THOROUGH ? 2 : 6;

/** What happens between builds besides edits. */
const events: Record<string, (shop: Workshop, draft: DraftMosaic, random: Random) => Promise<void> | void> = {
  async 'an edit brings an error and is mended'(shop, draft, { pick }) {
    const before = snapshotOf(shop.out);
    const { id } = pick(draft.questions);
    fill(
      shop.questions,
      filesOf({ ...draft, questions: [...draft.questions, { ...pick(draft.questions), id: 'broken', parent: 'nowhere', aliases: [] }] }),
    );
    const { status, stderr } = await buildHere(shop);
    assert.equal(status, 1, endOf(stderr));
    assertSame(snapshotOf(shop.out), before, `the last site, after an error in ${id}`);
  },
  async 'the site is built below another path, to the same folder'(shop) {
    await siteHere(shop, '/mosaic/');
  },
  async 'another mosaic is built to the same folder'(shop) {
    const other = workshop({ 'lone.md': '---\ntitle: Is it alone?\n---\nIt is.\n' });
    await siteHere({ ...other, out: shop.out });
  },
  'every file gets another time'(shop, draft) {
    const aDayAgo = Date.now() / 1000 - 86_400;
    for (const one of draft.questions) utimesSync(path.join(shop.questions, fileOf(one)), aDayAgo, aDayAgo);
  },
  'a file is replaced by one of the same size and time'(shop, draft, { pick, below }) {
    const one = pick(draft.questions);
    const location = path.join(shop.questions, fileOf(one));
    const { atime, mtime } = statSync(location);
    one.title = one.title.replace(/[a-z]{3}/, () => String(100 + below(900)));
    writeFileSync(`${location}.new`, filesOf(draft)[fileOf(one)] as string);
    utimesSync(`${location}.new`, atime, mtime);
    renameSync(`${location}.new`, location);
  },
  async 'all is as it was some edits ago'(shop, draft, random) {
    const before = structuredClone(draft);
    for (const edit of random.shuffled(Object.values(edits)).slice(0, 5)) edit(draft, random);
    fill(shop.questions, filesOf(draft));
    await siteHere(shop);
    Object.assign(draft, before);
  },
};

/** All edits, one to {@link TOGETHER} at a time, and all events, in a random order. */
function steps(random: Random): string[][] {
  const waiting = random.shuffled(Object.keys(edits));
  const taken: string[][] = [];
  while (waiting.length > 0) taken.push(waiting.splice(0, 1 + (taken.length % TOGETHER)));
  return random.shuffled([...taken, ...Object.keys(events).map((name) => [name])]);
}

it(`builds the bytes of a clean build after edits of every kind (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  const draft = generated(SEED);
  const shop = workshop(filesOf(draft));
  let last = await siteHere(shop);
  let since: string[] = [];
  let comparison: Promise<string[]> = Promise.resolve([]);
  const found: string[] = [];
  const all = steps(random);
  for (const [index, names] of all.entries()) {
    for (const name of names) {
      await events[name]?.(shop, draft, random);
      edits[name]?.(draft, random);
    }
    since.push(...names);
    fill(shop.questions, filesOf(draft));
    const now = await siteHere(shop);
    if ((index + 1) % EVERY > 0 && index + 1 < all.length) continue;
    const done = since.join('; ');
    assert.notDeepEqual(differences(now, last), [], `the edits show: ${done}`);
    // A clean build runs beside the next edits.
    found.push(...(await comparison));
    comparison = cleanSite(filesOf(draft)).then((expected) => differences(now, expected).map((line) => `after ${done}: ${line}`));
    [last, since] = [now, []];
  }
  found.push(...(await comparison));
  assert.deepEqual(found, []);
  assert.deepEqual(leftovers(shop), []);
});

it('builds the same site again when nothing has changed, when the cache is gone and when the site is', async () => {
  const files = filesOf(generated(SEED));
  const shop = workshop(files);
  const first = await siteHere(shop);
  assertSame(await siteHere(shop), first, 'nothing changed');
  renameSync(shop.out, `${shop.folder}/moved-away`);
  assertSame(await siteHere(shop), first, 'without the last site');
  const home = path.join(shop.out, 'index.html');
  assert.ok(existsSync(home) && readFileSync(home).length > 0);
  assertSame(await siteHere({ ...shop, cache: `${shop.folder}/another-cache` }), first, 'without the cache');
});
