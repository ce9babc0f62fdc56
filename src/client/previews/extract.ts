/**
 * Takes the preview of a page out of its HTML. The page marks the parts, so a preview cannot say anything else than the page:
 *
 * - `data-preview="whole"`: the element, without those in it that are marked `skip`;
 * - `data-preview="sentence"`: the first sentence of its first paragraph;
 * - `data-preview="first 3"`: its first three lines, and how many more there are; a line is a question, a source or an insight.
 */
import { count } from '../../views/count.ts';
import { element } from '../element.ts';
import { firstSentence } from './sentence.ts';

export interface Preview {
  /** The path of the page, with the anchor of the entry on it. */
  path: string;
  title: string;
  /** What comes above and below the title. */
  above: readonly Node[];
  below: readonly Node[];
}

const LINES = ':scope > .insight, :scope > li, :is(li, p):has(> .mark)';

/** The preview of a page, if it is a page that has one. */
export function previewIn(page: Document, address: string): Preview | undefined {
  const { pathname, hash } = new URL(address);
  const entry = hash ? page.getElementById(decodeURIComponent(hash.slice(1))) : page.querySelector('main');
  const heading = entry?.querySelector('h1, dfn');
  const title = heading?.textContent.trim();
  const marked = [...(entry?.querySelectorAll('[data-preview]') ?? [])];
  if (!heading || !title || marked.length === 0) return undefined;
  const above: Node[] = [];
  const below: Node[] = [];
  for (const mark of marked) {
    const parts = partsOf(mark).map((part) => adopted(part, address));
    (mark.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING ? above : below).push(...parts);
  }
  return { path: pathname + hash, title, above, below };
}

function partsOf(mark: Element): Node[] {
  const [how, most] = (mark.getAttribute('data-preview') ?? '').split(' ');
  switch (how) {
    case 'whole':
      return [withoutSkipped(mark)];
    case 'sentence': {
      const paragraph = mark.querySelector(':scope > p');
      return paragraph ? [firstSentence(paragraph)] : [];
    }
    case 'first':
      return linesOf([...mark.querySelectorAll(LINES)], Number(most));
    default:
      return [];
  }
}

/** A copy of an element; a landmark of the page is none in a preview. */
function withoutSkipped(mark: Element): Element {
  const copy = mark.cloneNode(true) as Element;
  for (const skipped of copy.querySelectorAll('[data-preview="skip"]')) skipped.remove();
  return copy.matches('nav') ? element('div', { class: copy.className }, ...copy.childNodes) : copy;
}

function linesOf(lines: readonly Element[], most: number): Node[] {
  const shown = lines.slice(0, most).map((line) => line.cloneNode(true) as Element);
  const more = lines.length - shown.length;
  const list = shown.some((line) => line.matches('.insight')) ? shown : [element('ul', { role: 'list' }, ...shown.map(entryOf))];
  return [...list, ...(more > 0 ? [element('p', { class: 'meta' }, `and ${count(more)} more`)] : [])];
}

/** A line as an entry of a list: the mark of a question, then the rest, without the questions below it. */
function entryOf(line: Element): HTMLLIElement {
  for (const nested of line.querySelectorAll('.questions')) nested.remove();
  const mark = line.querySelector(':scope > .mark');
  if (!mark) return element('li', {}, ...line.childNodes);
  mark.remove();
  return element('li', { class: 'preview-question' }, mark, element('span', {}, ...line.childNodes));
}

/** A copy of a part of another page, for this page. @param address of the other page */
export function adopted<Part extends Node>(part: Part, address: string): Part {
  const copy = document.importNode(part, true);
  if (copy instanceof Element) clean(copy, address);
  return copy;
}

/** Removes what may be on a page only once, and makes addresses absolute. */
function clean(part: Element, address: string): void {
  for (const each of [part, ...part.querySelectorAll('*')]) {
    for (const name of ['id', 'data-preview', 'aria-labelledby', 'aria-describedby']) each.removeAttribute(name);
    for (const name of ['href', 'src']) {
      const written = each.getAttribute(name);
      // What an SVG takes from its page is also in every other page.
      if (written !== null && !each.matches('use')) each.setAttribute(name, new URL(written, address).href);
    }
  }
}
