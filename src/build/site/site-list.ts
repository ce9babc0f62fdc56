/**
 * The list of what a build wrote. It is inside the site and replaced together with it, so that the two cannot disagree. It also marks
 * a folder as a site that a build wrote.
 */
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
  /** By the path of a file in the site's folder. */
  files: Record<string, ListEntry>;
}

/** The key of a file, its size in bytes, and, for most pages, what the key follows from. */
export type ListEntry = [key: string, size: number, from?: string];

/** The list of a site; undefined where there is none, or it was made with other code or addresses. */
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
