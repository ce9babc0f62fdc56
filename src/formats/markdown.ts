/** Markdown written from trees: what strangers wrote is text in them, and stays text. */
import type { Heading, Link, List, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

/** Writes what GitHub understands beyond CommonMark, so that it is escaped in text; the dollars are for formulas. */
const printerWith = (...extensions: Options[]) =>
  remark()
    .use(remarkGfm)
    .use(function () {
      this.data('toMarkdownExtensions')?.push({ unsafe: [{ character: '$', inConstruct: 'phrasing' }] }, ...extensions);
    })
    .data('settings', { bullet: '-', listItemIndent: 'one', resourceLink: true })
    .freeze();

const printer = printerWith();

/** A document, ending in a line break. */
export const markdown = (children: RootContent[]): string => printer.stringify({ type: 'root', children });

/** What stands in one line. */
export const markdownLine = (children: PhrasingContent[]): string => markdown([paragraph(...children)]).trimEnd();

/**
 * Where a comment on GitHub makes a link, a mention or a picture out of text by itself, though no mark says so:
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const AUTOMATIC = new RegExp(
  [
    '(?<=@)', // mentions, addresses of mail, commits of others
    '(?<=#)(?=\\d)', // issues
    '(?<=GH)(?=-\\d)',
    '(?<=:)(?=//)', // addresses
    '(?<=www)(?=\\.)',
    '(?<=:)(?=[a-z0-9_+-]+:)', // emoji
  ].join('|'),
  'giu',
);

/** Breaks text where GitHub would make something of it. A comment stops that, which a backslash does not: it looks at what is left of the Markdown. */
const deadText: Handle = ({ value }: { value: string }, _parent, state, info) => {
  const pieces = broken(value);
  return pieces
    .map((piece, i) =>
      state.safe(piece, { ...info, before: i === 0 ? info.before : '>', after: i === pieces.length - 1 ? info.after : '<' }),
    )
    .join('<!-- -->');
};

/** The pieces of a text that GitHub makes nothing of. Where a hexadecimal number is long enough for a commit, it is in sixes. */
const broken = (text: string): string[] =>
  text
    .split(/(?<![\p{L}\p{N}])([0-9a-f]{7,})(?![\p{L}\p{N}])/iu)
    .flatMap((piece, i) => (i % 2 === 1 ? (piece.match(/.{1,6}/g) as string[]) : piece.split(AUTOMATIC)))
    .filter(Boolean);

const commentPrinter = printerWith({ handlers: { text: deadText } });

/** A comment or an issue on GitHub: a document in which text links to nothing and mentions nobody. */
export const comment = (children: RootContent[]): string => commentPrinter.stringify({ type: 'root', children }).trimEnd();

/** What stands in one line of a {@link comment}. */
export const commentLine = (children: PhrasingContent[]): string => comment([paragraph(...children)]);

/** Text in one line, whatever breaks it had. */
export const text = (value: string): Text => ({ type: 'text', value: value.replace(/\s+/g, ' ') });

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

export const link = (words: string, url: string): Link => ({ type: 'link', url, children: [text(words)] });

export const heading = (depth: Heading['depth'], words: string): Heading => ({ type: 'heading', depth, children: [text(words)] });

/** A line of a list, and the lines below it. */
export interface Item {
  line: PhrasingContent[];
  below?: Item[];
}

export const list = (items: readonly Item[]): List => ({
  type: 'list',
  spread: false,
  children: items.map(({ line, below = [] }) => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(...line), ...(below.length > 0 ? [list(below)] : [])],
  })),
});
