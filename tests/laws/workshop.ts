/** A mosaic with a place for its site and one for its cache, in a temporary folder of its own. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from '../folder.ts';
import { CACHE } from '../sites.ts';
import { entriesIn } from './snapshot.ts';

/** Texts by path below the folder of questions. */
export type Files = Readonly<Record<string, string>>;

export interface Workshop {
  /** Holds all that follows. */
  folder: string;
  questions: string;
  /** Nothing else is in the folder around it. */
  out: string;
  cache: string;
}

/** @param cache with nothing in it but compiled `code`, which all share; or `empty` */
export function workshop(files: Files, cache: 'code' | 'empty' = 'code', folder = folderOf({})): Workshop {
  const shop = {
    folder,
    questions: path.join(folder, 'questions'),
    out: path.join(folder, 'out', 'site'),
    cache: path.join(folder, 'cache'),
  };
  mkdirSync(path.dirname(shop.out), { recursive: true });
  if (cache === 'code') withCode(shop.cache);
  fill(shop.questions, files);
  return shop;
}

/** Gives a cache the compiled code of another, or of the one that all share. */
export function withCode(cache: string, from = CACHE): void {
  mkdirSync(path.join(from, 'code'), { recursive: true });
  mkdirSync(cache, { recursive: true });
  symlinkSync(path.join(from, 'code'), path.join(cache, 'code'), 'junction');
}

/** Makes a folder hold these files and no others, without a touch on those that are so already. */
export function fill(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  const there = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of there.filter((one) => !one.isDirectory())) {
    const location = path.join(entry.parentPath, entry.name);
    if (files[path.relative(folder, location).split(path.sep).join('/')] === undefined) rmSync(location);
  }
  for (const [name, text] of Object.entries(files)) {
    const location = path.join(folder, name);
    if (existsSync(location) && readFileSync(location, 'utf8') === text) continue;
    mkdirSync(path.dirname(location), { recursive: true });
    writeFileSync(location, text);
  }
}

/** Makes a workshop hold all that another holds now, and nothing else. */
export function putInto({ folder }: Workshop, { folder: from }: Workshop): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(from, folder, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

/** A workshop with all that another holds now. */
export function copyOf(shop: Workshop): Workshop {
  const folder = folderOf({});
  const inCopy = (place: string) => path.join(folder, path.relative(shop.folder, place));
  const copy = { folder, questions: inCopy(shop.questions), out: inCopy(shop.out), cache: inCopy(shop.cache) };
  putInto(copy, shop);
  return copy;
}

/** Keeps a workshop as it is now. @returns what puts it back into that state */
export function keep(shop: Workshop): () => void {
  const kept = copyOf(shop);
  return () => putInto(shop, kept);
}

/** What a build has left behind: all beside the site, and pages in the cache, but for those of the site before. */
export function leftovers({ out, cache }: Workshop): string[] {
  const beside = readdirSync(path.dirname(out)).filter((name) => name !== path.basename(out));
  const kept = existsSync(cache) ? entriesIn(cache).map(({ parentPath, name }) => path.join(path.relative(cache, parentPath), name)) : [];
  return [
    ...beside,
    ...kept
      .filter((name) => path.basename(name) === 'index.html' && !/(?:^|\/)spare-[^/]+\//.test(name))
      .map((name) => path.join('cache', name)),
  ];
}
