/** Reads the questions that a line names, each with the answer that it has, if one is given. */
import type { Named } from './move-line.ts';
import { blanks, isAtEnd, type Scanner, take } from './scanner.ts';

const QUOTED = /"(?:[^"\\]|\\.)*"/y;
const CURLY = /“([^”]*)”/y;
const WIKI = /\[\[([^\][|]*)(?:\|[^\][|]*)?\]\]/y;
const FILE = /\[(?:[^\][\\]|\\.)+\]\((?:[^()\s/]*\/)*([a-z0-9-]+)\.md\)/y;
const ID = /[a-z0-9]+(?:-[a-z0-9]+)*(?![\w-])/y;
const KEY = /=/y;
const SEPARATOR = /[,;&]|and(?=\s)/iy;
const AND = /and(?=\s)/iy;

/** Words between quotes as they were before; those that are no JSON stay as they are between the quotes. */
export function unquoted(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}

/** Words between quotes; undefined where there are none. */
export function takeQuoted(scanner: Scanner): string | undefined {
  const quoted = take(scanner, QUOTED);
  return quoted ? unquoted(quoted[0]) : take(scanner, CURLY)?.[1];
}

/** A question by its id, between quotes or brackets, or by a link to its file. */
function takeName(scanner: Scanner): string | undefined {
  const name = takeQuoted(scanner) ?? take(scanner, WIKI)?.[1] ?? take(scanner, FILE)?.[1] ?? take(scanner, ID)?.[0];
  return name?.trim() || undefined;
}

/** `=key` behind a name, with blanks or without; undefined where there is none. */
function takeKey(scanner: Scanner): string | undefined {
  const { at } = scanner;
  blanks(scanner);
  if (take(scanner, KEY)) {
    blanks(scanner);
    const key = take(scanner, ID)?.[0];
    if (key !== undefined) return key;
  }
  scanner.at = at;
  return undefined;
}

/** One named question; undefined, and nothing is taken, where none begins. */
export function takeClaim(scanner: Scanner): Named | undefined {
  const { at } = scanner;
  const name = takeName(scanner);
  if (name === undefined) {
    scanner.at = at;
    return undefined;
  }
  const key = takeKey(scanner);
  return { name, ...(key !== undefined && { key }) };
}

/** Goes behind a comma or an "and" with the blanks around it, and says whether there was one. */
export function takeSeparator(scanner: Scanner): boolean {
  const { at } = scanner;
  blanks(scanner);
  const found = take(scanner, SEPARATOR);
  if (!found) {
    scanner.at = at;
    return false;
  }
  blanks(scanner);
  if (found[0].length === 1 && take(scanner, AND)) blanks(scanner);
  return true;
}

/** A title that is not between quotes: up to a question mark behind which an answer, a separator or the end comes. */
function takeTitle(scanner: Scanner): Named | undefined {
  const start = scanner.at;
  for (let mark = scanner.text.indexOf('?', start); mark >= 0; mark = scanner.text.indexOf('?', mark + 1)) {
    scanner.at = mark + 1;
    const key = takeKey(scanner);
    if (!isWhole(scanner)) continue;
    return { name: scanner.text.slice(start, mark + 1).trim(), ...(key !== undefined && { key }) };
  }
  scanner.at = start;
  return undefined;
}

/** Whether a name ends here. */
function isWhole(scanner: Scanner): boolean {
  const { at } = scanner;
  blanks(scanner);
  const whole = isAtEnd(scanner) || takeSeparator(scanner);
  scanner.at = at;
  return whole;
}

/** One named question, behind which another or the end comes; its title need not be between quotes. */
export function takeWhole(scanner: Scanner): Named | undefined {
  const { at } = scanner;
  const claim = takeClaim(scanner);
  if (claim && isWhole(scanner)) return claim;
  scanner.at = at;
  return takeTitle(scanner);
}

/** All questions that a text names, or the piece of it that names none. */
export function readClaims(text: string): { claims: Named[] } | { odd: string } {
  const scanner: Scanner = { text: text.trim(), at: 0 };
  const claims: Named[] = [];
  while (!isAtEnd(scanner)) {
    const claim = takeWhole(scanner);
    if (!claim) return { odd: scanner.text.slice(scanner.at) };
    claims.push(claim);
    if (!takeSeparator(scanner)) break;
  }
  return claims.length > 0 ? { claims } : { odd: scanner.text };
}
