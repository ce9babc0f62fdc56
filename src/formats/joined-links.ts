/** The links and footnotes of a line of Markdown that will stand among those of other texts. */
import { questionFile } from '../markdown/question-link.ts';
import { wikiLinkParts } from '../markdown/wiki-link.ts';

export interface Joining {
  /** Makes labels of footnotes and references unique: the id of the question. */
  prefix: string;
  /** The question that a link means; undefined for one that does not exist. The id is empty for the text's own. */
  linkOf(id: string, heading: string | undefined): { label: string; href: string } | undefined;
}

/** `[[id]]`, `](address` behind words with brackets, or `[label]` with what follows it: `(address`, `[other]`, `: address` or nothing. */
const BRACKETS =
  /\[\[(?<wiki>[^[\]\n]+)\]\]|\]\((?<tail>[^()\s]+)|\[(?<label>[^[\]\n]+)\](?:\((?<address>[^()\s]*)|\[(?<other>[^[\]\n]*)\]|:[ \t]*(?<target>\S+))?/g;

type Found = Partial<Record<'wiki' | 'tail' | 'label' | 'address' | 'other' | 'target', string>>;

const DEFINITION = /^ {0,3}\[([^[\]\n]+)\]:/;

/** The labels that some lines define, those of footnotes with their `^`. */
export const labelsIn = (lines: readonly string[]): Set<string> =>
  new Set(lines.flatMap((line) => keyOf(DEFINITION.exec(line)?.[1] ?? '') || []));

/** Labels are the same in any case and with any space: https://spec.commonmark.org/0.31.2/#matches */
const keyOf = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** @param labels that the text defines */
export function joinedLinks(line: string, labels: ReadonlySet<string>, { prefix, linkOf }: Joining): string {
  if (!line.includes('[')) return line;
  const addressOf = (address: string): string => {
    const question = /^#./.test(address) ? { id: '', heading: address.slice(1) } : questionFile(address);
    return (question && linkOf(question.id, question.heading)?.href) ?? address;
  };
  const unique = (label: string) => (label.startsWith('^') ? `^${prefix}-${label.slice(1)}` : `${prefix} ${label}`);
  const joined = (whole: string, { wiki, tail, label = '', address, other, target }: Found): string => {
    if (wiki !== undefined) return wikiLink(wiki, linkOf);
    if (tail !== undefined) return `](${addressOf(tail)}`;
    if (address !== undefined && !label.startsWith('^')) return `[${label}](${addressOf(address)}`;
    const name = other || label;
    if (!labels.has(keyOf(name))) return whole;
    if (label.startsWith('^')) return `[${unique(label)}${whole.slice(label.length + 1)}`;
    return target === undefined ? `[${label}][${unique(name)}]` : `[${unique(label)}]: ${addressOf(target)}`;
  };
  // Pieces of code are left alone.
  return line
    .split(/(`+[^`]*`+)/)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(BRACKETS, (whole, ...rest) => joined(whole, rest.at(-1) as Found))))
    .join('');
}

function wikiLink(written: string, linkOf: Joining['linkOf']): string {
  const { id, heading, label } = wikiLinkParts(written);
  const found = linkOf(id, heading);
  const words = label ?? (id === '' ? (heading ?? '').replaceAll('-', ' ') : (found?.label ?? id));
  return found ? `[${escaped(words)}](${found.href})` : escaped(words);
}

const escaped = (words: string): string => words.replace(/[\\[\]*_`<>|$~]/g, (sign) => `\\${sign}`);
