/** Makes the first use of each term in a text a link to its explanation. */

import { escapeHtml } from './escape-html.ts';

/** What the link of a term needs. */
export interface ExplainedTerm {
  /** The term and its other names. */
  names: readonly string[];
  href: string;
  /** In one sentence; shown as the title of the link. */
  meaning?: string;
}

/** A whole tag, or a piece of text. Attributes of printed HTML are in double quotes, and its text has `&#x3C;` in place of `<`. */
const PIECE = /<[^"<>]*(?:"[^"]*"[^"<>]*)*>|[^<]+/g;
const NAME = /^<(\/?)([a-z0-9]+)/;

/** Elements whose text is no prose; a term in a link is used there all the same, and its author has said where it leads. */
const SKIPPED = /^(?:a|code|pre|h[1-6]|kbd|samp|math|svg)$/;

/** A name is a path of words in a tree, so that a text is read once, however many names there are. */
interface Word {
  next: Map<string, Word>;
  /** The term whose name ends here, and the name as it must be written, if it is an abbreviation. */
  end?: { place: number; exact?: string };
}

/** A word of a text. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** What may be between two words of a name: `sparse-autoencoder`, `Maxwell’s demon`, a broken line. */
const BETWEEN = /^(?:[\s-]{1,4}|['’./])$/;

/**
 * Finds first uses of terms.
 * @returns a function that takes printed HTML and says which terms to leave alone, by their places in `terms`
 */
export function explainer(terms: readonly ExplainedTerm[]): (html: string, leave?: ReadonlySet<number>) => string {
  const root = treeOf(terms);
  return (html, leave) => {
    const used = new Set(leave);
    if (used.size === terms.length) return html;
    let skipping: { tag: string; depth: number } | undefined;
    return html.replace(PIECE, (piece) => {
      const [, closing, tag] = NAME.exec(piece) ?? [];
      if (tag !== undefined) {
        if (skipping) {
          if (tag === skipping.tag) skipping.depth += closing ? -1 : 1;
          if (skipping.depth === 0) skipping = undefined;
        } else if (!closing && (SKIPPED.test(tag) || piece.includes(' class="katex'))) skipping = { tag, depth: 1 };
        return piece;
      }
      if (skipping && skipping.tag !== 'a') return piece;
      const isLink = skipping !== undefined;
      return replaceNames(piece, root, ({ place }, written) => {
        if (used.has(place)) return written;
        used.add(place);
        const { href, meaning } = terms[place] as ExplainedTerm;
        return isLink
          ? written
          : `<a class="term" href="${escapeHtml(href)}"${meaning ? ` title="${escapeHtml(meaning)}"` : ''}>${written}</a>`;
      });
    });
  };
}

function treeOf(terms: readonly ExplainedTerm[]): Word {
  const root: Word = { next: new Map() };
  for (const [place, { names }] of terms.entries()) {
    for (const name of names) {
      let at = root;
      // As the text of printed HTML has it.
      for (const [word] of escapeHtml(name).matchAll(WORD)) {
        const next = at.next.get(word.toLowerCase()) ?? { next: new Map() };
        at.next.set(word.toLowerCase(), next);
        at = next;
      }
      if (at !== root) at.end ??= { place, ...(isAbbreviation(name) && { exact: name }) };
    }
  }
  return root;
}

/** Replaces the longest names, from the left, as whole words; they may be many, and begin a sentence. */
function replaceNames(text: string, root: Word, replace: (end: NonNullable<Word['end']>, written: string) => string): string {
  const words = [...text.matchAll(WORD)];
  let done = '';
  let from = 0;
  for (let first = 0; first < words.length; first++) {
    const start = words[first]?.index ?? 0;
    let found: { end: NonNullable<Word['end']>; to: number; last: number } | undefined;
    let at: Word | undefined = root;
    for (let last = first; at && last < words.length; last++) {
      const { 0: word, index } = words[last] as RegExpExecArray;
      const before = words[last - 1];
      if (last > first && before && !BETWEEN.test(text.slice(before.index + before[0].length, index))) break;
      const key = word.toLowerCase();
      for (const end of [at.next.get(key)?.end, at.next.get(key.replace(/s$/, ''))?.end]) {
        const to = index + word.length;
        const written = text.slice(start, to);
        if (end && (end.exact === undefined || written.replace(/s$/, '') === end.exact || written === end.exact)) {
          found = { end, to, last };
          break;
        }
      }
      at = at.next.get(key);
    }
    if (!found || isPart(text, start, found.to)) continue;
    done += text.slice(from, start) + replace(found.end, text.slice(start, found.to));
    from = found.to;
    first = found.last;
  }
  return done + text.slice(from);
}

/** Whether a name is a part of a longer word with hyphens: `non-ELK`. */
const isPart = (text: string, start: number, to: number) =>
  /[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, start - 3), start)) || /^-[\p{L}\p{N}]/u.test(text.slice(to, to + 3));

/** Whether a name is written in capitals for the most part: ELK, CoT. */
const isAbbreviation = (name: string) => !name.includes(' ') && (name.match(/\p{Lu}/gu)?.length ?? 0) > 1;
