/** Facts of a source, as a stranger gave them, made such that a question file can have them. */
import type { Facts } from '../mosaic/facts.ts';
import type { Kind } from '../mosaic/schema.ts';
import { sourceFields } from '../mosaic/schema.ts';
import { LONGEST, MOST } from '../mosaic/schema-parts.ts';
import { dateIn } from './written-date.ts';

/** Facts as they were found. */
export interface FoundFacts {
  title?: string | undefined;
  /** As they sign, or as "Family, Given". */
  authors?: readonly string[] | undefined;
  date?: string | undefined;
  kind?: Kind | undefined;
}

/** Characters that move a terminal's cursor, are unseen or turn the direction of what follows; line ends become spaces. */
const UNSEEN = /[\p{Bidi_Control}\u00ad\u200b\u2060-\u2064\ufeff]|(?!\s)\p{Cc}/gu;

/** A text as one line of what can be seen. Tags of typography, as publishers have them in titles, are left out. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/<\/?(?:i|b|u|em|strong|sub|sup|scp|span|tt|inf|sc)>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (_, name: string) => ENTITIES[name] as string)
    .replace(UNSEEN, '')
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();
}

/** Those that publishers leave in titles, though their texts are not HTML. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: ' ' };

/** The facts that a question file accepts; the others are left out. A title that is too long is cut. */
export function soundFacts({ title = '', authors = [], date = '', kind }: FoundFacts): Facts {
  const { shape } = sourceFields;
  const line = shortened(oneLine(title));
  const names = [...new Set(authors.slice(0, MOST.authors).map((name) => givenFirst(oneLine(name))))].filter(
    (name) => name !== '' && shape.authors.safeParse([name]).success,
  );
  const when = dateIn(date);
  return {
    ...(line !== '' && shape.title.safeParse(line).success && { title: line }),
    ...(names.length > 0 && { authors: names }),
    ...(when !== undefined && shape.date.safeParse(when).success && { date: when }),
    ...(kind && { kind }),
  };
}

/** Never half of a surrogate pair. */
const shortened = (title: string): string =>
  title.length <= LONGEST.title ? title : `${title.slice(0, LONGEST.title - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** "Family, Given" as "Given Family"; other names as they are. */
function givenFirst(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  return parts.length === 2 &&
    parts[1] !== '' &&
    !/^(?:jr|sr|i{1,3}|iv|inc|ltd|llc)\.?$/i.test(parts[1] as string) &&
    !/\band\b/i.test(name)
    ? `${parts[1]} ${parts[0]}`
    : name;
}
