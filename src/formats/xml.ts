/** Prints XML from trees (https://github.com/syntax-tree/xast). */
import type { Root, RootContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Characters that XML 1.0 does not allow, not even as references: https://www.w3.org/TR/xml/#charsets */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text without the characters that XML does not allow. */
export const xmlText = (text: string): string => text.replace(NO_CHARACTER, '');

/** A part of a document. */
export const xml = (node: RootContent): string => toXml(node, { closeEmptyElements: true });

/** A whole document. */
export const xmlDocument = (root: RootContent): string => {
  const declaration: RootContent = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' };
  return toXml(
    { type: 'root', children: [declaration, { type: 'text', value: '\n' }, root, { type: 'text', value: '\n' }] } satisfies Root,
    {
      closeEmptyElements: true,
    },
  );
};
