/** Where a new site is made, and how it replaces the last one: as a whole or not at all. */
import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Our folder inside the site's folder, where that is a mount and so cannot be replaced itself. */
export const INSIDE = '.mosaic';

/** Names that are not part of a site: our folder, and the one that ext4 has at the top of a mount. */
const NOT_OURS = new Set([INSIDE, 'lost+found']);

/** The names in a folder that a build may replace. */
export const entriesOf = (folder: string): string[] => readdirSync(folder).filter((name) => !NOT_OURS.has(name));

export interface Places {
  /** The folder of the site. */
  site: string;
  /** Our own folder, which git ignores: it has the lock, the next site and the replaced one. */
  own: string;
  next: string;
  old: string;
}

/** The places for a site: beside it, on the same file system, so that a rename is enough; inside it where that is not possible. */
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

/** Makes our own folder, and a file that makes git ignore it. */
export function makeOwnFolder({ own }: Places): void {
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, '.gitignore'), '*\n');
}

/** Replaces the last site by the next one. If the process dies between the two renames, {@link recover} puts the last site back. */
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
      // A mount that `isMount` did not recognise.
      if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error;
      makeOwnFolder(inside(site));
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

/** A file that says: all of the last site has been moved away, and what is in its place is new. */
const CLEARED = 'cleared';
/** The new name of the last site when the new one is complete: {@link recover} does not put it back. */
const GONE = 'gone';

/** Replaces the entries of a folder that itself must stay. */
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

/** Cleans up after a build that died: the last good site is in its place again, without files of the unfinished one. */
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
 * Keeps the replaced site for the next build, which reuses its files; removes it where `spare` is on another file system.
 * @param spare the folder to keep it in; one from an earlier build is replaced
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

/** Removes our own folder with all that is in it. */
export function removeOwnFolder({ own }: Places): void {
  rmSync(own, { recursive: true, force: true });
}
