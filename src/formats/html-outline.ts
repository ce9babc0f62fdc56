/** Outlines from HTML, as copied from a web page: headings and nested lists. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import type { Outline, OutlineItem } from './outline.ts';

interface Level {
  item: OutlineItem;
  level: number;
}

/** Reads the headings and lists of a page or a piece of one; prose under an item goes into its body. */
export function parseHtmlOutline(html: string): Outline {
  const outline: Outline = { items: [], remarks: [] };
  readBlocks(fromHtml(html, { fragment: !/<html[\s>]/i.test(html) }), outline, []);
  return outline;
}

const textOf = (nodes: readonly (ElementContent | RootContent)[]) =>
  toText({ type: 'root', children: nodes as RootContent[] })
    .replace(/\s+/g, ' ')
    .trim();

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
      const item = { title: textOf(node.children), body: '', children: [], line };
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
    // Some pages put a nested list beside the item that it belongs to.
    if (isList(node)) readList(node, into.at(-1)?.children ?? into);
    else if (node.tagName === 'li') {
      const nested = node.children.filter((child) => isElement(child) && isList(child)) as Element[];
      const [first = [], ...rest] = paragraphs(node.children.filter((child) => !nested.includes(child as Element)));
      const item: OutlineItem = {
        title: textOf(first),
        body: rest.map(textOf).filter(Boolean).join('\n\n'),
        children: [],
        line: node.position?.start.line ?? 1,
      };
      into.push(item);
      for (const child of nested) readList(child, item.children);
    }
  }
}

/** The text of an item by paragraph: what stands outside of any is the first. */
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
