/** What the elements of pages and of word processors mean for an outline. */
import type { Element } from 'hast';

const LISTS = new Set(['ul', 'ol', 'menu']);
const PARAGRAPHS = new Set(
  (
    'p div section article main blockquote table thead tbody tfoot tr td th caption details summary pre figure figcaption ' +
    'header hgroup address dt dd nav aside footer form body html hr'
  ).split(' '),
);
const WORDLESS = new Set('head script style template noscript svg math iframe object img video audio'.split(' '));
const CONTROLS = new Set('button input select textarea'.split(' '));
const FURNITURE: Readonly<Record<string, string>> = {
  nav: 'navigation of the page',
  aside: 'beside the text of the page',
  footer: 'the foot of the page',
  navigation: 'navigation of the page',
  complementary: 'beside the text of the page',
  contentinfo: 'the foot of the page',
  banner: 'the head of the page',
  search: 'a search of the page',
};

/** The style of an element, in lower case. */
const styleOf = ({ properties: { style } }: Element) => (typeof style === 'string' ? style.toLowerCase() : '');

const classesOf = ({ properties: { className } }: Element): string[] => (Array.isArray(className) ? className.map(String) : []);

export const isList = ({ tagName }: Element): boolean => LISTS.has(tagName);
export const isParagraph = ({ tagName }: Element): boolean => PARAGRAPHS.has(tagName);

/** Whether an element has no words of the text: scripts, and the bullets that Word writes out. */
export const isWordless = (element: Element): boolean => WORDLESS.has(element.tagName) || /mso-list:\s*ignore/.test(styleOf(element));

/** What an element of a page is, if it is not part of its text. */
export function pageFurniture(element: Element): string | undefined {
  const { tagName, properties } = element;
  const { role, hidden, ariaHidden } = properties;
  if (CONTROLS.has(tagName)) return 'a control of the page';
  if (hidden === true || String(ariaHidden) === 'true' || /display:\s*none/.test(styleOf(element))) return 'hidden in the page';
  const name = typeof role === 'string' ? role : tagName;
  return Object.hasOwn(FURNITURE, name) ? FURNITURE[name] : undefined;
}

/** The level of a heading from 1, also of the paragraphs that Word and Google Docs use as headings; 0 for what is none. */
export function headingLevel(element: Element): number {
  const tag = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (tag) return Number(tag);
  if (element.tagName !== 'p') return 0;
  const names = classesOf(element);
  const written = names.map((name) => /^MsoHeading([1-6])$/.exec(name)?.[1]).find(Boolean);
  return written ? Number(written) : names.includes('MsoTitle') ? 1 : 0;
}

/** Points in a unit of CSS. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, em: 12, rem: 12 };

/** How much less than a level of lists a margin counts, so that a nested list is always deeper: no margin has so many points. */
const MARGINS = 100_000;

/**
 * The level of an item from 0, as word processors write it when they do not nest lists: Word in `mso-list`, Google Docs in the class of
 * the list when it exports and in `aria-level` when it copies, Word in a browser in `data-aria-level`.
 * @param list the list of an item
 * @returns undefined for a paragraph that is no item, and for an item that says nothing
 */
export function levelOf(item: Element, list?: Element): number | undefined {
  const written = /mso-list:\s*\S+\s+level(\d{1,2})/.exec(styleOf(item))?.[1];
  if (written) return Number(written) - 1;
  if (item.tagName !== 'li') return classesOf(item).some((name) => name.startsWith('MsoListParagraph')) ? marginOf(item) : undefined;
  const { ariaLevel, dataAriaLevel } = item.properties;
  const aria = Number(ariaLevel ?? dataAriaLevel ?? Number.NaN);
  if (aria >= 1 && aria <= 100) return aria - 1;
  const names = list ? classesOf(list) : [];
  const kix = names.map((name) => /^lst-kix_[\w-]*-(\d{1,2})$/.exec(name)?.[1]).find(Boolean);
  return kix ? Number(kix) : undefined;
}

/** How far an item is to the right by its own margin, as part of a level. */
export function marginOf(item: Element): number {
  const [, size = '0', unit = 'pt'] = /margin-left:\s*([\d.]{1,8})(pt|px|in|cm|em|rem)/.exec(styleOf(item)) ?? [];
  return ((Number(size) || 0) * (POINTS[unit] ?? 1)) / MARGINS;
}
