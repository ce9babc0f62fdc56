/** Measures the lens: whether it finds the questions of a source from its abstract, with all that the mosaic knows of the source held out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Asked } from '../../src/lens/lens.ts';
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
  /** What is held out; undefined for a paper that the mosaic does not have. */
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

/** Everything that is measured, by what is asked and what is held out. */
export async function measureLens(mosaic: Mosaic): Promise<Map<string, Quality>> {
  const holdOut = await holdingOut(mosaic);
  const known = knownSources(mosaic);
  const eachAlone = known.map((one) => [one]);
  const recent = known.filter(({ source }) => (source?.date ?? '') >= RECENT);
  const ids = [...mosaic.questions.keys()];
  const measure = async (folds: readonly (readonly Case[])[], askedOf: (one: Case) => Asked = whole) => {
    const answers: Answer[] = [];
    for (const fold of folds) {
      const lens = await holdOut(fold.flatMap(({ source }) => source ?? []));
      for (const one of fold)
        answers.push({ one, found: lens.ask(lens.countsOf(askedOf(one)), ids.length).map(({ row }) => ids[row] as string) });
    }
    return qualityOf(answers);
  };
  return new Map([
    ['title alone', await measure(eachAlone, ({ title }) => ({ title, text: '' }))],
    ['abstract alone', await measure(eachAlone, ({ abstract }) => ({ title: '', text: abstract }))],
    ['title and abstract', await measure(eachAlone)],
    [`sources of ${RECENT} and later, all held out`, await measure([recent])],
    [`${FOLDS} random folds, each held out`, await measure(foldsOf(known))],
    ['papers that the mosaic does not have', await measure([unknownPapers(mosaic)])],
  ]);
}

/** A case, and the ids of the questions that were found for it, best first. */
interface Answer {
  one: Case;
  found: readonly string[];
}

const whole = ({ title, abstract }: Case): Asked => ({ title, text: abstract });

/** The measures as a Markdown table, and what was missed. */
export function printQuality(measured: ReadonlyMap<string, Quality>): string {
  const share = (value: number) => value.toFixed(2);
  const rows = Array.from(measured, ([name, { cases, found, recall, reciprocal }]) => [
    name,
    `${cases}`,
    share(found / cases),
    share(recall),
    share(reciprocal),
  ]);
  const missed = Array.from(measured, ([name, { missed }]) => `${name}: ${missed.length === 0 ? 'none' : missed.join('; ')}`);
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
      return isFirst(place) ? [] : [`${one.title} (${place < 0 ? 'nowhere' : place + 1})`];
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

/** Those of the fixture of which the mosaic has a question. */
function unknownPapers(mosaic: Mosaic): Case[] {
  const written = parse(readFileSync(path.join(FIXTURES, 'papers.yaml'), 'utf8')) as (Omit<Case, 'source'> & { source: string })[];
  return written
    .filter(({ source }) => !mosaic.sources.has(identify(source)?.key ?? ''))
    .map(({ title, abstract, questions }) => ({ title, abstract, questions: questions.filter((id) => mosaic.questions.has(id)) }))
    .filter(({ questions }) => questions.length > 0);
}

/** Cases in folds of about the same size, in an order by chance that is the same at each run. */
function foldsOf(cases: readonly Case[]): Case[][] {
  const order = cases.map((one) => ({ one, at: digestOf(one.title) })).sort((a, b) => (a.at < b.at ? -1 : 1));
  return Array.from({ length: FOLDS }, (_, fold) => order.flatMap(({ one }, index) => (index % FOLDS === fold ? [one] : [])));
}
