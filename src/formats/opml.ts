/** OPML 2.0 (http://opml.org/spec2.opml), the format in which outliners exchange outlines. */
import sax from 'sax';
import { x } from 'xastscript';
import { isMoveLine } from './moves/is-move-line.ts';
import { asWritten, canBeSource, type Title, titleOf } from './outline/titles.ts';
import { type Outline, type Outlined, OutlineError, type OutlineItem, rowsOf } from './outline.ts';
import { xml, xmlText } from './xml.ts';

/**
 * Outlines as OPML. The attributes `_id` and `_label` are our own; other programs ignore them.
 * @param labelOf the short name of a question, if it has one
 */
export function printOpml(
  title: string,
  nodes: readonly Outlined[],
  labelOf: (id: string) => string | undefined = () => undefined,
): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  ${xml(x('head', {}, x('title', {}, xmlText(title))))}`,
    '  <body>',
  ];
  const open: string[] = [];
  const closeTo = (depth: number) => {
    while (open.length > depth) lines.push(open.pop() as string);
  };
  // Element by element: a printer of trees is recursive, and the tree of a mosaic may be too deep for that.
  for (const { node, depth } of rowsOf(nodes)) {
    closeTo(depth);
    const indent = '  '.repeat(depth + 2);
    const label = labelOf(node.id);
    const element = xml(x('outline', { text: xmlText(node.title), _id: node.id, ...(label !== undefined && { _label: xmlText(label) }) }));
    if (node.children.length === 0) lines.push(indent + element);
    else {
      lines.push(indent + element.replace(/ ?\/>$/, '>'));
      open.push(`${indent}</outline>`);
    }
  }
  closeTo(0);
  return [...lines, '  </body>', '</opml>', ''].join('\n');
}

/**
 * Reads OPML: `text`, or else `title`, is the title, `_note` the prose under it, and the address of a page a source. An item without a
 * title is left out, and the items below it move up. Entities that the document defines are errors, because they can expand without limit.
 * @throws {OutlineError} with line and column when it is not XML
 */
export function parseOpml(text: string): Outline {
  const outline: Outline = { items: [], remarks: [] };
  // The lists to which the open outlines add their children. Reading event by event works at any depth.
  const open: OutlineItem[][] = [outline.items];
  const reader = sax.parser(true, { position: true });
  reader.onerror = (error) => {
    throw new OutlineError(`${reader.line + 1}:${reader.column + 1}: Unexpected XML, expected OPML: ${error.message.split('\n')[0]}`);
  };
  reader.onopentag = ({ name, attributes }) => {
    if (name !== 'outline') return;
    const attribute = (key: string) =>
      String(attributes[key] ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    const into = open.at(-1) as OutlineItem[];
    const text = attribute('text') || attribute('title');
    const line = reader.line + 1;
    const remark = (reason: string) => outline.remarks.push({ line, text: text || '<outline>', reason });
    const own = attribute('_id');
    const label = attribute('_label');
    // What an export of ours wrote is a title as it is.
    const isMove = !own && isMoveLine(text);
    const read: Title = own ? { ...asWritten(text), id: own } : isMove ? asWritten(text) : titleOf(text);
    const { title, id, sources: linked, reasons } = read;
    for (const reason of reasons) remark(reason);
    if (title === '') {
      if (reasons.length === 0) remark('it has no text');
      open.push(into);
      return;
    }
    const sources = [...new Set([...linked, attribute('url'), attribute('htmlUrl')])].filter(canBeSource);
    const item: OutlineItem = {
      title,
      ...(id && { id }),
      ...(label && { label }),
      ...(sources.length > 0 && { sources }),
      body: String(attributes._note ?? '').trim(),
      children: [],
      line,
      ...(isMove && { isMove }),
    };
    into.push(item);
    open.push(item.children);
  };
  reader.onclosetag = (name) => {
    if (name === 'outline') open.pop();
  };
  reader.write(text).close();
  return outline;
}
