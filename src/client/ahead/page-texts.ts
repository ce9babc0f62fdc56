/** Loads pages of the site as texts: each once, for a click that may follow and for previews. The browser keeps them too, as the host allows. */

/** How many are kept. A guess at how many somebody comes back to. */
const MOST_KEPT = 40;

/** The HTML of the page at an address; `undefined` if it cannot be loaded now. */
export type PageTexts = (address: string) => Promise<string | undefined>;

export async function loadText(address: string): Promise<string | undefined> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? response.text().catch(() => undefined) : undefined;
}

/** Loads a page at most once while it is kept. One that could not be loaded is asked for again. */
export function pageTexts(): PageTexts {
  const kept = new Map<string, Promise<string | undefined>>();
  return async (address) => {
    const loading = kept.get(address) ?? loadText(address);
    kept.delete(address);
    kept.set(address, loading);
    for (const [oldest] of kept) if (kept.size > MOST_KEPT) kept.delete(oldest);
    const text = await loading;
    if (text === undefined) kept.delete(address);
    return text;
  };
}
