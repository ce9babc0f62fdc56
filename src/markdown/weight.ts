/** Estimates how much HTML a text becomes, before it is rendered: a few lines can become a hundred megabytes. */
import type { Definition, Node, Nodes, Root } from 'mdast';
import { MAY_HOLD_TABLE } from './grammar.ts';
import { LimitError } from './limits.ts';
import { LONGEST_TITLE } from './longest-title.ts';
import { questionFile } from './question-link.ts';

/** The most HTML of one question, in UTF-16 code units. Chosen as a hundred times an ordinary page. */
export const MOST_HTML = 2 * 1024 * 1024;

/** The longest HTML for code and formulas of some length, both in UTF-16 code units; longer results are not used. Chosen by eye. */
export const MOST_OF_CODE = (length: number) => 1000 + 30 * length;
export const MOST_OF_FORMULA = (length: number) => 1000 + 100 * length;

/**
 * Longer code, in UTF-16 code units, is not coloured: the highlighter's time grows with the square of the length of a word.
 * Measured in November 2026: JavaScript that is one word of this length takes 1.9 s.
 */
export const LONGEST_COLOURED = 10_000;

/** The longest label of a question, in UTF-16 code units. */
export const LONGEST_LABEL = 40;

/** What a link to a question gets of it: an attribute with its title, and with its label where it shows that. */
const TITLE_OF_LINK = 20 + 2 * LONGEST_TITLE;

/** What a node adds around its children, in UTF-16 code units: its tags with their attributes, and a line ending. */
const TAGS: Partial<Record<Nodes['type'], number>> = {
  paragraph: 8,
  emphasis: 9,
  strong: 17,
  delete: 11,
  break: 5,
  thematicBreak: 5,
  blockquote: 28,
  list: 60,
  listItem: 120,
  table: 60,
  tableRow: 30,
  tableCell: 30,
  inlineCode: 14,
  code: 100,
  // Includes the link to its anchor. The anchor itself, which is there twice, is added later.
  heading: 120,
  link: 90,
  linkReference: 90,
  image: 90,
  imageReference: 90,
  wikiLink: 200 + TITLE_OF_LINK + 12 * LONGEST_LABEL,
  footnoteReference: 600,
  footnoteDefinition: 400,
};

// The longest form of a character is `&#x3C;` in text, and `%E2%82%AC` in an address.
const ESCAPED = /[<>&"'`]/g;
/** The largest length of a text as HTML. */
export const textLength = (text: string) => text.length + 5 * (text.match(ESCAPED)?.length ?? 0);
const NOT_IN_ADDRESS = /[^\w\-./:#?=]/g;
const addressLength = (text: string) => text.length + 8 * (text.match(NOT_IN_ADDRESS)?.length ?? 0);

/**
 * An upper bound for the HTML of a tree, in UTF-16 code units.
 * @throws {LimitError} if it is more than {@link MOST_HTML}
 */
export function weigh(root: Root): number {
  const definitions = definitionsIn(root);
  let weight = 0;
  const add = (more: number, { position }: Node) => {
    weight += more;
    if (weight > MOST_HTML) throw tooHeavy(position?.start.offset ?? 0);
  };
  const led = ({ url, title }: { url: string; title?: string | null | undefined }) =>
    addressLength(url) + textLength(title ?? '') + (questionFile(url) ? TITLE_OF_LINK : 0);
  const referred = (identifier: string) => {
    const definition = definitions.get(identifier.toUpperCase());
    return definition ? led(definition) : 0;
  };
  const walk = (node: Nodes) => {
    add(TAGS[node.type] ?? 0, node);
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'math' || node.type === 'inlineMath')
      add(literalLength(node), node);
    else if (node.type === 'text') add(textLength(node.value), node);
    else if (node.type === 'wikiLink') add(3 * textLength(node.value), node);
    else if (node.type === 'heading') add(2 * addressLength(wordsIn(node)), node);
    else if (node.type === 'link' || node.type === 'image') add(led(node), node);
    else if (node.type === 'linkReference' || node.type === 'imageReference') add(referred(node.identifier), node);
    else if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') add(6 * addressLength(node.identifier), node);
    else if (node.type === 'table') {
      // Each row gets as many cells as the first one has.
      const columns = node.children[0]?.children.length ?? 0;
      add(node.children.reduce((sum, row) => sum + Math.max(0, columns - row.children.length), 0) * (TAGS.tableCell as number), node);
    }
    if ('alt' in node) add(textLength(node.alt ?? ''), node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return weight;
}

export const tooHeavy = (offset: number) =>
  new LimitError(offset, 'text that becomes too long a page', `at most ${MOST_HTML / 1024} KiB of HTML from a question`);

function literalLength(node: Extract<Nodes, { type: 'code' | 'inlineCode' | 'math' | 'inlineMath' }>): number {
  const asWritten = textLength(node.value);
  if (node.type === 'inlineCode') return asWritten;
  if (node.type !== 'code' || node.lang === 'math') return 100 + Math.max(asWritten, MOST_OF_FORMULA(node.value.length));
  const isColoured = node.lang && node.value.length <= LONGEST_COLOURED;
  return textLength(node.lang ?? '') + (isColoured ? Math.max(asWritten, MOST_OF_CODE(node.value.length)) : asWritten);
}

function definitionsIn(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  const walk = (node: Nodes) => {
    if (node.type === 'definition') {
      const name = node.identifier.toUpperCase();
      if (!found.has(name)) found.set(name, node);
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return found;
}

const wordsIn = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsIn).join('') : 'alt' in node ? (node.alt ?? '') : '';

/** For each ASCII character, the most HTML that it can cause outside of code, formulas, tables and references. */
const COSTS = new Uint16Array(128).fill(1);
for (const [characters, cost] of [
  ['#', 200],
  ['>', 40],
  ['-+*', 190],
  ['.)', 190],
  ['_', 10],
  ['~', 7],
  ['`', 120],
  ['!(', 110],
  ['&<', 100],
  ['"\'', 6],
  [':', 60],
  ['@', 110],
  ['[', 250 + TITLE_OF_LINK + 6 * LONGEST_LABEL],
  ['\n', 10],
  ['=', 130],
] as const)
  for (const character of characters) COSTS[character.charCodeAt(0)] = cost;
// A character of a heading is also in its anchor, twice.
for (let code = 0; code < COSTS.length; code++) COSTS[code] = (COSTS[code] as number) + 2 * addressLength(String.fromCharCode(code));
const COST_OF_OTHERS = 10 + 2 * 9;

/**
 * An upper bound for {@link weigh}, without parsing. It is enough for most texts, which are far below the limit; for others it is
 * much too high.
 */
export function roughWeight(markdown: string): number {
  const { length } = markdown;
  // For one paragraph or one block of code.
  let cost = 200;
  for (let index = 0; index < length; index++) cost += COSTS[markdown.charCodeAt(index)] ?? COST_OF_OTHERS;
  const fences = markdown.includes('```') || markdown.includes('~~~') ? count(markdown, /`{3}|~{3}/g) : 0;
  if (fences > 0) cost += 30 * length + 1200 * fences;
  if (fences > 0 || markdown.includes('$')) cost += 100 * length + 1200 * (fences + count(markdown, /\$/g));
  if (MAY_HOLD_TABLE.test(markdown)) {
    const lines = markdown.split('\n');
    const columns = Math.max(...lines.map((line) => count(line, /\|/g))) + 1;
    cost += lines.length * (60 + 30 * columns);
  }
  if (markdown.includes(']:')) cost += 60 * length + count(markdown, /\[/g) * (9 * length + 1000);
  return cost;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
