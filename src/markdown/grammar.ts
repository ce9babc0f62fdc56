/** The Markdown of questions: CommonMark with GFM, `$math$` and `[[id]]`. Chooses the smallest grammar for a text. */
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { math } from 'micromark-extension-math';
import type { Extension } from 'micromark-util-types';
import { remark } from 'remark';
import { wikiLink, wikiLinkFromMarkdown } from './wiki-link.ts';

/** An extension of CommonMark: its syntax and its nodes. `remark-gfm` consists of these, but cannot be loaded in parts. */
interface Construct {
  syntax: Extension;
  tree: FromMarkdown;
}

// A construct that begins with a special character takes no time in a text without that character.
const always: readonly Construct[] = [
  { syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() },
  { syntax: gfmStrikethrough({ singleTilde: false }), tree: gfmStrikethroughFromMarkdown() },
  { syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
  { syntax: math(), tree: mathFromMarkdown() },
  { syntax: wikiLink, tree: wikiLinkFromMarkdown },
];

// These two are tried at every line and at every word, which doubles the time for prose.
const table: Construct = { syntax: gfmTable(), tree: gfmTableFromMarkdown() };
const address: Construct = { syntax: gfmAutolinkLiteral(), tree: gfmAutolinkLiteralFromMarkdown() };

const grammarOf = (constructs: readonly Construct[]) =>
  remark()
    .data({ micromarkExtensions: constructs.map(({ syntax }) => syntax), fromMarkdownExtensions: constructs.map(({ tree }) => tree) })
    .freeze();

/** A parser for one set of constructs. */
export type Grammar = ReturnType<typeof grammarOf>;

const prose = grammarOf(always);
const proseAndTables = grammarOf([table, ...always]);
const proseAndAddresses = grammarOf([address, ...always]);

/** The grammar with all constructs. */
export const whole = grammarOf([address, table, ...always]);

/** In the second row of a table, a hyphen is next to a bar or a colon, with only blanks between them. */
export const MAY_HOLD_TABLE = /[|:][ \t]*-|-[ \t]*[|:]/;

/** A bare address contains one of these, or its special characters are written as escapes or character references. */
const MAY_HOLD_ADDRESS = /@|:\/\/|www\.|\\[./]|&[#a-z]/i;

/** {@link whole} with handlers for mdast-util-from-markdown that replace those of the same tokens. */
export const wholeWith = (tree: FromMarkdown): Grammar => grammarOf([address, table, ...always, { syntax: {}, tree }]);

/** The smallest grammar that gives the same tree for a text as {@link whole}. */
export function grammarFor(markdown: string): Grammar {
  const tables = MAY_HOLD_TABLE.test(markdown);
  if (MAY_HOLD_ADDRESS.test(markdown)) return tables ? whole : proseAndAddresses;
  return tables ? proseAndTables : prose;
}
