/** Builds that meet: one waits for the other where both would write the same, and nothing comes out mixed. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { THOROUGH } from '../chance.ts';
import { build, buildHere, cleanSite, endOf, type Running, site, siteHere, start, startHere } from './build.ts';
import { filesOf } from './draft.ts';
import { edits } from './edits.ts';
import { generated } from './generated.ts';
import { randomFrom } from './random.ts';
import { assertSame, differences, type Snapshot, snapshotOf } from './snapshot.ts';
import type { StopAt } from './stop-at.ts';
import { copyOf, fill, keep, leftovers, type Workshop, workshop } from './workshop.ts';

const draft = generated(21);
const OLD = filesOf(draft);
for (const kind of ['a question is asked in other words', 'a body gets a paragraph', 'a question is deleted'])
  edits[kind]?.(draft, randomFrom(21));
const NEW = filesOf(draft);
const OTHER = filesOf(generated(22));

let old: Workshop;
let oldSite: Snapshot;
let newSite: Snapshot;
let otherSite: Snapshot;

before(async () => {
  old = workshop(OLD);
  oldSite = await siteHere(old);
  newSite = await cleanSite(NEW);
  otherSite = await cleanSite(OTHER);
});

/** A workshop with the old site in it, whose questions are the new ones. */
function edited(): Workshop {
  const shop = copyOf(old);
  fill(shop.questions, NEW);
  return shop;
}

/** Starts a build that stands still in the middle, and is there when it does. */
async function halfWay(shop: Workshop, stop: Omit<StopAt, 'until' | 'when'>): Promise<{ first: Running; goOn(): void }> {
  const until = path.join(shop.folder, `go-on-${stop.count}`);
  const first = start(shop, { stop: { ...stop, when: 'before', until } });
  await first.stopped();
  return { first, goOn: () => writeFileSync(until, '') };
}

/** Before the old site is moved away. */
const atTheSwap = ({ out }: Workshop) => ({ calls: ['rename'], path: out, count: 1 });

/** The second says that it waits, and names the first process or what they share; and it does wait. */
async function assertWaits(second: Pick<Running, 'ended' | 'said'>, first: Running, shop: Workshop): Promise<void> {
  const name = `(?:\\b${first.pid}\\b|${path.basename(shop.folder)})`;
  await second.said(new RegExp(`wait.*${name}|${name}.*wait`, 'i'));
  assert.equal(await Promise.race([second.ended.then(() => 'ended'), sleep(300, 'waits')]), 'waits');
}

describe('two builds at once', () => {
  it('of one mosaic: the second waits, says for what, and both end well', async () => {
    const shop = edited();
    const { first, goOn } = await halfWay(shop, atTheSwap(shop));
    const second = start(shop);
    await assertWaits(second, first, shop);
    goOn();
    for (const { status, stderr } of [await first.ended, await second.ended]) assert.equal(status, 0, endOf(stderr));
    assertSame(snapshotOf(shop.out), newSite, 'the site');
    assert.deepEqual(leftovers(shop), []);
  });

  it('of one mosaic, started together from nothing: both end well', async () => {
    const shop = workshop(NEW);
    for (const { status, stderr } of await Promise.all([build(shop), buildHere(shop), ...(THOROUGH ? [build(shop)] : [])]))
      assert.equal(status, 0, endOf(stderr));
    assertSame(snapshotOf(shop.out), newSite, 'the site');
    assert.deepEqual(leftovers(shop), []);
  });

  it('of one mosaic, the first of which dies: the second goes on', async () => {
    const shop = edited();
    const { first } = await halfWay(shop, atTheSwap(shop));
    const second = startHere(shop);
    await second.said(/wait/i);
    first.signal('SIGKILL', 'group');
    const { status, stderr } = await second.ended;
    assert.equal(status, 0, endOf(stderr));
    assertSame(snapshotOf(shop.out), newSite, 'the site');
    assert.deepEqual(leftovers(shop), []);
  });

  it('of different mosaics do not meet, though they share a cache', async () => {
    const shop = edited();
    const other = { ...workshop(OTHER), cache: shop.cache };
    const { first, goOn } = await halfWay(shop, atTheSwap(shop));
    assertSame(await siteHere(other), otherSite, 'the site of the second, while the first stands still');
    goOn();
    assert.equal((await first.ended).status, 0);
    assertSame(snapshotOf(shop.out), newSite, 'the site of the first');
  });

  it('of one mosaic to two folders, or to two addresses, all end well', async () => {
    const shop = workshop(NEW);
    const beside = path.join(path.dirname(shop.out), 'beside');
    const below = path.join(path.dirname(shop.out), 'below');
    const [one, two, three] = await Promise.all([
      site(shop),
      siteHere({ ...shop, out: beside }),
      siteHere({ ...shop, out: below }, '/mosaic/'),
    ]);
    assertSame(one, newSite, 'the first');
    assertSame(two, newSite, 'the second');
    assert.notDeepEqual(differences(three, newSite), []);
  });

  it('of different mosaics to one folder: the second waits, and the site is one of the two', async () => {
    const shop = edited();
    const other = { ...workshop(OTHER), out: shop.out, cache: shop.cache };
    const { first, goOn } = await halfWay(shop, atTheSwap(shop));
    const second = startHere(other);
    await assertWaits(second, first, shop);
    goOn();
    for (const { status, stderr } of [await first.ended, await second.ended]) assert.equal(status, 0, endOf(stderr));
    const found = snapshotOf(shop.out);
    if (differences(found, newSite).length > 0) assertSame(found, otherSite, 'the site');
    assert.deepEqual(leftovers(shop), []);
  });
});

describe('questions that change while a build reads them', () => {
  for (const share of THOROUGH ? [0.02, 0.5, 0.9] : [0.5]) {
    it(`make the site before or after, and the next build makes the one after (at ${share * 100} % of the build)`, async () => {
      const shop = edited();
      const restore = keep(shop);
      const begun = (await build(shop, { watch: true })).calls.filter(({ what }) => what === 'began');
      restore();
      const { first, goOn } = await halfWay(shop, { count: Math.ceil(begun.length * share) });
      fill(shop.questions, OLD);
      goOn();
      const { status, stderr } = await first.ended;
      assert.equal(status, 0, endOf(stderr));
      const found = snapshotOf(shop.out);
      if (differences(found, oldSite).length > 0) assertSame(found, newSite, 'a page and its Markdown are of one reading');
      assertSame(await siteHere(shop), oldSite, 'the next site');
    });
  }
});
