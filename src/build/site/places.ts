/** Where a new site is put together, and how it takes the place of the last one: whole or not at all. */
import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Our folder inside the site's, where that is a mount and so cannot be replaced itself. */
export const INSIDE = '.mosaic';

/** What a file system keeps at the top of a mount. */
const NOT_OURS = new Set([INSIDE, 'lost+found']);

/** The names in a folder that a build may replace. */
export const entriesOf = (folder: string): string[] => readdirSync(folder).filter((name) => !NOT_OURS.has(name));

export interface Places {
  /** The folder of the site. */
  site: string;
  /** Our own folder, which git ignores: in it are the lock and the sites to come and gone. */
  own: string;
  next: string;
  old: string;
}

/** The places for a site: beside it, on the same file system, where a rename is enough; inside it where nothing can stand beside it. */
export function placesFor(site: string): Places {
  const parent = path.dirname(site);
  mkdirSync(parent, { recursive: true });
  return isMount(site) || !isWritable(parent) ? inside(site) : placesIn(site, path.join(parent, `.${path.basename(site)}.mosaic`));
}

const placesIn = (site: string, own: string): Places => ({ site, own, next: path.join(own, 'next'), old: path.join(own, 'old') });
const inside = (site: string): Places => placesIn(site, path.join(site, INSIDE));
const isInside = ({ site, own }: Places) => path.dirname(own) === site;

const isMount = (folder: string) => existsSync(folder) && statSync(folder).dev !== statSync(path.dirname(folder)).dev;

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Makes our own folder, which git is to ignore. */
export function begin({ own }: Places): void {
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, '.gitignore'), '*\n');
}

/** Puts the next site in the place of the last. Between the two renames there is none: {@link recover} then puts the last one back. */
export function swap(places: Places): void {
  const { site, next, old } = places;
  if (isInside(places)) {
    refill(places);
    return;
  }
  if (existsSync(site)) {
    try {
      renameSync(site, old);
    } catch (error) {
      // A mount that does not look like one.
      if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error;
      begin(inside(site));
      cpSync(next, inside(site).next, { recursive: true });
      refill(inside(site));
      rmSync(inside(site).own, { recursive: true });
      return;
    }
  }
  try {
    renameSync(next, site);
  } catch (error) {
    if (existsSync(old)) renameSync(old, site);
    throw error;
  }
}

/** Says that the whole of the last site has been moved away, and that what stands in its place is new. */
const CLEARED = 'cleared';
/** What is no way back any more. */
const GONE = 'gone';

/** Replaces what is in a folder that itself has to stay. */
function refill({ site, own, next, old }: Places): void {
  mkdirSync(old);
  for (const name of entriesOf(site)) renameSync(path.join(site, name), path.join(old, name));
  writeFileSync(path.join(own, CLEARED), '');
  moveAll(next, site);
  renameSync(old, path.join(own, GONE));
}

function moveAll(from: string, to: string): void {
  for (const name of readdirSync(from)) renameSync(path.join(from, name), path.join(to, name));
}

/** Puts right what a build that died has left: the last good site is back in its place, and nothing of the other is there. */
export function recover(places: Places): void {
  const { site, own, next, old } = places;
  if (!isInside(places) && existsSync(inside(site).own)) recover(inside(site));
  if (existsSync(old)) {
    if (!isInside(places)) {
      if (!existsSync(site)) renameSync(old, site);
    } else {
      const cleared = path.join(own, CLEARED);
      if (existsSync(cleared)) for (const name of entriesOf(site)) rmSync(path.join(site, name), { recursive: true });
      rmSync(cleared, { force: true });
      moveAll(old, site);
    }
  }
  for (const leftover of [next, old, path.join(own, CLEARED), path.join(own, GONE)]) rmSync(leftover, { recursive: true, force: true });
}

/**
 * Keeps the site that was replaced for the build after this, which makes its site out of it; where that is on another file system, it is removed.
 * @param spare not there, or there from a build before
 */
export function keepOld({ old }: Places, spare: string): void {
  rmSync(spare, { recursive: true, force: true });
  if (!existsSync(old)) return;
  try {
    renameSync(old, spare);
  } catch {
    rmSync(old, { recursive: true });
  }
}

/** Removes our own folder, whatever is in it. */
export function leave({ own }: Places): void {
  rmSync(own, { recursive: true, force: true });
}
