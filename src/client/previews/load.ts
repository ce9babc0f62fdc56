/** Loads the pages behind links for their previews. */
import { loadText, type PageTexts } from '../ahead/page-texts.ts';
import { type Preview, previewIn } from './extract.ts';

/** How many previews are kept. A guess at how many somebody comes back to. */
const MOST_KEPT = 40;

/** Gives the preview of the page at an address; `undefined` if the page cannot be loaded or has none. A page is loaded once. */
export function previewLoader(textOf: PageTexts): (href: string) => Promise<Preview | undefined> {
  const kept = new Map<string, Promise<Preview | undefined>>();
  return async (href) => {
    const { origin, pathname, hash } = new URL(href);
    // Only a page of many entries has a preview for each.
    const address = origin + pathname + (pathname.endsWith('/terms/') ? hash : '');
    const loading = kept.get(address) ?? load(address, textOf);
    kept.delete(address);
    kept.set(address, loading);
    for (const [oldest] of kept) if (kept.size > MOST_KEPT) kept.delete(oldest);
    const preview = await loading;
    if (!preview) kept.delete(address);
    return preview;
  };
}

async function load(address: string, textOf: PageTexts): Promise<Preview | undefined> {
  const loaded = await loadPage(address, textOf);
  return loaded && previewIn(loaded.page, loaded.address);
}

export interface LoadedPage {
  page: Document;
  /** Where it is, after a redirect. */
  address: string;
}

/**
 * Loads a page of the site; `undefined` if it cannot be loaded.
 * @param isFollowed whether another page redirected here; a second redirect is not followed
 */
export async function loadPage(address: string, textOf: PageTexts = loadText, isFollowed = false): Promise<LoadedPage | undefined> {
  const text = await textOf(address.split('#', 1)[0] ?? address);
  if (text === undefined) return undefined;
  const page = new DOMParser().parseFromString(text, 'text/html');
  const moved = page.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')?.split('url=')[1];
  if (moved === undefined) return { page, address };
  const target = new URL(moved, address);
  return isFollowed || target.origin !== location.origin ? undefined : loadPage(target.href, textOf, true);
}
