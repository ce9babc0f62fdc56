/** What a build wrote, as a list inside the site: it is swapped with the site, so that the two cannot disagree. It also marks a folder as a site of ours. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ShardKeys } from '../search/search.ts';

/** Name of the list in the site's folder. */
export const LIST = '.mosaic-build.json';

export interface SiteList {
  /** Digest of the code and the addresses that everything was made with. */
  made: string;
  /** Keys of the parts of the search index. */
  search: ShardKeys;
  /** For each file, by its place in the site's folder, its key and its size in bytes. */
  files: Record<string, [key: string, size: number]>;
}

/** The list of a site; undefined where there is none that can be believed. */
export function readList(folder: string, made: string): SiteList | undefined {
  try {
    const list = JSON.parse(readFileSync(path.join(folder, LIST), 'utf8')) as SiteList;
    return list.made === made ? list : undefined;
  } catch {
    return undefined;
  }
}

export function writeList(folder: string, list: SiteList): void {
  writeFileSync(path.join(folder, LIST), JSON.stringify(list));
}
