import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { entriesOf, INSIDE, makeOwnFolder, type Places, placesFor, recover, removeOwnFolder, swap } from './places.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mosaic-places-'));
after(() => rmSync(folder, { recursive: true }));

/** A site called `v1`, the next one called `v2`. */
function siteAndNext(name: string, inside: boolean): Places {
  const site = path.join(folder, name, 'dist');
  const beside = placesFor(site);
  const own = inside ? path.join(site, INSIDE) : beside.own;
  const places = { site, own, next: path.join(own, 'next'), old: path.join(own, 'old') };
  mkdirSync(site, { recursive: true });
  writeFileSync(path.join(site, 'page'), 'v1');
  writeFileSync(path.join(site, 'only-in-v1'), '');
  makeOwnFolder(places);
  mkdirSync(places.next);
  writeFileSync(path.join(places.next, 'page'), 'v2');
  return places;
}

const page = ({ site }: Places) => readFileSync(path.join(site, 'page'), 'utf8');

for (const inside of [false, true]) {
  describe(`a site ${inside ? 'that is a mount' : 'with a writable folder above it'}`, () => {
    const name = (what: string) => `${what}-${inside}`;

    it('is replaced as a whole', () => {
      const places = siteAndNext(name('replaced'), inside);
      swap(places);
      removeOwnFolder(places);
      assert.equal(page(places), 'v2');
      assert.deepEqual(readdirSync(places.site), ['page']);
      assert.deepEqual(readdirSync(path.dirname(places.site)), ['dist']);
    });

    it('stays as it was when the next one is abandoned', () => {
      const places = siteAndNext(name('kept'), inside);
      recover(places);
      removeOwnFolder(places);
      assert.equal(page(places), 'v1');
      assert.deepEqual(readdirSync(places.site).sort(), ['only-in-v1', 'page']);
    });
  });
}

describe('recover', () => {
  it('puts the last site back when a build died between its two renames', () => {
    const places = siteAndNext('between', false);
    renameSync(places.site, places.old);
    recover(places);
    assert.equal(page(places), 'v1');
    assert.ok(!existsSync(places.next));
  });

  it('keeps the new site when a build died before it had removed the old one', () => {
    const places = siteAndNext('after', false);
    renameSync(places.site, places.old);
    renameSync(places.next, places.site);
    recover(places);
    assert.equal(page(places), 'v2');
    assert.ok(!existsSync(places.old));
  });

  it('puts the last site back into a mount, at whatever step a build died', () => {
    // The steps of `swap`: move the entries out one by one, write the mark, move the new ones in one by one.
    const steps: ((places: Places) => void)[] = [
      ({ old }) => mkdirSync(old),
      ({ site, old }) => renameSync(path.join(site, 'only-in-v1'), path.join(old, 'only-in-v1')),
      ({ site, old }) => renameSync(path.join(site, 'page'), path.join(old, 'page')),
      ({ own }) => writeFileSync(path.join(own, 'cleared'), ''),
      ({ site, next }) => renameSync(path.join(next, 'page'), path.join(site, 'page')),
    ];
    for (let died = 1; died <= steps.length; died++) {
      const places = siteAndNext(`mount-${died}`, true);
      for (const step of steps.slice(0, died)) step(places);
      recover(places);
      assert.equal(page(places), 'v1', `after step ${died}`);
      assert.deepEqual(entriesOf(places.site).sort(), ['only-in-v1', 'page']);
    }
  });
});
