/** Where the feeds are: that of the whole, and those of roots, tags and people below their pages. */
import type { Addresses } from './address.ts';

/** Names of the feeds of the whole below the base path. */
export const ATOM_FILE = 'feed.xml';
export const JSON_FILE = 'feed.json';

/** The address of the feed of a page. @param page its address */
export const feedOf = (page: string): string => `${page}${ATOM_FILE}`;

/** The feeds of the whole. */
export const wholeFeeds = (to: Addresses): { atom: string; json: string } => ({ atom: to.file(ATOM_FILE), json: to.file(JSON_FILE) });
