/**
 * A link for the bookmarks of a reader: on the page of a paper or a post, it opens the lens with its title, its address and its abstract.
 */

/**
 * The most characters that it takes along, as the address of a page holds them: about two pages of text. Safari takes addresses up to
 * 80,000 characters, and a character is up to nine of them.
 */
const MOST = 8000;

/** @param lens address of the page with the lens, without a fragment */
export const bookmarklet = (lens: string): string =>
  `javascript:${encodeURIComponent(`(${takeAlong.toString()})(${JSON.stringify(lens)},${MOST})`)}`;

/** Runs on the page of somebody else, as text: it may use nothing of this module. */
function takeAlong(lens: string, most: number): void {
  const all = (...names: string[]) =>
    names
      .map((name) =>
        [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}" i], meta[property="${name}" i]`)]
          .map(({ content }) => content.replace(/\s+/g, ' ').trim())
          .filter(Boolean),
      )
      .find((found) => found.length > 0) ?? [];
  const title = all('citation_title', 'og:title')[0] ?? document.title;
  const authors = all('citation_author').map((name) => name.split(', ').reverse().join(' '));
  const date = all('citation_date', 'citation_publication_date')[0];
  const selected = `${getSelection() ?? ''}`.trim();
  const text = selected || all('citation_abstract', 'og:description', 'description')[0] || '';
  const head = [title, location.href, authors.length > 0 ? `Authors: ${authors.join('; ')}` : '', date ? `Date: ${date}` : ''];
  const pasted = `${head.filter(Boolean).join('\n')}\n\n${text}`.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  const address = `${lens}#lens=${encodeURIComponent(pasted)}`;
  if (!window.open(address)) location.href = address;
}
