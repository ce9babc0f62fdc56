/** Completes the question links that the pipeline leaves open. */

/** What a link to a question needs: where it leads, and what stands in it where the author wrote no label. */
export interface LinkTarget {
  href: string;
  title: string;
  /** Class of the link, for its fill. */
  fill: string;
}

/**
 * An open link, or any other tag as a whole: in what is printed, a `<` that begins no tag stands only in the attributes of one, where
 * strangers can write what looks like an open link. Attributes are in double quotes, and text has `&#x3C;`.
 */
const TAG = /<a data-question="([^"]*)">(<\/a>)?|<[^"<>]*(?:"[^"]*"[^"<>]*)*>/g;

/**
 * Gives every `<a data-question="id#heading">` its address and class, and its title where it is empty. A link whose target
 * is not known loses its tag's attribute and so is no link.
 * @param targets by what is written: `id#heading`, or `id` where the heading does not matter; `#heading` for one of the question itself
 */
export function resolveLinks(html: string, targets: Readonly<Record<string, LinkTarget>>): string {
  if (!html.includes('data-question')) return html;
  return html.replace(TAG, (tag, written?: string, closed?: string) => {
    if (written === undefined) return tag;
    const id = written.split('#')[0] as string;
    const found = [written, id].filter((name) => Object.hasOwn(targets, name)).map((name) => targets[name])[0];
    if (!found) return closed ? escapeHtml(id) : '<a>';
    const open = id === '' ? `<a href="${found.href}">` : `<a class="question ${found.fill}" href="${found.href}">`;
    return closed ? `${open}${escapeHtml(found.title)}</a>` : open;
  });
}

/** Text as HTML. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] as string);
