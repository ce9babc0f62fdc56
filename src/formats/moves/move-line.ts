/**
 * Moves as lines that a person types: in forms, in outlines and on the page that writes. One grammar, which `read-move-line.ts` reads and
 * this module prints:
 *
 * ```
 * needs: some-id, another-id
 * way to yes: some-id=yes and another-id=no (https://arxiv.org/abs/2505.03989, Section 6)
 * if yes then training can be steered away, for some-id=yes, against another-id=yes, about a-third-id (https://example.org)
 * answer low: Few can be hurt.
 * answered: yes
 * supposed: no
 * ```
 *
 * `way:` is short for `way to yes:`. After `if`, each part but the key may be left out: the words that follow from the answer; the answers
 * that it speaks `for` and `against`; the questions that it is `about`, which come to matter more. A question is named by its id, as
 * `[[id]]`, by a link to its file, or by its title: one that ends in a question mark, or between quotes. A question that is named without an
 * answer has any (`way to yes: some-id`). In a source, an address that has a comma, a bracket or a blank is between `<` and `>`; an arXiv
 * id or a DOI is an address too; `(at Section 6)` is a place without a source. Words that would be read otherwise are between quotes.
 *
 * `against x=yes` is `x=no` in the file: a file has no other way to say so, since a question may have answers of its own.
 */
import { SLUG } from '../../mosaic/slug.ts';
import { readMoveLine } from './read-move-line.ts';

/** A question by its id or by its title, and the key of an answer. */
export interface Named {
  name: string;
  key?: string;
}

/** Who argues a move: the address of the source, and the place in it. */
interface Argued {
  from?: string | undefined;
  at?: string | undefined;
}

/** What a line says. */
export type MoveLine =
  | { is: 'needs'; names: readonly Named[] }
  | ({ is: 'way'; as: string; all: readonly Named[] } & Argued)
  | ({ is: 'hinge'; if: string; then?: string | undefined; favours: readonly Named[] } & Argued)
  /** One of the possible answers, and what it means. */
  | { is: 'answer'; key: string; text: string }
  /** The answer that the question has; without a key, some answer. */
  | { is: 'answered'; key?: string | undefined }
  | { is: 'ill-posed' }
  /** As `answered`, but only supposed by whoever sends the outline. */
  | { is: 'supposed'; key?: string | undefined };

/** Prints a move as one line, which is read back the same. */
export function printMoveLine(move: MoveLine): string {
  const plain = printed(move, false);
  const { move: back } = readMoveLine(plain);
  return back && JSON.stringify(back) === JSON.stringify(inOrder(move)) ? plain : printed(move, true);
}

/** @param quoted whether words are between quotes */
function printed(move: MoveLine, quoted: boolean): string {
  switch (move.is) {
    case 'needs':
      return `needs: ${move.names.map((name) => claimText(name)).join(', ')}`;
    case 'way':
      return `way to ${move.as}${move.all.length > 0 ? `: ${claimsText(move.all)}` : ''}${sourceText(move, quoted)}`;
    case 'hinge': {
      const then = move.then === undefined ? '' : ` then ${quoted ? inQuotes(move.then) : move.then}`;
      return `if ${move.if}${then}${towardsText(move.favours)}${sourceText(move, quoted)}`;
    }
    case 'answer':
      return `answer ${move.key}: ${move.text}`;
    case 'answered':
    case 'supposed':
      return `${move.is}${move.key === undefined ? '' : `: ${move.key}`}`;
    case 'ill-posed':
      return 'ill-posed';
  }
}

/** Without fields that say nothing, in the order in which they are read. */
function inOrder(move: MoveLine): MoveLine {
  const named = ({ name, key }: Named): Named => ({ name, ...(key !== undefined && { key }) });
  const argued = ({ from, at }: Argued) => ({ ...(from !== undefined && { from }), ...(at !== undefined && { at }) });
  switch (move.is) {
    case 'needs':
      return { is: 'needs', names: move.names.map(named) };
    case 'way':
      return { is: 'way', as: move.as, all: move.all.map(named), ...argued(move) };
    case 'hinge':
      return {
        is: 'hinge',
        if: move.if,
        ...(move.then !== undefined && { then: move.then }),
        favours: move.favours.map(named),
        ...argued(move),
      };
    case 'answered':
    case 'supposed':
      return { is: move.is, ...(move.key !== undefined && { key: move.key }) };
    default:
      return move;
  }
}

/** Words between quotes, as JSON has them; without the characters that begin or end a source. */
const inQuotes = (words: string): string =>
  JSON.stringify(words).replace(/[()<]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Words of the grammar, which an id may be too. */
const WORDS: ReadonlySet<string> = new Set(['for', 'against', 'about', 'and']);

/** A question as it is named in a line: an id as it is, a title between quotes. */
const claimText = ({ name, key }: Named): string =>
  `${SLUG.test(name) && !WORDS.has(name) ? name : inQuotes(name)}${key === undefined ? '' : `=${key}`}`;

const claimsText = (claims: readonly Named[]) => claims.map(claimText).join(' and ');

/** What a hinge speaks for, against and about, in the order of its claims: those of one kind that follow each other are one part. */
function towardsText(claims: readonly Named[]): string {
  const parts: { word: string; claims: Named[] }[] = [];
  for (const { name, key } of claims) {
    const word = key === undefined ? 'about' : key === 'no' ? 'against' : 'for';
    const claim = key === 'no' ? { name, key: 'yes' } : { name, ...(key !== undefined && { key }) };
    const last = parts.at(-1);
    if (last?.word === word) last.claims.push(claim);
    else parts.push({ word, claims: [claim] });
  }
  return parts.map(({ word, claims: some }) => `, ${word} ${claimsText(some)}`).join('');
}

function sourceText({ from, at }: Argued, quoted: boolean): string {
  const place = at === undefined ? '' : quoted ? inQuotes(at) : at;
  if (from === undefined) return at === undefined ? '' : ` (at ${place})`;
  const encoded = from.replace(/[\s<>\\]/g, encodeURIComponent);
  const address = /[,()]/.test(encoded) ? `<${encoded}>` : encoded;
  return ` (${address}${at === undefined ? '' : `, ${place}`})`;
}
