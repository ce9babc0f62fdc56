/** Prints HTML from trees (https://github.com/syntax-tree/hast). */
import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { rehype } from 'rehype';

const printer = rehype().freeze();

/** A whole page in English. */
export function htmlDocument(title: string, head: ElementContent[], body: ElementContent[]): string {
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          ...head,
          h('title', title),
        ]),
        h('body', body),
      ]),
    ],
  };
  return `${printer.stringify(page)}\n`;
}

/** A part of a page. */
export const htmlOf = (children: ElementContent[]): string => printer.stringify({ type: 'root', children });
