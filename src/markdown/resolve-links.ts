/** Completes the links to questions that the pipeline leaves open. */

import { escapeHtml } from './escape-html.ts';
import { isNestable, type Nested, nestedTag } from './nest.ts';

/** What a link to a question needs. */
export interface LinkTarget {
  href: string;
  /** The text of the link where the author wrote none. */
  label: string;
  /** The whole question: part of the link's name for assistive technology. */
  title: string;
  /** The fill, which is a class of the link. */
  fill: string;
}

/**
 * An open link, or any other whole tag. In printed HTML, a `<` that begins no tag is only inside attributes, where strangers can write
 * what looks like an open link; so the other tags are matched too. Attributes are in double quotes, and text has `&#x3C;`.
 */
const TAG = /<a data-question="([^"]*)">(<\/a>)?|<[^"<>]*(?:"[^"]*"[^"<>]*)*>/g;

/**
 * Gives every `<a data-question="id#heading">` its address, class and name, and the question's label where it is empty. A link with an unknown target
 * loses the attribute, and so it is no link any more.
 * @param nested where the text stands among others on its page; links that are completed here lead to the right place already
 * @param targets by what the author wrote: `id#heading`, or `id` for any heading; `#heading` for a heading of the question itself
 */
export function resolveLinks(html: string, targets: Readonly<Record<string, LinkTarget>>, nested?: Nested): string {
  if (!html.includes('data-question') && !(nested && isNestable(html))) return html;
  return html.replace(TAG, (tag, written?: string, closed?: string) => {
    if (written === undefined) return nested ? nestedTag(tag, nested) : tag;
    const id = written.split('#')[0] as string;
    const found = [written, id].filter((name) => Object.hasOwn(targets, name)).map((name) => targets[name])[0];
    if (!found) return closed ? escapeHtml(id) : '<a>';
    if (id === '') return `<a href="${found.href}">${closed ? `${escapeHtml(found.label)}</a>` : ''}`;
    const open = `<a class="question ${found.fill}" href="${found.href}"`;
    // Where the author wrote words, they are the name: what follows them in the sentence is not known here.
    if (!closed) return `${open} title="${escapeHtml(found.title)}">`;
    return `${open}${nameOf(found)}>${escapeHtml(found.label)}</a>`;
  });
}

/** The accessible name: the label, then the whole question where that says more. */
const nameOf = ({ label, title }: LinkTarget): string => (label === title ? '' : ` aria-label="${escapeHtml(`${label}: ${title}`)}"`);
