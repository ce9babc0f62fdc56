/** OPML 2.0 (http://opml.org/spec2.opml), the format that outliners exchange. */
import sax from 'sax';
import { x } from 'xastscript';
import { identify } from '../mosaic/identity.ts';
import { type Outline, type Outlined, OutlineError, type OutlineItem, rowsOf } from './outline.ts';
import { xml, xmlText } from './xml.ts';

/**
 * Outlines as OPML; `_id` and `_label` are ours, others keep them.
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
  // Element by element: a printer of trees calls itself, and the tree of a mosaic may be deep.
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
 * Reads OPML: `text`, or else `title`, is the title, `_note` the prose under it, and the address of a page a source. What has no
 * title is left out, and what is below it moves up. No entity of the document's own is read, so that none can grow.
 * @throws {OutlineError} with line and column when it is no XML
 */
export function parseOpml(text: string): Outline {
  const outline: Outline = { items: [], remarks: [] };
  // Where the outlines that are open put what is below them. Read event by event, so that depth is no matter.
  const open: OutlineItem[][] = [outline.items];
  const reader = sax.parser(true, { position: true });
  reader.onerror = (error) => {
    throw new OutlineError(`${reader.line + 1}:${reader.column + 1}: Unexpected XML, expected OPML: ${error.message.split('\n')[0]}`);
  };
  reader.onopentag = ({ name, attributes }) => {
    if (name !== 'outline') return;
    const said = (key: string) =>
      String(attributes[key] ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    const into = open.at(-1) as OutlineItem[];
    const title = said('text') || said('title');
    const line = reader.line + 1;
    if (title === '') {
      outline.remarks.push({ line, text: '<outline>', reason: 'it has no text' });
      open.push(into);
      return;
    }
    const id = said('_id');
    const label = said('_label');
    const sources = [...new Set([said('url'), said('htmlUrl')])].filter((address) => identify(address));
    const item: OutlineItem = {
      title,
      ...(id && { id }),
      ...(label && { label }),
      ...(sources.length > 0 && { sources }),
      body: String(attributes._note ?? '').trim(),
      children: [],
      line,
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
