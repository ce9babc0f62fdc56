/** Completes the question links that the pipeline leaves open. */

/** What a link to a question needs: where it leads, and what stands in it where the author wrote no label. */
export interface LinkTarget {
  href: string;
  title: string;
  /** Class of the link, for its fill. */
  fill: string;
}

const OPEN_LINK = /<a data-question="([^"]*)">(<\/a>)?/g;

/**
 * Gives every `<a data-question="id#heading">` its address and class, and its title where it is empty. A link whose target
 * is not known loses its tag's attribute and so is no link.
 */
export function resolveLinks(html: string, target: (id: string, heading?: string) => LinkTarget | undefined): string {
  return html.replace(OPEN_LINK, (_, written: string, closed?: string) => {
    const [id, heading] = written.split('#') as [string, string | undefined];
    const found = target(id, heading);
    if (!found) return closed ? escapeHtml(id) : '<a>';
    const open = `<a class="question ${found.fill}" href="${found.href}">`;
    return closed ? `${open}${escapeHtml(found.title)}</a>` : open;
  });
}

/** Text as HTML. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] as string);
