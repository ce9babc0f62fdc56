/** The next site while it is made, reusing the files of the last two sites that are still right. */
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { once } from '../once.ts';
import type { ShardKeys } from '../search/search.ts';
import { keepFile } from './keep.ts';
import { LIST, type ListEntry, type SiteList } from './site-list.ts';

/** A site and its list. */
export interface ListedSite {
  folder: string;
  list: SiteList;
}

export interface NextSite {
  folder: string;
  /** Keys of the shards of the search index that it has already. */
  search: ShardKeys;
  /**
   * Reuses a file, if one of the earlier sites has it with this key.
   * @returns its size in bytes; undefined where it must be written
   */
  keep(place: string, key: string): number | undefined;
  /** The same for what the key follows from. @returns the entry of the file */
  keepFrom(place: string, from: string): ListEntry | undefined;
  /** @returns the size in bytes */
  write(place: string, content: string | Uint8Array): number;
  /** Removes the files that were neither kept nor written. */
  finish(): void;
}

/** The folder of the search index. Its files are not in the list: its shards have their own keys. */
const SEARCH = 'pagefind';

/**
 * Begins a site in a folder that does not exist yet.
 * @param last the site that will be replaced: files that are still right are linked from it
 * @param spare the site before that: its folder becomes the next site, and files that are still right stay in it
 */
export function openNextSite(folder: string, last: ListedSite | undefined, spare: ListedSite | undefined): NextSite {
  const moved = spare && move(spare, folder);
  const stock = once(() => (moved ? takenStock(folder, moved.list) : new Set<string>()));
  mkdirSync(folder, { recursive: true });
  const folders = new Set([folder]);
  /** Returns where a file goes and removes the old one there: writing into it would change the last site, which may share the file. */
  const clear = (place: string): string => {
    const target = path.join(folder, place);
    if (stock().delete(place)) unlinkSync(target);
    else makeFolder(path.dirname(target), folders);
    return target;
  };
  const keep = (place: string, key: string): number | undefined => {
    const there = moved?.list.files[place];
    if (there?.[0] === key && stock().delete(place)) return there[1];
    const kept = last?.list.files[place];
    if (!last || kept?.[0] !== key || !hasSize(path.join(last.folder, place), kept[1])) return undefined;
    keepFile(path.join(last.folder, place), clear(place));
    return kept[1];
  };
  return {
    folder,
    search: moved?.list.search ?? {},
    keep,
    keepFrom(place, from) {
      const [key] = [moved, last].map((site) => site?.list.files[place]).find((there) => there?.[2] === from) ?? [];
      const size = key === undefined ? undefined : keep(place, key);
      return key === undefined || size === undefined ? undefined : [key, size, from];
    },
    write(place, content) {
      writeFileSync(clear(place), content);
      return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
    },
    finish() {
      for (const place of stock()) unlinkSync(path.join(folder, place));
      for (const place of stock()) removeIfEmpty(path.dirname(path.join(folder, place)), folder);
    },
  };
}

const hasSize = (file: string, size: number) => statSync(file, { throwIfNoEntry: false })?.size === size;

/** Moves a site to another folder, without its list. Undefined where that fails: reuse only saves time. */
function move({ folder, list }: ListedSite, to: string): ListedSite | undefined {
  try {
    rmSync(path.join(folder, LIST));
    renameSync(folder, to);
    return { folder: to, list };
  } catch {
    for (const useless of [folder, to]) rmSync(useless, { recursive: true, force: true });
    return undefined;
  }
}

/** Removes the files of a site that differ from its list, and returns the paths of the others. The search index stays as it is. */
function takenStock(folder: string, list: SiteList): Set<string> {
  const stock = new Set<string>();
  try {
    takeStock(folder, '', list, stock);
    return stock;
  } catch {
    for (const name of readdirSync(folder)) if (name !== SEARCH) rmSync(path.join(folder, name), { recursive: true, force: true });
    return new Set();
  }
}

/** @returns whether anything is left in the folder */
function takeStock(root: string, below: string, list: SiteList, stock: Set<string>): boolean {
  let left = false;
  for (const entry of readdirSync(path.join(root, below), { withFileTypes: true })) {
    const place = below + entry.name;
    const location = path.join(root, place);
    if (place === SEARCH) left = true;
    else if (entry.isDirectory()) {
      if (takeStock(root, `${place}/`, list, stock)) left = true;
      else rmdirSync(location);
    } else if (Object.hasOwn(list.files, place) && hasSize(location, list.files[place]?.[1] as number)) {
      stock.add(place);
      left = true;
    } else unlinkSync(location);
  }
  return left;
}

function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}

function removeIfEmpty(folder: string, root: string): void {
  for (let empty = folder; empty !== root; empty = path.dirname(empty)) {
    try {
      rmdirSync(empty);
    } catch {
      return;
    }
  }
}
