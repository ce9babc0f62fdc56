/** Where the pages of sources are. */
import type { FindTitles } from '../../formats/find-data.ts';

/** The addresses of all sources that have a page, by identity; undefined if they could not be loaded. */
export async function sourceAddresses(base: string): Promise<ReadonlyMap<string, string> | undefined> {
  try {
    const response = await fetch(`${base}find-titles.json`);
    const { sources } = (await response.json()) as FindTitles;
    return new Map(sources.map(([slug, key]) => [key, `${base}sources/${slug}/`]));
  } catch {
    return undefined;
  }
}
