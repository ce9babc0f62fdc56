/** A build that is killed at any moment leaves nothing that a later one believes. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { SEED, THOROUGH } from '../chance.ts';
import { build, buildHere, cleanSite, type Ended, endOf, start } from './build.ts';
import { type DraftMosaic, filesOf } from './draft.ts';
import { edits } from './edits.ts';
import { generated } from './generated.ts';
import { killPoints } from './kill-points.ts';
import { type Random, randomFrom } from './random.ts';
import { differences, type Snapshot, snapshotOf } from './snapshot.ts';
import { copyOf, fill, keep, leftovers, putInto, type Workshop, workshop } from './workshop.ts';

const random = randomFrom(SEED);
const draft = generated(SEED);
const OLD = filesOf(draft);
const NEW = filesOf(edited(draft, random));
const BROKEN = { ...NEW, 'broken.md': '---\ntitle: Is it broken?\nparent: nowhere\n---\n' };
const KILLED = 137;
const RANDOM_MOMENTS = THOROUGH ? 10 : 1;

/** Pages come, go and change. */
function edited(mosaic: DraftMosaic, by: Random): DraftMosaic {
  const next = structuredClone(mosaic);
  const kinds = ['asked in other words', 'deleted', 'added', 'renamed and leaves an alias', 'answered'].map(
    (kind) => `a question is ${kind}`,
  );
  for (const kind of [...kinds, 'a body gets a paragraph']) edits[kind]?.(next, by);
  return next;
}

let oldSite: Snapshot;
let newSite: Snapshot;
/** A workshop with the old site in it. */
let old: Workshop;
/** A copy of it in which the new site was built and nothing was killed, what that build did, and its milliseconds. */
let whole: { shop: Workshop; ended: Ended; duration: number };

/** What is wrong with a site after a kill: it is the old one or the new one, and away only between the two renames. */
function wrongAfterKill({ out }: Workshop, { calls }: Ended, wasThere = true): string[] {
  if (!existsSync(out)) {
    const isMovedAway = calls.some(({ what, name, paths }) => what === 'began' && name === 'rename' && paths[0] === out);
    const isPutThere = calls.some(({ what, name, paths }) => what === 'ended' && name === 'rename' && paths[1] === out);
    return !wasThere || (isMovedAway && !isPutThere) ? [] : ['the last site is gone'];
  }
  const found = snapshotOf(out);
  const [fromOld, fromNew] = [differences(found, oldSite), differences(found, newSite)];
  if (fromOld.length === 0 || fromNew.length === 0) return [];
  return [`neither the old site nor the new one: ${(fromOld.length < fromNew.length ? fromOld : fromNew).join('\n')}`];
}

/** What is wrong after a further build. */
function wrongAfterBuild(shop: Workshop, { status, stderr }: Ended, expected: Snapshot): string[] {
  if (status !== 0) return [`the next build ends with ${status}: ${endOf(stderr)}`];
  return [...differences(snapshotOf(shop.out), expected), ...leftovers(shop).map((name) => `left behind: ${name}`)];
}

before(async () => {
  old = workshop(OLD);
  assert.equal((await buildHere(old)).status, 0);
  oldSite = snapshotOf(old.out);
  newSite = await cleanSite(NEW);
  const shop = copyOf(old);
  fill(shop.questions, NEW);
  const begun = performance.now();
  const ended = await build(shop, { watch: true });
  whole = { shop, ended, duration: performance.now() - begun };
});

describe(`a build that was killed (seed ${SEED})`, () => {
  it('goes on where it should, and is forgotten when its edit is undone', async () => {
    const { shop, ended } = whole;
    assert.deepEqual(leftovers(old), []);
    const wrong = wrongAfterBuild(shop, ended, newSite);
    const again = () => {
      putInto(shop, old);
      fill(shop.questions, NEW);
    };
    const points = killPoints(ended.calls, shop.out, randomFrom(SEED));
    let alive = 0;
    for (const { stop, says: when } of points) {
      again();
      const killed = await build(shop, { stop });
      // Two builds need not make the same number of changes; but both move the site.
      if (killed.status !== KILLED && stop.path) wrong.push(`not killed ${when}`);
      if (killed.status !== KILLED) alive += 1;
      const found = wrongAfterKill(shop, killed);
      const asKilled = keep(shop);
      found.push(...wrongAfterBuild(shop, await buildHere(shop), newSite));
      asKilled();
      fill(shop.questions, OLD);
      found.push(...wrongAfterBuild(shop, await buildHere(shop), oldSite));
      wrong.push(...found.map((line) => `killed ${when}: ${line}`));
    }
    assert.deepEqual(wrong, []);
    assert.ok(alive < points.length / 3, `${alive} of ${points.length} builds were not killed`);
    assert.ok(
      points.some(({ stop }) => stop.path),
      'the site is put in place by renaming',
    );
  });
});

describe(`a build killed at a random moment (seed ${SEED})`, () => {
  // One moment that is chosen by time alone is like those above.
  it('leaves the last site, and the next build is right', { skip: !THOROUGH && 'once a week' }, async () => {
    const shop = copyOf(old);
    const restore = keep(shop);
    let longest = whole.duration;
    const wrong: string[] = [];
    for (let time = 0; time < RANDOM_MOMENTS; time++) {
      restore();
      fill(shop.questions, NEW);
      const moment = random.number() * longest;
      const { killed, ended } = await killAfter(shop, moment);
      if (!killed) longest = moment;
      const found = wrongAfterKill(shop, ended);
      fill(shop.questions, time % 2 ? OLD : NEW);
      found.push(...wrongAfterBuild(shop, await buildHere(shop), time % 2 ? oldSite : newSite));
      wrong.push(...found.map((line) => `killed after ${moment.toFixed()} ms: ${line}`));
    }
    assert.deepEqual(wrong, []);
  });

  it('leaves nothing half done where there was nothing, not even compiled code', async () => {
    const shop = workshop(NEW, 'empty');
    const wrong: string[] = [];
    for (let time = 0; time < RANDOM_MOMENTS; time++) {
      const moment = 300 + random.number() * 2000;
      const { ended } = await killAfter(shop, moment);
      wrong.push(...wrongAfterKill(shop, ended, false).map((line) => `killed after ${moment.toFixed()} ms: ${line}`));
    }
    wrong.push(...wrongAfterBuild(shop, await build(shop), newSite));
    assert.deepEqual(wrong, []);
  });
});

async function killAfter(shop: Workshop, moment: number): Promise<{ killed: boolean; ended: Ended }> {
  const running = start(shop, { watch: true });
  await sleep(moment);
  running.signal('SIGKILL', 'group');
  const ended = await running.ended;
  return { killed: ended.status === KILLED, ended };
}

it('gives the last good site back, if it died between the two renames, even when the next build finds errors', async () => {
  const shop = copyOf(old);
  fill(shop.questions, NEW);
  const { status } = await build(shop, { stop: { calls: ['rename'], path: shop.out, count: 1, when: 'after' } });
  assert.equal(status, KILLED, 'the site is put in place by renaming');
  fill(shop.questions, BROKEN);
  assert.equal((await buildHere(shop)).status, 1);
  assert.ok(existsSync(shop.out), 'the site is back');
  assert.deepEqual(wrongAfterKill(shop, { status, stderr: '', calls: [] }), []);
});
