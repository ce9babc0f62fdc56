/** The Markdown that questions are written in: CommonMark with GFM, `$math$` and `[[id]]`, and how much of it a text needs. */
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

/** What a parser reads beyond CommonMark, and what it makes of it. `remark-gfm` is made of these, and cannot be had in parts. */
interface Construct {
  syntax: Extension;
  tree: FromMarkdown;
}

// A construct that begins with a character of its own costs nothing where that character is missing.
const always: readonly Construct[] = [
  { syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() },
  { syntax: gfmStrikethrough({ singleTilde: false }), tree: gfmStrikethroughFromMarkdown() },
  { syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
  { syntax: math(), tree: mathFromMarkdown() },
  { syntax: wikiLink, tree: wikiLinkFromMarkdown },
];

// These two are tried at every line and at every word, which doubles the time that prose takes.
const table: Construct = { syntax: gfmTable(), tree: gfmTableFromMarkdown() };
const address: Construct = { syntax: gfmAutolinkLiteral(), tree: gfmAutolinkLiteralFromMarkdown() };

const grammarOf = (constructs: readonly Construct[]) =>
  remark()
    .data({ micromarkExtensions: constructs.map(({ syntax }) => syntax), fromMarkdownExtensions: constructs.map(({ tree }) => tree) })
    .freeze();

/** Parses Markdown of one kind. */
export type Grammar = ReturnType<typeof grammarOf>;

const prose = grammarOf(always);
const proseAndTables = grammarOf([table, ...always]);
const proseAndAddresses = grammarOf([address, ...always]);

/** The grammar that reads everything. */
export const whole = grammarOf([address, table, ...always]);

/** The row below a table's head has a hyphen next to a bar or a colon, with nothing but blanks between. */
export const MAY_HOLD_TABLE = /[|:][ \t]*-|-[ \t]*[|:]/;

/** A bare address has one of these, or its marks are written as escapes or character references. */
const MAY_HOLD_ADDRESS = /@|:\/\/|www\.|\\[./]|&[#a-z]/i;

/** {@link whole}, with more said about its nodes: handlers for mdast-util-from-markdown that replace those of the same tokens. */
export const wholeWith = (tree: FromMarkdown): Grammar => grammarOf([address, table, ...always, { syntax: {}, tree }]);

/** The smallest grammar that makes of a text what {@link whole} makes of it. */
export function grammarFor(markdown: string): Grammar {
  const tables = MAY_HOLD_TABLE.test(markdown);
  if (MAY_HOLD_ADDRESS.test(markdown)) return tables ? whole : proseAndAddresses;
  return tables ? proseAndTables : prose;
}
