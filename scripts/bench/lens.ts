/** Measures the lens: whether it finds the questions of a source from its abstract, with all that the mosaic knows of the source held out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { digestOf } from '../../src/mosaic/digest.ts';
import { identify } from '../../src/mosaic/identity.ts';
import type { Mosaic, Source } from '../../src/mosaic/mosaic.ts';
import { holdingOut } from './hold-out.ts';
import { table } from './table.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../tests/lens');

/** A source that is asked for, and the ids of the questions that should be found. */
interface Case {
  title: string;
  abstract: string;
  questions: readonly string[];
  /** What is held out, if the mosaic has it. */
  source?: Source;
}

/** How well the lens does on some cases. Shares are from 0 to 1. */
export interface Quality {
  cases: number;
  /** Cases of which some question is among the first five. */
  found: number;
  /** The mean share of a case's questions that are among the first five, of at most five. */
  recall: number;
  /** Mean reciprocal rank of the first question. */
  reciprocal: number;
  /** Titles of the cases that were not found, with the place of their first question. */
  missed: string[];
}

/** The places that count: what a reader looks at. */
const FIRST = 5;

const FOLDS = 5;

/** The year from which sources are recent. */
const RECENT = '2024';

/** What is asked for, and what is held out together. */
const MEASURES = ['title alone', 'abstract alone', 'title and abstract', 'recent', 'folds', 'unknown'] as const;

export type Measure = (typeof MEASURES)[number];

/** What a measure is called in the table. */
const NAMES: Readonly<Record<Measure, string>> = {
  'title alone': 'title alone',
  'abstract alone': 'abstract alone',
  'title and abstract': 'title and abstract',
  recent: `all sources of ${RECENT} and later held out together`,
  folds: `a fifth of all sources held out together, ${FOLDS} times`,
  unknown: 'papers that the mosaic did not have when they were chosen',
};

/** Asks the lens. A source is asked for with its title and its abstract and with all its traces held out, where a measure does not say otherwise. */
export async function measureLens(mosaic: Mosaic, measures: readonly Measure[] = MEASURES): Promise<Map<Measure, Quality>> {
  const holdOut = await holdingOut(mosaic);
  const known = knownSources(mosaic);
  const ids = [...mosaic.questions.keys()];
  const alone = (one: Case): Fold => ({ cases: [one], out: one.source ? [one.source] : [] });
  const among = (out: readonly Source[]): Fold => ({ cases: known.filter(({ source }) => source && out.includes(source)), out });
  const sources = [...mosaic.sources.values()];
  const unknown = unknownPapers(mosaic);
  const foldsFor: Readonly<Record<Measure, () => Fold[]>> = {
    'title alone': () => known.map((one) => alone({ ...one, abstract: '' })),
    'abstract alone': () => known.map((one) => alone({ ...one, title: '' })),
    'title and abstract': () => known.map(alone),
    recent: () => [among(sources.filter(({ date = '' }) => date >= RECENT))],
    folds: () => foldsOf(sources).map(among),
    unknown: () => [{ cases: unknown, out: unknown.flatMap(({ source }) => source ?? []) }],
  };
  const measured = new Map<Measure, Quality>();
  for (const measure of measures) {
    const answers: Answer[] = [];
    for (const { cases, out } of foldsFor[measure]()) {
      const lens = await holdOut(out);
      for (const one of cases) {
        const found = lens.ask(lens.countsOf({ title: one.title, text: one.abstract }), ids.length);
        answers.push({ one, found: found.map(({ row }) => ids[row] as string) });
      }
    }
    measured.set(measure, qualityOf(answers));
  }
  return measured;
}

/** Cases that are asked while some sources are held out. */
interface Fold {
  cases: readonly Case[];
  out: readonly Source[];
}

/** A case, and the ids of the questions that were found for it, best first. */
interface Answer {
  one: Case;
  found: readonly string[];
}

/** The measures as a Markdown table, and what was missed. */
export function printQuality(measured: ReadonlyMap<Measure, Quality>): string {
  const share = (value: number) => value.toFixed(2);
  const rows = Array.from(measured, ([measure, { cases, found, recall, reciprocal }]) => [
    NAMES[measure],
    `${cases}`,
    share(found / cases),
    share(recall),
    share(reciprocal),
  ]);
  const missed = Array.from(measured, ([measure, { missed }]) => `${NAMES[measure]}: ${missed.length === 0 ? 'none' : missed.join('; ')}`);
  const head = [
    'asked',
    'sources',
    'one of its questions in the first five',
    'share of its questions there',
    'mean 1 / place of the first',
  ];
  return [table(head, rows), '', 'Not found in the first five, with the place of the first question:', ...missed].join('\n');
}

function qualityOf(answers: readonly Answer[]): Quality {
  const places = answers.map(({ one, found }) => found.findIndex((id) => one.questions.includes(id)));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const recalls = answers.map(
    ({ one, found }) => found.slice(0, FIRST).filter((id) => one.questions.includes(id)).length / Math.min(FIRST, one.questions.length),
  );
  const isFirst = (place: number) => place >= 0 && place < FIRST;
  return {
    cases: answers.length,
    found: places.filter(isFirst).length,
    recall: mean(recalls),
    reciprocal: mean(places.map((place) => (place < 0 ? 0 : 1 / (place + 1)))),
    missed: answers.flatMap(({ one }, index) => {
      const place = places[index] as number;
      return isFirst(place) ? [] : [`${one.title || one.source?.title} (${place < 0 ? 'nowhere' : place + 1})`];
    }),
  };
}

/** Those of the fixture that are still in the mosaic. */
function knownSources(mosaic: Mosaic): Case[] {
  const written = parse(readFileSync(path.join(FIXTURES, 'sources.yaml'), 'utf8')) as { source: string; title: string; abstract: string }[];
  return written.flatMap(({ source: key, title, abstract }) => {
    const source = mosaic.sources.get(key);
    return source ? [{ source, title, abstract, questions: source.citations.map(({ question }) => question.id) }] : [];
  });
}

/**
 * Those of the fixture of which the mosaic has a question. One that became a source of the mosaic later is held out, together with the
 * others, and the questions that list it now are right too: they did not exist when the others were named.
 */
function unknownPapers(mosaic: Mosaic): Case[] {
  const written = parse(readFileSync(path.join(FIXTURES, 'papers.yaml'), 'utf8')) as (Omit<Case, 'source'> & { source: string })[];
  return written
    .map(({ source: address, title, abstract, questions }): Case => {
      const source = mosaic.sources.get(identify(address)?.key ?? '');
      const listing = source?.citations.map(({ question }) => question.id) ?? [];
      const right = new Set([...questions.filter((id) => mosaic.questions.has(id)), ...listing]);
      return { title, abstract, questions: [...right], ...(source && { source }) };
    })
    .filter(({ questions }) => questions.length > 0);
}

/** Sources in folds of about the same size, in an order by chance that is the same at each run. */
function foldsOf(sources: readonly Source[]): Source[][] {
  const order = sources.map((source) => ({ source, at: digestOf(source.key) })).sort((a, b) => (a.at < b.at ? -1 : 1));
  return Array.from({ length: FOLDS }, (_, fold) => order.flatMap(({ source }, index) => (index % FOLDS === fold ? [source] : [])));
}
