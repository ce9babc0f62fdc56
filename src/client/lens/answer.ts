/** Answers what was pasted: the questions it bears on with the words and the sentence that say so, and the source if it is a known one. */
import type { FindTitles } from '../../formats/find-data.ts';
import { likelyOf } from '../../lens/likely.ts';
import { lineagesOf } from '../find/entries.ts';
import { sourceAt } from '../find/source-named.ts';
import type { LensData } from './data.ts';
import { FILLER } from './filler.ts';
import { type Passages, type Piece, passagesIn } from './passages.ts';
import { type Paste, readPaste } from './read-paste.ts';

export interface Result {
  id: string;
  label: string;
  /** The whole question. */
  title: string;
  fill: string;
  /** Labels of the questions above it, from the root. */
  lineage: string[];
  /** The most telling words that the text shares with it, as they stand in the text. */
  words: string[];
  /** The sentence of the text that bears on it most; undefined where only the title does. */
  passage?: Piece[];
}

export interface Answer {
  /** Of the source, as far as it was pasted. */
  source: Omit<Paste, 'text'>;
  /** The source, if the mosaic knows it. */
  known?: { slug: string; name: string };
  /** Whether there were words to look for. */
  hasText: boolean;
  /** Best first. */
  likely: Result[];
  lessLikely: Result[];
}

/** The most results: what somebody looks through. */
const MOST = 10;

/** The most words that are shown of a result, and how telling they are at least, against the most telling one. By eye. */
const MOST_WORDS = 8;
const TELLING = 0.4;

/** Makes the function that answers. */
export function answering({ lens, names, titles }: LensData): (pasted: string) => Answer {
  const lineages = lineagesOf(names.depth);
  const labelOf = (row: number) => names.label[row] || (titles.title[row] as string);

  const resultOf = (row: number, stems: readonly string[], passages: Passages): Result => {
    const meaning = stems.filter((stem) => !FILLER.has(stem));
    const weights = new Map((meaning.length > 0 ? meaning : stems).map((stem) => [stem, lens.rarityOf(stem)]));
    const least = TELLING * Math.max(...weights.values());
    const telling = new Map(Array.from(weights).filter(([, weight]) => weight >= least));
    const passage = passages.best(telling);
    return {
      id: names.id[row] as string,
      label: labelOf(row),
      title: titles.title[row] as string,
      fill: names.fills[names.fill[row] as number] ?? 'dark',
      lineage: lineages(row).map(labelOf),
      words: [...telling.keys()].slice(0, MOST_WORDS).map(passages.writtenAs),
      ...(passage && { passage }),
    };
  };

  return (pasted) => {
    const { text, ...source } = readPaste(pasted);
    const known = knownSource(source.addresses, titles);
    const found = lens.ask(lens.countsOf({ title: source.title, text }), MOST);
    const likely = likelyOf(found);
    const passages = passagesIn(source.title, text);
    const results = found.map(({ row, stems }) => resultOf(row, stems, passages));
    return {
      source,
      ...(known && { known }),
      hasText: source.title !== '' || text !== '',
      likely: results.slice(0, likely),
      lessLikely: results.slice(likely),
    };
  };
}

function knownSource(addresses: readonly string[], titles: FindTitles): Answer['known'] {
  const row = addresses.map((address) => sourceAt(address, titles)).find((row) => row !== undefined);
  const [slug, key, title] = (row !== undefined && titles.sources[row]) || [];
  return slug !== undefined && key !== undefined ? { slug, name: title || key } : undefined;
}
