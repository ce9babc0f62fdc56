/** OPML 2.0 (http://opml.org/spec2.opml), the format that outliners exchange. */
import sax from 'sax';
import { escapeHtml } from './escape.ts';
import type { Outline, Outlined, OutlineItem } from './outline.ts';

/** Outlines as OPML; `_id` is ours, others keep it. */
export function printOpml(title: string, nodes: readonly Outlined[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${escapeHtml(title)}</title></head>
  <body>
${nodes.map((node) => printNode(node, '    ')).join('')}  </body>
</opml>
`;
}

function printNode({ id, title, children }: Outlined, indent: string): string {
  const head = `${indent}<outline text="${escapeHtml(title)}" _id="${escapeHtml(id)}"`;
  return children.length === 0
    ? `${head}/>\n`
    : `${head}>\n${children.map((child) => printNode(child, `${indent}  `)).join('')}${indent}</outline>\n`;
}

/**
 * Reads OPML: `text` is the title, `_note` the prose under it.
 * @throws {SyntaxError} with line and column when it is no XML
 */
export function parseOpml(xml: string): Outline {
  const outline: Outline = { items: [], remarks: [] };
  const open: OutlineItem[] = [];
  const reader = sax.parser(true, { position: true });
  reader.onerror = (error) => {
    throw new SyntaxError(`${reader.line + 1}:${reader.column + 1}: Unexpected XML, expected OPML: ${error.message.split('\n')[0]}`);
  };
  reader.onopentag = ({ name, attributes }) => {
    if (name !== 'outline') return;
    const said = (key: string) =>
      String(attributes[key] ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    const id = said('_id');
    const item = {
      title: said('text'),
      ...(id && { id }),
      body: String(attributes._note ?? '').trim(),
      children: [],
      line: reader.line + 1,
    };
    if (item.title === '') outline.remarks.push({ line: item.line, text: '<outline>', reason: 'it has no text' });
    (open.at(-1)?.children ?? outline.items).push(item);
    open.push(item);
  };
  reader.onclosetag = (name) => {
    if (name === 'outline') open.pop();
  };
  reader.write(xml).close();
  return outline;
}
