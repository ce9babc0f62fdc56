/** Adds what somebody read, or means to read, to a question: one source, or leads from a bibliography. */
import { sourceText } from '../formats/question-file.ts';
import type { Reference } from '../formats/read-bibliography.ts';
import type { Facts, MergedSources } from '../mosaic/facts.ts';
import { type Identity, identify } from '../mosaic/identity.ts';
import { lineStart, nextLine } from '../mosaic/lines.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { spanOf } from '../mosaic/read/places.ts';
import type { SourceFields } from '../mosaic/schema.ts';
import type { Edit } from '../mosaic/splice.ts';
import { type Change, Draft } from './change.ts';
import { type Added, appendSources } from './sources.ts';

/** An entry to write: only what is to be said. */
export type Entry = Partial<SourceFields> & { url: string };

/** The facts that the mosaic has of a source; undefined where it does not have its title. */
export function factsHere(sources: MergedSources, { key }: Identity): Facts | undefined {
  const here = sources.byKey.get(key)?.facts;
  return here?.title === undefined ? undefined : here;
}

/** Those facts of a source that the mosaic does not have yet: given once, a fact holds everywhere. */
export function newFacts(sources: MergedSources, { key }: Identity, { title, authors, date, kind }: Facts): Facts {
  const here = sources.byKey.get(key)?.facts ?? {};
  return {
    ...(title !== undefined && here.title === undefined && { title }),
    ...(authors && here.authors === undefined && { authors }),
    ...(date !== undefined && here.date === undefined && { date }),
    ...(kind && here.kind === undefined && { kind }),
  };
}

/** An entry of a source, with its new facts. */
export function entryOf(sources: MergedSources, identity: Identity, facts: Facts): Entry {
  const { authors, ...others } = newFacts(sources, identity, facts);
  return { url: identity.url, ...others, ...(authors && { authors: [...authors] }) };
}

/** Adds an entry to a question. An insight goes to the lead that the question has of its source, if it has one with the same stance. */
export function addSource(question: QuestionFile, entry: Entry): Change {
  const { file } = new Draft(question).edit((now) => fillLead(now, entry) ?? appendSources(now, [{ fields: entry }]));
  return file.text === question.text ? new Map() : new Map([[file.name, file.text]]);
}

/** Adds leads to a question, in one change; those that it lists already are left out, whatever their stance. */
export function addLeads(question: QuestionFile, entries: readonly Entry[]): Change {
  const present = new Set(question.frontmatter.fields.sources.map(({ url }) => keyOf(url)));
  const fresh: Added[] = [];
  for (const fields of entries) {
    if (!present.has(keyOf(fields.url))) fresh.push({ fields });
    present.add(keyOf(fields.url));
  }
  const { file } = new Draft(question).edit((now) => appendSources(now, fresh));
  return file.text === question.text ? new Map() : new Map([[file.name, file.text]]);
}

const keyOf = (url: string) => identify(url)?.key ?? url;

/** Leads as entries, and the titles of those that have no address that others can follow. */
export function leadsOf(sources: MergedSources, references: readonly Reference[]): { entries: Entry[]; withoutAddress: string[] } {
  const entries = references.flatMap(({ identity, facts }) => (identity ? entryOf(sources, identity, facts) : []));
  const withoutAddress = references.flatMap(({ identity, facts }) => (identity ? [] : (facts.title ?? 'an entry without a title')));
  return { entries, withoutAddress };
}

/** Writes an insight into the lead of its source. Undefined where the question has no such lead, or has it between brackets. */
function fillLead(file: QuestionFile, { url, stance = 'informs', ...said }: Entry): Edit[] | undefined {
  const index = file.frontmatter.fields.sources.findIndex(
    (other) => keyOf(other.url) === keyOf(url) && other.stance === stance && other.insight === undefined,
  );
  const lead = file.frontmatter.fields.sources[index];
  if (!lead || said.insight === undefined || file.text[spanOf(file, ['sources']).start] === '[') return undefined;
  const { start, end } = spanOf(file, ['sources', index]);
  const fresh = Object.fromEntries(Object.entries(said).filter(([field]) => lead[field as keyof SourceFields] === undefined));
  const isBlock = /^[a-z]+[ \t]*:(?=\s)/.test(file.text.slice(start, end));
  // A plain address, or fields between braces, become lines; what stands behind them, such as a comment, stays on the first.
  const whole = { ...lead, ...fresh, ...(stance === 'informs' && { stance: undefined }) };
  const [first = '', ...others] = sourceText(isBlock ? fresh : whole).split('\n');
  const below = isBlock ? [first, ...others] : others;
  const indent = ' '.repeat(start - lineStart(file.text, start));
  const next = nextLine(file.text, end - 1);
  return [
    ...(isBlock ? [] : [{ start, end: start + file.text.slice(start, end).trimEnd().length, text: first }]),
    { start: next, end: next, text: below.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('') },
  ];
}
