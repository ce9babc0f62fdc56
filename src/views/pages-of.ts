/** Divides a long list into pages. */
import { ROWS } from '../pictures/table-rows.ts';
import type { Addresses } from './address.ts';

/** A page of a list. */
export interface PageOf<T> {
  entries: readonly T[];
  /** From 1. */
  number: number;
  /** The addresses of all pages, in order. */
  pages: string[];
}

/**
 * The pages of a list, at least one.
 * @param hrefOf the address of each page, by its number from 1
 * @param make makes what a page shows
 * @returns what makes each page, by its path below the base path
 */
export function pagesByPath<T, Page>(
  entries: readonly T[],
  hrefOf: (page: number) => string,
  { base }: Pick<Addresses, 'base'>,
  make: (page: PageOf<T>) => Page,
): Map<string, () => Page> {
  const pages = Array.from({ length: Math.max(1, Math.ceil(entries.length / ROWS)) }, (_, at) => hrefOf(at + 1));
  return new Map(
    pages.map((href, at) => [
      href.slice(base.length),
      () => make({ entries: entries.slice(at * ROWS, (at + 1) * ROWS), number: at + 1, pages }),
    ]),
  );
}
