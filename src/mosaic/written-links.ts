/** How links to questions are written: the places of the id, the address and the label in each. */
import { destinationsOf } from '../markdown/destinations.ts';
import type { BodyLink, Span } from './read/body.ts';

export interface WrittenLink extends BodyLink {
  /** `[[id|label]]`, `[label](id.md)` or a picture, or `[name]: id.md`. */
  form: 'wiki' | 'inline' | 'definition';
  /** The id alone, as it is written. */
  id: Span;
  /** All between the brackets, or the address. */
  destination: Span;
  /** Undefined for a link without one, and for a definition. */
  label?: Span;
}

/**
 * Finds how links are written.
 * @param text the text in which their places are counted
 * @param offset where the Markdown begins in it
 * @param links links of that Markdown
 */
export function writtenLinks(text: string, offset: number, links: readonly BodyLink[]): WrittenLink[] {
  let destinations: Map<number, Span> | undefined;
  return links.flatMap((link) => {
    if (text.startsWith('[[', link.start)) return wikiLink(text, link);
    destinations ??= destinationsOf(text.slice(offset));
    const found = destinations.get(link.start - offset);
    return found ? inline(text, link, { start: offset + found.start, end: offset + found.end }) : [];
  });
}

function wikiLink(text: string, link: BodyLink): WrittenLink {
  const destination = { start: link.start + 2, end: link.end - 2 };
  const value = text.slice(destination.start, destination.end);
  const start = destination.start + (value.length - value.trimStart().length);
  const bar = value.indexOf('|');
  const label = bar >= 0 && value.slice(bar + 1).trim() !== '' ? { start: destination.start + bar + 1, end: destination.end } : undefined;
  return { ...link, form: 'wiki', destination, id: { start, end: start + link.target.length }, ...(label && { label }) };
}

function inline(text: string, link: BodyLink, destination: Span): WrittenLink {
  const address = text.slice(destination.start, destination.end);
  const folders = /^(?:[^?#]*\/)?/.exec(address)?.[0].length ?? 0;
  const id = { start: destination.start + folders, end: destination.start + address.search(/\.md(?:#.*)?$/i) };
  const opening = text[link.start] === '!' ? 2 : 1;
  const label = { start: link.start + opening, end: text.lastIndexOf('](', destination.start) };
  return text.slice(link.start, destination.start).includes('](')
    ? { ...link, form: 'inline', destination, id, label }
    : { ...link, form: 'definition', destination, id };
}
