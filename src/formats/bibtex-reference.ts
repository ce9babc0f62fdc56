/** What an entry of BibTeX says of its source. */
import { addressNamed } from '../mosaic/address-named.ts';
import { plainLatex } from './latex.ts';
import { dateIn, dateOf } from './written-date.ts';

export interface BibtexReference {
  title: string;
  authors: string[];
  /** A year, month or day. */
  date?: string;
  /** The best first. */
  addresses: string[];
}

/** @param fields values as they are written, by names in lower case */
export function referenceIn(fields: ReadonlyMap<string, string>): BibtexReference {
  const value = (name: string) => plainLatex(fields.get(name) ?? '');
  const eprint = value('eprint');
  const isArxiv = /arxiv/i.test(value('archiveprefix') + value('eprinttype')) || /^\d{4}\.\d{4,5}/.test(eprint);
  const addresses = [
    isArxiv && eprint ? `arxiv:${eprint.replace(/^arxiv:/i, '')}` : '',
    (fields.get('doi') ?? '')
      .replace(/[{}\\]/g, '')
      .replace(/^\s*https?:\/\/(?:dx\.)?doi\.org\//i, '')
      .trim(),
    (fields.get('url') ?? '').replace(/[{}\\]/g, '').trim(),
  ];
  const written = dateIn(value('date') || value('year'));
  const date = written?.length === 4 ? dateOf(written, value('month')) : written;
  return {
    title: value('title'),
    authors: namesIn(fields.get('author') ?? '')
      .map(nameOf)
      .filter((name) => name !== '' && name !== 'others'),
    ...(date && { date }),
    addresses: addresses.flatMap((each) => addressNamed(each) ?? []),
  };
}

/** Names as BibTeX separates them: by `and` between white space, outside of braces. */
function namesIn(list: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of list.matchAll(/[{}]|\sand(?=\s)/gi)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (depth === 0) {
      names.push(list.slice(from, index));
      from = index + sign.length;
    }
  }
  return [...names, list.slice(from)];
}

/** `Last, First` as `First Last`; a name in braces stays as it is. */
function nameOf(written: string): string {
  if (isWhole(written.trim())) return plainLatex(written);
  const [last = '', first = '', after = ''] = plainLatex(written).split(/, ?/);
  // "Last, Jr, First" has three parts.
  return [after, after ? last : first, after ? first : last].filter(Boolean).join(' ').trim();
}

/** Whether one pair of braces is around all of a name, so that its commas and words mean nothing. */
function isWhole(name: string): boolean {
  if (!name.startsWith('{')) return false;
  let depth = 0;
  for (const { 0: sign, index } of name.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1;
    if (depth === 0) return index === name.length - 1;
  }
  return false;
}
