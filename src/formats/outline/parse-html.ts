/** Parses the HTML of strangers, and finds the blocks in it. */
import type { Element, ElementContent, RootContent } from 'hast';
import { rehype } from 'rehype';
import { OutlineError } from '../outline.ts';
import { headingLevel, isList, isParagraph, isWordless, pageFurniture } from './html-elements.ts';

/** The deepest nesting of elements, because the parser recurses. Chosen by eye: only accidents and attacks are deeper. */
const DEEPEST = 500;

/**
 * Elements that other elements end, or that are empty: they do not count as nesting.
 * https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
 */
const SHALLOW = new Set(
  (
    'html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th ' +
    'area base br col embed hr img input link meta source track wbr'
  ).split(' '),
);

/** @throws {OutlineError} for elements that may be nested too deeply to be parsed */
function refuseDeep(html: string): void {
  let depth = 0;
  for (const { 1: end, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (SHALLOW.has(name.toLowerCase())) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) {
      const line = html.slice(0, index).split('\n').length;
      throw new OutlineError(
        `${line}: Unexpected <${name}> inside ${DEEPEST} other elements, expected fewer: leave out what is not the outline`,
      );
    }
  }
}

export const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';

/**
 * The nodes of a page or a part of one, without those that have no words.
 * @returns `hold`: the elements that are blocks, or have one in them, as the `<b>` that Google Docs puts around all that it copies
 * @throws {OutlineError} for a page that is nested too deeply
 */
export function parseHtml(html: string): { children: RootContent[]; hold: ReadonlySet<Element> } {
  refuseDeep(html);
  const fragment = !/<html[\s>]/i.test(html);
  const { children } = rehype().data('settings', { fragment }).parse(html);
  const hold = new Set<Element>();
  for (const child of children) if (isElement(child)) findBlocks(child, hold);
  return { children, hold };
}

/** Finds the blocks, and takes out of the tree what has no words. */
function findBlocks(element: Element, hold: Set<Element>): boolean {
  element.children = element.children.filter((child) => !isElement(child) || !isWordless(child));
  let holds =
    pageFurniture(element) !== undefined ||
    isParagraph(element) ||
    isList(element) ||
    headingLevel(element) > 0 ||
    element.tagName === 'li';
  for (const child of element.children) if (isElement(child) && findBlocks(child, hold)) holds = true;
  if (holds) hold.add(element);
  return holds;
}
