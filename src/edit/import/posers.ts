/** Who asks each line of a list, and who is known to ask each question. */
import type { MergedSources } from '../../mosaic/facts.ts';
import { identify } from '../../mosaic/identity.ts';
import { personKey } from '../../mosaic/page-slug.ts';
import type { QuestionFile } from '../../mosaic/question-file.ts';
import type { TermsFile } from '../../mosaic/read/terms.ts';
import { namesIn } from '../../mosaic/terms.ts';
import { type Entry, entryOf } from '../add-source.ts';
import type { Asker, Poser, Posers } from './planned.ts';

/** A line of the list, as far as it says who asks. */
interface Asked {
  asker?: string;
  /** 1-based line of the text. */
  line: number;
}

export const keyOfSource = (url: string): string => identify(url)?.key ?? url;
/** A key of a person, which is the same for all their names. */
export type PersonOf = (name: string) => string;

export const personIn = (terms: TermsFile | undefined): PersonOf => {
  const namesOf = namesIn(terms);
  return (name) => `person ${personKey(namesOf(name).name)}`;
};

/** The poser of each row. */
export function posersOf(rows: readonly Asked[], { everyone, named, fromLine }: Posers): (Poser | undefined)[] {
  const names = new Set(rows.map(({ asker }) => asker));
  const isOne = names.size <= 1 || (names.size === 2 && names.has(undefined));
  const starts = [...(fromLine ?? [])].sort(([a], [b]) => a - b);
  let start = 0;
  let current: { asker: string | undefined; poser: Poser } | undefined;
  return rows.map(({ asker, line }) => {
    if (current && current.asker !== asker) current = undefined;
    while (start < starts.length && (starts[start] as [number, Poser])[0] <= line) {
      current = { asker, poser: (starts[start] as [number, Poser])[1] };
      start += 1;
    }
    if (current) return current.poser;
    return (asker === undefined ? undefined : named?.get(asker)) ?? (asker === undefined || isOne ? everyone : undefined);
  });
}

/** Keys of who asks a line: of the source and the people who are credited, and of the name in the list. */
export function keysOfAsker(asker: string | undefined, poser: Poser | undefined, personOf: PersonOf): string[] {
  const names = [...(asker === undefined ? [] : [asker]), ...(poser?.authors ?? [])];
  return [...(poser ? [keyOfSource(poser.url)] : []), ...names.map(personOf)];
}

/** Keys of who asks a question: of the sources that pose it, and of their authors. */
export function keysOfPosers({ frontmatter }: QuestionFile, sources: MergedSources, personOf: PersonOf): Set<string> {
  const keys = new Set<string>();
  for (const { url, stance, authors } of frontmatter.fields.sources) {
    if (stance !== 'poses') continue;
    const key = keyOfSource(url);
    keys.add(key);
    for (const author of authors ?? sources.byKey.get(key)?.facts.authors ?? []) keys.add(personOf(author));
  }
  return keys;
}

/** Who asks how many lines, and who of them is credited. */
export function askersOf(rows: readonly Asked[], posers: readonly (Poser | undefined)[]): Asker[] {
  const askers = new Map<string, Asker>();
  rows.forEach(({ asker: name }, row) => {
    const poser = posers[row];
    const key = JSON.stringify([name, poser?.url]);
    const counted = askers.get(key)?.lines ?? 0;
    askers.set(key, { name, lines: counted + 1, ...(poser && { poser }) });
  });
  return [...askers.values()];
}

/** The entries of posers in the sources of questions, with facts where the mosaic does not have them: each source once. */
export function posersEntries(sources: MergedSources): { entryOf(poser: Poser): Entry; written(poser: Poser): void } {
  const given = new Set<string>();
  return {
    entryOf({ url, ...facts }) {
      const identity = identify(url);
      const isNew = identity && !given.has(identity.key);
      return { ...(isNew ? entryOf(sources, identity, facts) : { url: identity?.url ?? url }), stance: 'poses' };
    },
    written: ({ url }) => void given.add(keyOfSource(url)),
  };
}
