/** Prints Markdown from trees: text of strangers is a text node in them, and stays text. */
import type { Heading, Link, List, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

/** A printer for GitHub's Markdown, so that text has escapes for all of its syntax; also for the dollars of formulas. */
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

/** Markdown in one line. */
export const markdownLine = (children: PhrasingContent[]): string => markdown([paragraph(...children)]).trimEnd();

/**
 * Places in plain text of which GitHub makes a link, a mention or an emoji in a comment:
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const AUTOMATIC = new RegExp(
  [
    '(?<=@)', // mentions, mail addresses, commits of other repositories
    '(?<=#)(?=\\d)', // issues
    '(?<=GH)(?=-\\d)',
    '(?<=:)(?=//)', // addresses
    '(?<=www)(?=\\.)',
    '(?<=:)(?=[a-z0-9_+-]+:)', // emoji
  ].join('|'),
  'giu',
);

/** Breaks text by HTML comments at those places. A backslash would not help, because GitHub looks at the text after it was parsed. */
const deadText: Handle = ({ value }: { value: string }, _parent, state, info) => {
  const pieces = broken(value);
  return pieces
    .map((piece, i) =>
      state.safe(piece, { ...info, before: i === 0 ? info.before : '>', after: i === pieces.length - 1 ? info.after : '<' }),
    )
    .join('<!-- -->');
};

/** The pieces of a text that GitHub leaves alone. A hexadecimal number of 7 digits or more could be a commit, and is cut every 6 digits. */
const broken = (text: string): string[] =>
  text
    .split(/(?<![\p{L}\p{N}])([0-9a-f]{7,})(?![\p{L}\p{N}])/iu)
    .flatMap((piece, i) => (i % 2 === 1 ? (piece.match(/.{1,6}/g) as string[]) : piece.split(AUTOMATIC)))
    .filter(Boolean);

const commentPrinter = printerWith({ handlers: { text: deadText } });

/** A comment or an issue on GitHub: a document in which text links to nothing and mentions nobody. */
export const comment = (children: RootContent[]): string => commentPrinter.stringify({ type: 'root', children }).trimEnd();

/** One line of a {@link comment}. */
export const commentLine = (children: PhrasingContent[]): string => comment([paragraph(...children)]);

/** Text in one line, without its line breaks. */
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
