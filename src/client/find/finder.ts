/** Finds questions, sources, people, tags and terms by name: the logic of the dialog, without a browser. */
import MiniSearch, { type SearchResult } from 'minisearch';
import type { FindNames, FindTitles } from '../../formats/find-data.ts';
import { stem, withoutStopWords } from '../../mosaic/stem.ts';
import { wordsOf } from '../../mosaic/words.ts';
import { detailOf, type Entry, entriesOf, type Kind, lineagesOf } from './entries.ts';
import { sourceNamed } from './source-named.ts';

/** Something that was found. */
export interface Hit {
  kind: Kind;
  /** The address below the base path. */
  path: string;
  /** Its label, title or name. */
  name: string;
  /** What else to show: the whole question, the authors and year of a source, the counts of a person. */
  detail: string;
  /** Of a question: the labels of the questions above it, from the root. */
  lineage?: string[];
  /** Of a question. */
  fill?: string;
  /** The other name by which it was found. */
  by?: string;
}

export interface Found {
  /** The few hits that are called like the query, or whose names begin like it; people and tags whose names have its words. */
  named: Hit[];
  /** Where a word is nowhere: the few hits that have all words if it is misspelt. */
  near: Hit[];
  /** By kind; the kind of the best hit first. */
  groups: { kind: Kind; hits: Hit[]; more: number }[];
  /** Whether some hit has every word of the query, as it is spelt. */
  whole: boolean;
}

export interface Finder {
  /** Adds titles and sources, which come later. */
  add(titles: FindTitles): Promise<void>;
  /** @param most the most hits of a kind */
  find(query: string, most?: number): Found;
}

/** What a query may be of a thing, from the best: its shown name, another name, the beginning of one; words of names, words of all texts, or some. */
const TIERS = { name: 5, otherName: 4, beginning: 3, names: 2, all: 1, some: 0 } as const;

/** Hits of the library that are ranked by tier: an exact name is always far ahead of them. Chosen by eye. */
const RANKED = 400;

/** Words that count in a query that asks in plain words, rather than names something, and how much more a question is then worth. Both by eye. */
const MANY_WORDS = 3;
const ASKED = 1.5;

/** Kinds whose names are so short that any of their words names them. */
const SHORT: ReadonlySet<Kind> = new Set(['person', 'tag', 'term']);

/** The most hits that count as called like the query; chosen by eye. */
const MOST_NAMED = 3;

const BOOST = { name: 3, also: 2.5, id: 1, title: 1.2, authors: 0.7 };

/** The most edits of a word, as a share of its letters; a misspelt word keeps most of its letters. Chosen on the misspellings of the test. */
const EDITS = 0.25;

const options = {
  idField: 'number',
  tokenize: (text: string) => wordsOf(text).map(stem),
  processTerm: (term: string) => term,
};

export function finder(names: FindNames): Finder {
  const entries: Entry[] = entriesOf(names);
  let titles: FindTitles | undefined;
  const byName = new MiniSearch<{ number: number }>({ ...options, fields: ['name', 'also', 'id'] });
  const byText = new MiniSearch<{ number: number }>({ ...options, fields: ['title', 'authors'] });
  const lineages = lineagesOf(names.depth);
  byName.addAll(
    entries.map(({ kind, name, also, row }, number) => ({
      number,
      name,
      also: also.join('\n'),
      id: kind === 'question' ? names.id[row] : '',
    })),
  );
  return {
    async add(more) {
      titles = more;
      const texts = more.title.map((title, number) => ({ number, title, authors: '' }));
      for (const [row, [slug, key, title, authors]] of more.sources.entries()) {
        const number = entries.length;
        entries.push({ kind: 'source', path: `sources/${slug}/`, name: title || key, also: [], row });
        byName.add({ number, name: title || key, also: '', id: '' } as { number: number });
        texts.push({ number, title: '', authors: authors.map((person) => names.people[person]?.[1]).join('\n') });
      }
      await byText.addAllAsync(texts, { chunkSize: 500 });
    },
    find(query, most = 6) {
      const words = withoutStopWords(wordsOf(query)).map(stem);
      const source = sourceNamed(query, titles);
      if (source !== undefined) {
        const hit = hitOf(entries.find(({ kind, row }) => kind === 'source' && row === source) as Entry);
        return { named: [hit], near: [], groups: [{ kind: 'source', hits: [hit], more: 0 }], whole: true };
      }
      if (words.length === 0) return { named: [], near: [], groups: [], whole: false };
      const ranked = rank(words);
      const whole = words.join(' ');
      const isPhrase = /^\s*["“]/.test(query);
      const isNamed = ({ entry, tier }: Ranked) => tier >= TIERS.beginning || (tier === TIERS.names && !isPhrase && SHORT.has(entry.kind));
      const named = ranked.filter(isNamed).slice(0, MOST_NAMED);
      const near = ranked.filter(({ tier, found }) => tier === TIERS.some && found.size === words.length).slice(0, MOST_NAMED);
      return {
        near: near.map(({ entry }) => hitOf(entry)),
        named: named.map(({ entry }) => hitOf(entry, whole)),
        groups: grouped(ranked, most, whole),
        whole: (ranked[0]?.tier ?? 0) > TIERS.some,
      };
    },
  };

  function rank(words: readonly string[]): Ranked[] {
    const whole = words.join(' ');
    const scores = new Map<number, { score: number; inNames: Set<string>; found: Set<string> }>();
    const add = (results: SearchResult[], isName: boolean, weight = 1) => {
      for (const { id, score, queryTerms } of results) {
        const entry = scores.get(id) ?? { score: 0, inNames: new Set(), found: new Set() };
        entry.score += score * weight;
        for (const term of queryTerms) {
          entry.found.add(term);
          if (isName) entry.inNames.add(term);
        }
        scores.set(id, entry);
      }
    };
    // While somebody types, only the last word is unfinished; of few words, each may be the beginning of a longer one.
    const prefix = (term: string, index: number) =>
      index === words.length - 1 ? term.length > 1 : term.length > 2 && words.length < MANY_WORDS;
    const firstLetter = words.length === 1 && whole.length === 1;
    add(byName.search(whole, { boost: BOOST, prefix: firstLetter || prefix, weights: { prefix: 0.6, fuzzy: 0.3 } }), true);
    add(byText.search(whole, { boost: BOOST, prefix, weights: { prefix: 0.6, fuzzy: 0.3 } }), false);
    // A word that is nowhere may be misspelt: only names forgive that.
    const known = new Set([...scores.values()].flatMap(({ found }) => [...found]));
    const misspelt = words.filter((word) => !known.has(word));
    if (misspelt.length > 0)
      add(byName.search(misspelt.join(' '), { boost: BOOST, fuzzy: (term) => (term.length > 3 ? EDITS : false) }), true, 0.5);
    const weights = weightsOf(words, scores.values(), entries.length);
    const isQuestion = words.length >= MANY_WORDS;
    return Array.from(scores)
      .map(([number, { score, inNames, found }]) => {
        const entry = entries[number] as Entry;
        const share = words.reduce((sum, word) => sum + (found.has(word) ? (weights.get(word) as number) : 0), 0);
        const kind = isQuestion && entry.kind === 'question' ? ASKED : 1;
        return { entry, score: score * share * share * kind, inNames, found, tier: TIERS.some as number };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, RANKED)
      .map((ranked) => ({ ...ranked, tier: tierOf(ranked, words, whole, misspelt.length > 0) }))
      .sort((a, b) => b.tier - a.tier || b.score - a.score);
  }

  function tierOf({ entry, inNames, found }: Omit<Ranked, 'tier'>, words: readonly string[], whole: string, isMisspelt: boolean): number {
    if (found.size < words.length) return TIERS.some;
    const named = [entry.name, ...entry.also, ...(entry.kind === 'question' ? [names.id[entry.row] as string] : [])].map(keyOf);
    if (named[0] === whole) return TIERS.name;
    if (named.includes(whole)) return TIERS.otherName;
    if (isMisspelt) return TIERS.some;
    if (named.some((name) => name.startsWith(`${whole} `))) return TIERS.beginning;
    return inNames.size === words.length ? TIERS.names : TIERS.all;
  }

  function grouped(ranked: readonly Ranked[], most: number, whole: string): Found['groups'] {
    const kinds = Map.groupBy(ranked, ({ entry }) => entry.kind);
    return Array.from(kinds, ([kind, hits]) => ({
      kind,
      hits: hits.slice(0, most).map(({ entry }) => hitOf(entry, whole)),
      more: Math.max(0, hits.length - most),
    }));
  }

  function hitOf(entry: Entry, whole = ''): Hit {
    const { kind, path, name, also, row } = entry;
    const other = also.find((each) => keyOf(each) === whole);
    const by = other !== undefined && keyOf(name) !== whole ? { by: other } : {};
    if (kind === 'question') {
      const label = (other: number) => names.label[other] || titles?.title[other] || (names.id[other] as string);
      return {
        kind,
        path,
        name: label(row),
        detail: names.label[row] ? (titles?.title[row] ?? '') : '',
        lineage: lineages(row).map(label),
        fill: names.fills[names.fill[row] as number] as string,
        ...by,
      };
    }
    return { kind, path, name, detail: detailOf(entry, names, titles), ...by };
  }
}

interface Ranked {
  entry: Entry;
  score: number;
  inNames: ReadonlySet<string>;
  found: ReadonlySet<string>;
  tier: number;
}

/**
 * How much of a query each of its words is: the rarer, the more (inverse document frequency, as in K. Spärck Jones, 1972). They add up to 1.
 */
function weightsOf(words: readonly string[], found: Iterable<{ found: ReadonlySet<string> }>, entries: number): Map<string, number> {
  const frequency = new Map(words.map((word) => [word, 0]));
  for (const { found: terms } of found) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const rarity = new Map(Array.from(new Set(words), (word) => [word, Math.log(1 + entries / Math.max(1, frequency.get(word) as number))]));
  const sum = words.reduce((total, word) => total + (rarity.get(word) as number), 0);
  return new Map(Array.from(rarity, ([word, value]) => [word, value / sum]));
}

/** The words of a name that count, as they are compared with those of a query. */
const keyOf = (name: string) => withoutStopWords(wordsOf(name)).map(stem).join(' ');
