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

/**
 * Finds first uses of terms.
 * @returns a function that takes printed HTML and says which terms to leave alone, by their places in `terms`
 */
export function explainer(terms: readonly ExplainedTerm[]): (html: string, leave?: ReadonlySet<number>) => string {
  const named = terms.flatMap(({ names }, place) => names.map((name) => ({ name, place })));
  if (named.length === 0) return (html) => html;
  const places = new Map(named.map(({ name, place }) => [keyOf(name), place]));
  const pattern = patternOf(named.map(({ name }) => name));
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
      return piece.replace(pattern, (written) => {
        const place = places.get(keyOf(written)) ?? places.get(keyOf(written.replace(/s$/, '')));
        if (place === undefined || used.has(place)) return written;
        used.add(place);
        const { href, meaning } = terms[place] as ExplainedTerm;
        return isLink
          ? written
          : `<a class="term" href="${escapeHtml(href)}"${meaning ? ` title="${escapeHtml(meaning)}"` : ''}>${written}</a>`;
      });
    });
  };
}

/** All names, the longest first, as whole words. Abbreviations are told by their case; other names may begin a sentence, or be many. */
function patternOf(names: readonly string[]): RegExp {
  const alternatives = [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) => {
      const words = escapeHtml(name)
        .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replace(/[\s-]+/g, '[\\s-]+')
        .replace(/['’]/g, "['’]");
      return isAbbreviation(name) ? `${words}s?` : `(?i:${words})s?`;
    });
  return new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)(?:${alternatives.join('|')})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`, 'gu');
}

/** Whether a name is written in capitals for the most part: ELK, CoT. */
const isAbbreviation = (name: string) => !name.includes(' ') && (name.match(/\p{Lu}/gu)?.length ?? 0) > 1;

const keyOf = (name: string) => (isAbbreviation(name) ? name : name.toLowerCase()).replace(/[\s-]+/g, ' ').replaceAll('’', "'");
