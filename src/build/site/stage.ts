/** The next site while it is put together, out of what the last two sites have that is still right. */
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ShardKeys } from '../search/search.ts';
import { keepFile } from './keep.ts';
import { LIST, type SiteList } from './site-list.ts';

/** A site and what its list says of it. */
export interface KnownSite {
  folder: string;
  list: SiteList;
}

export interface Stage {
  folder: string;
  /** Keys of the parts of the search index that lie in it already. */
  search: ShardKeys;
  /**
   * Has a file there, if one of the sites before has it with this key.
   * @returns its size in bytes; undefined where it has to be written
   */
  keep(place: string, key: string): number | undefined;
  /** @returns the size in bytes */
  write(place: string, content: string | Uint8Array): number;
  /** Removes what nobody asked for. */
  finish(): void;
}

/** Of the search index not every file is in the list: its parts have keys of their own. */
const SEARCH = 'pagefind';

/**
 * Begins a site in a folder that is not there yet.
 * @param last the site that is to be replaced: files that are as they should be are linked from it
 * @param spare the site before that: it becomes the next one, and files that are as they should be stay where they are
 */
export function openStage(folder: string, last: KnownSite | undefined, spare: KnownSite | undefined): Stage {
  const stock = spare ? reuse(spare, folder) : new Set<string>();
  mkdirSync(folder, { recursive: true });
  const folders = new Set([folder]);
  /** Where a file goes, with nothing there: what is there may be the same file as in the last site. */
  const clear = (place: string): string => {
    const target = path.join(folder, place);
    if (stock.delete(place)) unlinkSync(target);
    else makeFolder(path.dirname(target), folders);
    return target;
  };
  return {
    folder,
    search: spare?.list.search ?? {},
    keep(place, key) {
      const there = spare?.list.files[place];
      if (there?.[0] === key && stock.delete(place)) return there[1];
      const kept = last?.list.files[place];
      if (!last || kept?.[0] !== key || !hasSize(path.join(last.folder, place), kept[1])) return undefined;
      keepFile(path.join(last.folder, place), clear(place));
      return kept[1];
    },
    write(place, content) {
      writeFileSync(clear(place), content);
      return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
    },
    finish() {
      for (const place of stock) unlinkSync(path.join(folder, place));
      for (const place of stock) removeIfEmpty(path.dirname(path.join(folder, place)), folder);
    },
  };
}

const hasSize = (file: string, size: number) => statSync(file, { throwIfNoEntry: false })?.size === size;

/** Moves a site to another folder, where it is no site any more: without its list, and with nothing that the list does not vouch for. */
function reuse({ folder, list }: KnownSite, to: string): Set<string> {
  const stock = new Set<string>();
  try {
    rmSync(path.join(folder, LIST));
    renameSync(folder, to);
    takeStock(to, '', list, stock);
    return stock;
  } catch {
    // It is a help and no more.
    for (const useless of [folder, to]) rmSync(useless, { recursive: true, force: true });
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
