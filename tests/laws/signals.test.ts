/** A build that is asked to stop does so at once and takes everything that it began with it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { THOROUGH } from '../chance.ts';
import { build, cleanSite, endOf, siteHere, start } from './build.ts';
import { filesOf } from './draft.ts';
import { generated } from './generated.ts';
import { assertSame, differences, type Snapshot, snapshotOf } from './snapshot.ts';
import type { StopAt } from './stop-at.ts';
import { fill, keep, leftovers, type Workshop, workshop } from './workshop.ts';

const OLD = filesOf(generated(41));
const NEW = { ...OLD, 'lone.md': '---\ntitle: Is it alone?\n---\nIt is.\n' };

/** How long a build may take to go, in milliseconds, and a child of it after that. */
const AT_ONCE = 3000;

let oldSite: Snapshot;
let newSite: Snapshot;
let shop: Workshop;
let again: () => void;
/** How many changes to the disk a build makes before the last site is moved away. */
let changes: number;

before(async () => {
  newSite = await cleanSite(NEW);
  shop = workshop(OLD);
  oldSite = await siteHere(shop);
  const restore = keep(shop);
  again = () => {
    restore();
    fill(shop.questions, NEW);
  };
  again();
  const begun = (await build(shop, { watch: true })).calls.filter(({ what }) => what === 'began');
  changes = begun.findIndex(({ name, paths }) => name === 'rename' && paths[0] === shop.out);
});

/** What still runs and was started for a workshop, by what it was called or given. */
function processesOf({ folder }: Workshop): string[] {
  const read = (file: string) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`].some((file) => read(file).includes(folder)))
    .map((pid) => `${pid} ${read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`);
}

const MOMENTS: Record<string, () => Omit<StopAt, 'when'>> = {
  'at its first change to the disk': () => ({ count: 1 }),
  'half way': () => ({ count: Math.ceil(changes / 2) }),
  'before the last site is moved away': () => ({ calls: ['rename'], path: shop.out, count: 1 }),
  'between the two renames': () => ({ calls: ['rename'], path: shop.out, count: 2 }),
};

const place = (when: string) => MOMENTS[when]?.() ?? assert.fail(when);

for (const [signal, status, whom, moments] of [
  ['SIGINT', 130, 'group', THOROUGH ? Object.keys(MOMENTS) : ['at its first change to the disk', 'before the last site is moved away']],
  ['SIGTERM', 143, 'process', THOROUGH ? Object.keys(MOMENTS) : ['half way', 'between the two renames']],
] as const) {
  describe(`${signal} to the ${whom}`, () => {
    for (const when of moments) {
      it(`ends a build ${when} with ${status}, leaves a whole site, nothing beside it and nobody running`, async () => {
        again();
        const until = path.join(shop.folder, 'go-on');
        const running = start(shop, { stop: { ...place(when), when: 'before', until } });
        await running.stopped();
        running.signal(signal, whom);
        // Whether it leaves there and then or first ends what it was at.
        await sleep(200);
        writeFileSync(until, '');
        const begun = performance.now();
        const ended = await running.ended;
        assert.ok(performance.now() - begun < AT_ONCE, 'it ends at once');
        while (processesOf(shop).length > 0 && performance.now() - begun < AT_ONCE) await sleep(50);
        assert.deepEqual(processesOf(shop), [], 'nobody is left running');
        assert.equal(ended.status, status, endOf(ended.stderr));
        assert.doesNotMatch(ended.stderr, /\n\s+at /);
        const found = snapshotOf(shop.out);
        // The two renames are one step: a build that is in it ends it first.
        const moving = when === 'before the last site is moved away' || when === 'between the two renames';
        assertSame(found, moving && differences(found, newSite).length === 0 ? newSite : oldSite, 'the site');
        assert.deepEqual(leftovers(shop), []);
      });
    }
  });
}
