/** Reads what a reader pastes: a title, an abstract, a whole paper, an entry of a bibliography, or the address of a source. */
import { type BibtexEntry, readBibtex } from '../../formats/bibtex.ts';
import { referenceIn } from '../../formats/bibtex-reference.ts';
import { plainLatex } from '../../formats/latex.ts';
import { dateIn } from '../../formats/written-date.ts';
import { addressNamed } from '../../mosaic/address-named.ts';

export interface Paste {
  /** Empty where there is none. */
  title: string;
  text: string;
  /** Of the source, the best first. */
  addresses: string[];
  authors: string[];
  /** A year, month or day. */
  date?: string;
}

/** What is read of a paste, in UTF-16 code units: a long book. */
export const MOST_READ = 1_000_000;

/** The longest title, and the most lines above the text, that are taken for such. Both by eye. */
const LONGEST_TITLE = 250;
const MOST_HEAD = 8;

/** The latest that the list of references begins, as a share of the text: a table of contents has the word earlier. */
const BODY = 0.4;

export function readPaste(pasted: string): Paste {
  const text = clean(pasted.slice(0, MOST_READ));
  const entry = readBibtex(text);
  return entry && entry.fields.size > 0 ? fromBibtex(entry) : fromText(text);
}

/** Characters that nobody sees, or that turn the direction of what follows. Joiners stay: Persian and emoji are written with them. */
const UNSEEN = /[\p{Bidi_Control}\p{Cs}\u00ad\u200b\u2060-\u2064\ufeff]|(?![\n\t])\p{Cc}/gu;

/** Without unseen characters; line breaks as `\n`, and words that a line break parts as one. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, '');

function fromText(text: string): Paste {
  const paste: Paste = { title: '', text: '', addresses: [], authors: [] };
  let at = 0;
  for (let lines = 0; lines < MOST_HEAD && at < text.length; lines++) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end).trim();
    if (line !== '' && !readHead(line, text.slice(end + 1, lineEnd(text, end + 1)), paste)) break;
    at = end + 1;
  }
  paste.text = withoutReferences(text.slice(at).replace(/^\s*abstract\s*[:.—-]?(?=\s)/i, '')).trim();
  return paste;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Reads a line above the text: an address, a title, or a line that says what it is. @returns whether it is one */
function readHead(line: string, next: string, paste: Paste): boolean {
  if (line.length > 2 * LONGEST_TITLE) return false;
  const { address, rest } = splitAddress(line);
  if (address) {
    paste.addresses.push(address);
    return rest === '' || readHead(rest, '\n', paste);
  }
  const [, name = '', value = ''] = /^(title|authors?|date|published|year|url|doi|source)\s?:(.*)$/i.exec(line) ?? [];
  const said = value.trim();
  switch (name.toLowerCase()) {
    case 'author':
    case 'authors':
      paste.authors = said
        .split(/;|, (?:and )?| and /)
        .map((author) => author.trim())
        .filter(Boolean);
      return true;
    case 'date':
    case 'published':
    case 'year': {
      const date = dateIn(said);
      if (date) paste.date = date;
      return true;
    }
    case 'url':
    case 'doi':
    case 'source':
      return true;
    case 'title':
      paste.title = said;
      return true;
  }
  if (paste.title !== '' || !looksLikeTitle(line, next)) return false;
  paste.title = line;
  return true;
}

/** An address at the begin or the end of a line, as `arXiv:2110.14602v2 [cs.LG]` and `A title https://…`, and what else is there. */
function splitAddress(line: string): { address?: string; rest: string } {
  const whole = addressNamed(line.replace(/^(?:url|doi|source)\s?:(?=\s|10\.)/i, ''));
  if (whole) return { address: whole, rest: '' };
  const words = line.split(/\s+/);
  const first = addressNamed(words[0] as string);
  if (first && /^(?:arxiv:|doi:|https?:)/i.test(words[0] as string))
    // What arXiv prints behind its id is a category and a day.
    return { address: first, rest: /^arxiv:/i.test(words[0] as string) ? '' : words.slice(1).join(' ') };
  const last = words.length > 1 && /^https?:\/\//i.test(words.at(-1) as string) ? addressNamed(words.at(-1) as string) : undefined;
  return last ? { address: last, rest: words.slice(0, -1).join(' ') } : { rest: line };
}

/** Whether the first line is a title: not long, and neither a sentence nor the first line of a paragraph that is broken into lines. */
const looksLikeTitle = (line: string, next: string): boolean =>
  line.length <= LONGEST_TITLE &&
  !/[.,;:]$/.test(line) &&
  !/^abstract$/i.test(line) &&
  (!/^[\p{Ll}(]/u.test(next) || splitAddress(next.slice(0, LONGEST_TITLE)).address !== undefined);

/** A text up to its list of references: what these are called says little about the text itself. */
function withoutReferences(text: string): string {
  const heading = /\n[ \t]{0,8}(?:\d{1,2}\.? )?(?:references|bibliography|works cited)[ \t]{0,8}\n/gi;
  heading.lastIndex = Math.floor(text.length * BODY);
  const found = heading.exec(text);
  return found ? text.slice(0, found.index) : text;
}

function fromBibtex({ fields, rest }: BibtexEntry): Paste {
  const value = (name: string) => plainLatex(fields.get(name) ?? '');
  const { title, authors, date, addresses } = referenceIn(fields);
  const more = rest.trimStart().startsWith('@') ? '' : rest;
  return {
    title,
    text: [value('abstract'), value('keywords'), withoutReferences(more).trim()].filter(Boolean).join('\n\n'),
    addresses,
    authors,
    ...(date && { date }),
  };
}
