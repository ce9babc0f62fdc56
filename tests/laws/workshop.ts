/** A mosaic with a place for its site and one for its cache, in a temporary folder of its own. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from '../folder.ts';
import { root } from '../sites.ts';

/** Texts by path below the folder of questions. */
export type Files = Readonly<Record<string, string>>;

export interface Workshop {
  /** Holds all that follows, save a shared cache. */
  folder: string;
  questions: string;
  /** Nothing else is in the folder around it. */
  out: string;
  cache: string;
}

/** Shared by all builds that do not need a cache of their own, so that the site's code is compiled once. */
const SHARED_CACHE = path.join(root, '.cache/tests/laws');

/** @param cache `shared`; `own`, with nothing in it but compiled code; or `empty` */
export function workshop(files: Files, cache: 'shared' | 'own' | 'empty' = 'shared', folder = folderOf({})): Workshop {
  const shop = {
    folder,
    questions: path.join(folder, 'questions'),
    out: path.join(folder, 'out', 'site'),
    cache: cache === 'shared' ? SHARED_CACHE : path.join(folder, 'cache'),
  };
  mkdirSync(path.dirname(shop.out), { recursive: true });
  if (cache === 'own') withCode(shop.cache);
  fill(shop.questions, files);
  return shop;
}

/** Puts the compiled code of the shared cache, where there is some, into another. */
export function withCode(cache: string): void {
  const code = path.join(SHARED_CACHE, 'code');
  if (existsSync(code)) cpSync(code, path.join(cache, 'code'), { recursive: true, preserveTimestamps: true });
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

/** Keeps a workshop as it is now. @returns what puts it back into that state */
export function keep({ folder }: Workshop): () => void {
  const kept = folderOf({});
  cpSync(folder, kept, { recursive: true, preserveTimestamps: true });
  return () => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(kept, folder, { recursive: true, preserveTimestamps: true });
  };
}

/** What a build has left behind: all beside the site, and pages in the cache, but for those of the site before. */
export function leftovers({ out, cache }: Workshop): string[] {
  const beside = readdirSync(path.dirname(out)).filter((name) => name !== path.basename(out));
  const kept = cache !== SHARED_CACHE && existsSync(cache) ? readdirSync(cache, { recursive: true, encoding: 'utf8' }) : [];
  return [
    ...beside,
    ...kept
      .filter((name) => path.basename(name) === 'index.html' && !/(?:^|\/)spare-[^/]+\//.test(name))
      .map((name) => path.join('cache', name)),
  ];
}
