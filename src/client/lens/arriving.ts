/**
 * What arrives with the address of the page: `#lens=` and the text, written by the bookmarklet, the share target, or anybody. A fragment is
 * never sent to a server.
 */

const NAME = '#lens=';

/** The text in a fragment; undefined where there is none. */
export function textIn(fragment: string): string | undefined {
  if (!fragment.startsWith(NAME)) return undefined;
  const written = fragment.slice(NAME.length);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
