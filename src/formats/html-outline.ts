/** Reads outlines from HTML, as copied from a web page: headings and nested lists. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toText } from 'hast-util-to-text';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { identify } from '../mosaic/identity.ts';
import { type Outline, OutlineError, type OutlineItem } from './outline.ts';

interface Level {
  item: OutlineItem;
  level: number;
}

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

/**
 * Reads the headings and lists of a page or a part of one. Prose under an item becomes its body, and links become its sources.
 * @throws {OutlineError} for a page that is nested too deeply
 */
export function parseHtmlOutline(html: string): Outline {
  refuseDeep(html);
  const outline: Outline = { items: [], remarks: [] };
  const fragment = !/<html[\s>]/i.test(html);
  readBlocks(rehype().data('settings', { fragment }).parse(html), outline, []);
  return outline;
}

const textOf = (nodes: readonly (ElementContent | RootContent)[]) =>
  toText({ type: 'root', children: nodes as RootContent[] })
    .replace(/\s+/g, ' ')
    .trim();

/** The web addresses to which nodes link, each once. */
function sourcesIn(nodes: readonly ElementContent[]): Pick<OutlineItem, 'sources'> {
  const found = new Set<string>();
  visit({ type: 'root', children: [...nodes] }, 'element', ({ tagName, properties: { href } }) => {
    if (tagName === 'a' && typeof href === 'string' && identify(href)) found.add(href);
  });
  return found.size > 0 ? { sources: [...found] } : {};
}

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';
const isList = ({ tagName }: Element) => tagName === 'ul' || tagName === 'ol';

function readBlocks(parent: Root | Element, outline: Outline, headings: Level[]): void {
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    const heading = /^h([1-6])$/.exec(node.tagName);
    const line = node.position?.start.line ?? 1;
    if (heading) {
      const level = Number(heading[1]);
      while (headings.length > 0 && (headings.at(-1) as Level).level >= level) headings.pop();
      const item: OutlineItem = { title: textOf(node.children), body: '', children: [], line, ...sourcesIn(node.children) };
      (headings.at(-1)?.item.children ?? outline.items).push(item);
      headings.push({ item, level });
    } else if (isList(node)) readList(node, headings.at(-1)?.item.children ?? outline.items);
    else if (node.tagName === 'p') {
      const text = textOf(node.children);
      const owner = headings.at(-1)?.item;
      if (text && owner) owner.body += `${owner.body && '\n\n'}${text}`;
      else if (text) outline.remarks.push({ line, text, reason: 'no part of a list' });
    } else if (!['head', 'script', 'style'].includes(node.tagName)) readBlocks(node, outline, headings);
  }
}

function readList(list: Element, into: OutlineItem[]): void {
  for (const node of list.children) {
    if (!isElement(node)) continue;
    // Some pages put a nested list after its item instead of inside it.
    if (isList(node)) readList(node, into.at(-1)?.children ?? into);
    else if (node.tagName === 'li') {
      const nested = node.children.filter((child) => isElement(child) && isList(child)) as Element[];
      const own = node.children.filter((child) => !nested.includes(child as Element));
      const [first = [], ...rest] = paragraphs(own);
      const item: OutlineItem = {
        title: textOf(first),
        body: rest.map(textOf).filter(Boolean).join('\n\n'),
        children: [],
        line: node.position?.start.line ?? 1,
        ...sourcesIn(own),
      };
      into.push(item);
      for (const child of nested) readList(child, item.children);
    }
  }
}

/** The paragraphs of an item; the nodes outside of any paragraph are the first. */
function paragraphs(nodes: readonly ElementContent[]): ElementContent[][] {
  const groups: ElementContent[][] = [];
  let loose: ElementContent[] = [];
  for (const node of nodes) {
    if (isElement(node) && (node.tagName === 'p' || node.tagName === 'div')) {
      groups.push(node.children);
    } else loose.push(node);
  }
  if (textOf(loose) !== '') groups.unshift(loose);
  loose = [];
  return groups;
}
