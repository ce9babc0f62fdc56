/** Divides a long list into pages. */
import { ROWS } from '../pictures/table-rows.ts';
import type { Addresses } from './address.ts';

/** A page of a list. */
export interface PageOf {
  /** The place of its first entry, and that after its last one, from 0. */
  first: number;
  end: number;
  /** From 1. */
  number: number;
  /** The addresses of all pages, in order. */
  pages: string[];
}

/**
 * The pages of a list of so many entries, at least one. The list itself need not be made before a page is.
 * @param hrefOf the address of each page, by its number from 1
 * @param make makes what a page shows
 * @returns what makes each page, by its path below the base path
 */
export function pagesByPath<Page>(
  entries: number,
  hrefOf: (page: number) => string,
  { base }: Pick<Addresses, 'base'>,
  make: (page: PageOf) => Page,
): Map<string, () => Page> {
  const pages = Array.from({ length: Math.max(1, Math.ceil(entries / ROWS)) }, (_, at) => hrefOf(at + 1));
  return new Map(
    pages.map((href, at) => [
      href.slice(base.length),
      () => make({ first: at * ROWS, end: Math.min(entries, (at + 1) * ROWS), number: at + 1, pages }),
    ]),
  );
}

/** Makes a value when it is first asked for, and keeps it. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
