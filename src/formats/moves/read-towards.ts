/** Reads which answers a hinge speaks for and against, and which questions it is about, at the end of its line. */
import type { Named } from './move-line.ts';
import { takeClaim, takeSeparator, takeWhole } from './read-claims.ts';
import { blanks, isAtEnd, type Scanner, take } from './scanner.ts';

const WORD = /(for|against|about)(?=\s)/iy;
const CANDIDATE = /\b(?:for|against|about)\s/gi;

/** What a hinge speaks for: claims, or why they cannot be what is meant. */
export interface Towards {
  favours: Named[];
  fault?: string;
}

/** The words of a hinge, and what it speaks for at their end. In linear time: where one try fails, all that begin before that fail too. */
export function withoutTowards(text: string): { words: string } & Towards {
  CANDIDATE.lastIndex = 0;
  for (let found = CANDIDATE.exec(text); found; found = CANDIDATE.exec(text)) {
    const before = text.slice(Math.max(0, found.index - 10), found.index).trimEnd();
    const isApart = found.index === 0 || /(?:[,;]|[,;]\s*and)$/i.test(before);
    const scanner = { text, at: found.index };
    const towards = takeTowards(scanner, isApart);
    if (towards)
      return {
        words: text
          .slice(0, found.index)
          .trimEnd()
          .replace(/[,;](?:\s{0,3}and)?$/i, '')
          .trimEnd(),
        ...towards,
      };
    CANDIDATE.lastIndex = Math.max(scanner.at, found.index + 1);
  }
  return { words: text.trim(), favours: [] };
}

/**
 * What a text speaks for, to its end; undefined where it is something else.
 * @param isApart whether it can be nothing else, so that a question need not have an answer
 */
export function takeTowards(scanner: Scanner, isApart: boolean): Towards | undefined {
  const favours: Named[] = [];
  let word: string | undefined;
  let fault: string | undefined;
  while (!isAtEnd(scanner)) {
    word = takeWord(scanner) ?? word;
    const named = isApart ? takeWhole(scanner) : takeClaim(scanner);
    if (!named || word === undefined || (named.key === undefined && !isApart)) return undefined;
    const meant = claimOf(word, named);
    // One word behind "for" may be any word.
    if (meant.fault !== undefined && named.key === undefined && !named.name.includes('-')) return undefined;
    fault ??= meant.fault;
    favours.push(meant.claim ?? named);
    if (takeSeparator(scanner)) continue;
    blanks(scanner);
    if (!isAtEnd(scanner)) return undefined;
  }
  if (favours.length === 0) return undefined;
  return { favours, ...(fault !== undefined && { fault }) };
}

/** The word before a question, which is for those behind it too. */
function takeWord(scanner: Scanner): string | undefined {
  const word = take(scanner, WORD)?.[1]?.toLowerCase();
  blanks(scanner);
  return word;
}

/** The claim that a word and a question make, or why they make none. */
export function claimOf(word: string, { name, key }: Named): { claim?: Named; fault?: string } {
  switch (word) {
    case 'about':
      return key === undefined
        ? { claim: { name } }
        : { fault: `Unexpected answer in "about ${name}=${key}", expected the question alone, or "for ${name}=${key}"` };
    case 'for':
      return key === undefined
        ? { fault: `Unexpected "for ${name}", expected the answer too, as in "for ${name}=yes"` }
        : { claim: { name, key } };
    default:
      return againstOf(name, key ?? 'yes');
  }
}

function againstOf(name: string, key: string): { claim?: Named; fault?: string } {
  if (key === 'yes') return { claim: { name, key: 'no' } };
  if (key === 'no') return { claim: { name, key: 'yes' } };
  return {
    fault: `Unexpected "against ${name}=${key}", expected the other answer that it speaks for, as in "for ${name}=…": it has answers of its own`,
  };
}
