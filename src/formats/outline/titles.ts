/** Makes titles from the words of items: links become sources, and the marks of Roam, Logseq and Markdown go. */
import { identify } from '../../mosaic/identity.ts';
import { SLUG } from '../../mosaic/slug.ts';

export interface Title {
  title: string;
  /** The id of a question: of a link to its file, or written behind it as `{#id}`. */
  id?: string;
  sources: string[];
  /** Why some of it is left out. */
  reasons: string[];
}

const PUNCTUATION = /\\([!-/:-@[-`{-~])/g;
const FILE_LINK = /^\[((?:[^\]\\]|\\.)+)\]\((?:[^()\s]*\/)?([a-z0-9-]+)\.md\)$/;
/** An id at the end, as in Pandoc: https://pandoc.org/MANUAL.html#extension-header_attributes */
const ID = /\s\{#([^{}\s]{1,100})\}$/;
/** An answer behind a link to a file or behind an id: `{#id} = yes`. */
const ANSWER = /(?<=[)}])\s?=\s?[a-z0-9-]{1,100}$/i;
const LONGEST_ANSWER = 110;
const IMAGE = /!\[(?:[^\][\\]|\\.)*\]\([^\s()]*\)/g;
const WEB_LINK = /(?<!\\)\[((?:[^\][\\]|\\.)*)\]\((https?:\/\/[^\s()]+(?:\([^\s()]*\)[^\s()]*)?)\)/g;
const AUTOLINK = /<(https?:\/\/[^\s<>]+)>/g;
const BARE = /(?<![\w("'=/])https?:\/\/[^\s<>()[\]"]+/g;

const STATES = /^(?:\{\{(?:\[\[)?(?:TODO|DONE)(?:\]\])?\}\}|TODO|DOING|DONE|LATER|NOW|WAITING|CANCELED|\[[ xX-]\]|\[#[A-C]\]|[☐☑☒✓✔])\s+/u;
const COMMANDS = /\{\{(?:\[\[[^{}[\]]*\]\]|[a-z-]+(?=[\s:}]))[^{}]*\}\}/gi;
const COMMAND = 'a command of Roam or Logseq is left out';
const BLOCK = /\(\(([\w-]{6,40})\)\)/g;
const BLOCK_LINK = /\[([^\][]*)\]\((?:\[\[[^\][]*\]\]|\(\([\w-]*\)\))\)/g;
const PAGE = /\[\[([^\][]*)\]\]/g;
const TAG = /(?<=^|\s)#(?:\[\[([^\][]*)\]\]|(\p{L}[\p{L}\p{N}/_-]*))(?=$|[\s.,;:!?)])/gu;

/** The most characters of another block that are put in place of a reference to it, so that references cannot make a text grow without end. */
const MOST_OF_BLOCK = 300;

/** A line that is no title, as it is written. */
export const asWritten = (text: string): Title => ({ title: text.trim(), sources: [], reasons: [] });

/** The longest address that a source can have. */
const LONGEST_ADDRESS = 2000;

/** Whether an address can be that of a source: others can follow it. */
export const canBeSource = (address: string): boolean => address.length <= LONGEST_ADDRESS && identify(address) !== undefined;

/**
 * The title in the words of an item.
 * @param blocks the words of blocks of Roam and Logseq by their ids, for references to them
 */
export function titleOf(text: string, blocks: ReadonlyMap<string, string> = new Map()): Title {
  // The answer that a question below a move has stays behind its words.
  const answer = ANSWER.exec(text.slice(-LONGEST_ANSWER))?.[0];
  if (answer !== undefined) {
    const named = titleOf(text.slice(0, -answer.length), blocks);
    if (named.id !== undefined) return { ...named, title: named.title + answer };
  }
  const [written = '', id] = ID.exec(text) ?? [];
  if (id === undefined) return titleWithoutId(text, blocks);
  const title = titleWithoutId(text.slice(0, -written.length).trimEnd(), blocks);
  if (SLUG.test(id)) return { ...title, id };
  return { ...title, reasons: [...title.reasons, 'its id is left out, since an id is lower-case words joined by "-"'] };
}

function titleWithoutId(text: string, blocks: ReadonlyMap<string, string>): Title {
  const [, written = '', linked] = FILE_LINK.exec(text) ?? [];
  if (linked) return { title: written.replace(PUNCTUATION, '$1'), id: linked, sources: [], reasons: [] };
  const reasons = new Set<string>();
  const sources = new Set<string>();
  const source = (address: string) => {
    if (canBeSource(address)) sources.add(address);
    else reasons.add('others cannot follow its address');
  };
  const without = (reason: string) => {
    reasons.add(reason);
    return '';
  };
  let title = text.trim();
  for (let state = STATES.exec(title); state; state = STATES.exec(title)) title = title.slice(state[0].length);
  if (title.startsWith('{{') && title.endsWith('}}')) title = without(COMMAND);
  title = title
    .replace(COMMANDS, () => without(COMMAND))
    .replace(BLOCK_LINK, '$1')
    .replace(BLOCK, (reference: string, uid: string) => {
      const block = blocks.get(uid);
      if (block === undefined) return without('it refers to a block that is not here');
      return reference === text.trim() ? without('it repeats another block') : titleOf(block.slice(0, MOST_OF_BLOCK)).title;
    })
    .replace(IMAGE, () => without('a picture is left out'))
    .replace(AUTOLINK, '$1')
    .replace(WEB_LINK, (_, words: string, address: string) => {
      source(address);
      return words;
    });
  title = withoutAddresses(title, source);
  title = withoutTags(title, reasons)
    .replace(PAGE, wordsOfPage)
    .replace(/\^\^/g, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\*\*([^*]+)\*\*$/, '$1');
  return { title, sources: [...sources], reasons: [...reasons] };
}

/** The words of a link to a page: behind `|` if there is one. */
const wordsOfPage = (_: string, page: string) => page.slice(page.lastIndexOf('|') + 1);

/** Prose without links to pages and blocks of Roam and Logseq. */
export const withoutPages = (text: string, blocks: ReadonlyMap<string, string>): string =>
  text
    .replace(BLOCK_LINK, '$1')
    .replace(BLOCK, (reference, uid: string) => blocks.get(uid)?.slice(0, MOST_OF_BLOCK) ?? reference)
    .replace(PAGE, wordsOfPage);

/** Addresses in the text become sources; those at its end are no words of the title. */
function withoutAddresses(text: string, source: (address: string) => void): string {
  let cut = text.length;
  const found = [...text.matchAll(BARE)];
  for (const { 0: address } of found) source(withoutStops(address));
  for (const { 0: address, index } of found.reverse()) {
    if (text.slice(index + address.length, cut).trim() !== '') break;
    cut = index;
  }
  const kept = text.slice(0, cut).trim();
  return kept === '' ? text : kept;
}

function withoutStops(address: string): string {
  let end = address.length;
  while ('.,;:!?\'"*_'.includes(address[end - 1] ?? ' ')) end -= 1;
  return address.slice(0, end);
}

/** Tags at the end are left out; elsewhere they are words of the sentence. */
function withoutTags(text: string, reasons: Set<string>): string {
  let cut = text.length;
  for (const { 0: tag, index } of [...text.matchAll(TAG)].reverse()) {
    if (text.slice(index + tag.length, cut).trim() !== '') break;
    cut = index;
  }
  if (cut < text.length) {
    if (text.slice(0, cut).trim() === '') cut = text.length;
    else reasons.add('its tags are left out');
  }
  return text.slice(0, cut).replace(TAG, (_, page?: string, word?: string) => page ?? word ?? '');
}
