/** The bibliographic facts of every source, merged over the whole mosaic. */
import { type Identity, identify } from './identity.ts';
import type { QuestionFile } from './question-file.ts';
import type { Kind, SourceFields } from './schema.ts';

const FIELDS = ['title', 'authors', 'date', 'kind'] as const;
type Field = (typeof FIELDS)[number];

export interface Facts {
  title?: string;
  authors?: readonly string[];
  date?: string;
  kind?: Kind;
}

/** One mention of a source in a file's `sources`. */
export interface SourcePlace {
  file: QuestionFile;
  index: number;
  fields: SourceFields;
}

export interface Conflict {
  field: Field;
  at: SourcePlace;
  found: string | readonly string[];
  first: SourcePlace;
  expected: string | readonly string[];
}

export interface MergedSource {
  identity: Identity;
  facts: Facts;
  places: SourcePlace[];
  /** The place that gave each fact. */
  givers: Partial<Record<Field, SourcePlace>>;
  conflicts: Conflict[];
}

export interface MergedSources {
  /** By identity, in the order in which files name them. */
  byKey: ReadonlyMap<string, MergedSource>;
  /** By every address in a file; undefined where the address is not that of a source. */
  byAddress: ReadonlyMap<string, MergedSource | undefined>;
}

/** What files say of their sources, with one file more, which is the last. */
export function withFacts({ byKey, byAddress }: MergedSources, file: QuestionFile): MergedSources {
  const { sources } = file.frontmatter.fields;
  const keys = new Map(byKey);
  for (const { url } of sources) {
    const key = byAddress.get(url)?.identity.key ?? identify(url)?.key ?? '';
    const source = keys.get(key);
    // Only sources of this file change, and those that were given stay as they are.
    if (source) keys.set(key, copyOf(source));
  }
  const addresses = new Map(byAddress);
  for (const { url } of sources) addresses.delete(url);
  addFacts(file, keys, addresses);
  return { byKey: keys, byAddress: addresses };
}

const copyOf = ({ facts, places, givers, conflicts, identity }: MergedSource): MergedSource => ({
  identity,
  facts: { ...facts },
  places: [...places],
  givers: { ...givers },
  conflicts: [...conflicts],
});

/**
 * The sources of all files. The first file to give a fact decides it; a date may be made more precise (2023, then
 * 2023-03), and any other difference is a conflict.
 */
export function mergeFacts(files: readonly QuestionFile[]): MergedSources {
  const byKey = new Map<string, MergedSource>();
  const byAddress = new Map<string, MergedSource | undefined>();
  for (const file of files) addFacts(file, byKey, byAddress);
  return { byKey, byAddress };
}

function addFacts(file: QuestionFile, byKey: Map<string, MergedSource>, byAddress: Map<string, MergedSource | undefined>): void {
  for (const [index, fields] of file.frontmatter.fields.sources.entries()) {
    if (!byAddress.has(fields.url)) byAddress.set(fields.url, sourceAt(fields.url, byKey));
    const source = byAddress.get(fields.url);
    if (!source) continue;
    const place: SourcePlace = { file, index, fields };
    source.places.push(place);
    for (const field of FIELDS) addFact(source, field, place);
  }
}

function sourceAt(address: string, byKey: Map<string, MergedSource>): MergedSource | undefined {
  const identity = identify(address);
  if (!identity) return undefined;
  const source = byKey.get(identity.key) ?? { identity, facts: {}, places: [], givers: {}, conflicts: [] };
  byKey.set(identity.key, source);
  return source;
}

function addFact(source: MergedSource, field: Field, place: SourcePlace): void {
  const found = place.fields[field];
  if (found === undefined || found.length === 0) return;
  const expected = source.facts[field];
  const refines = field === 'date' && typeof expected === 'string' && (found as string).startsWith(expected);
  if (expected === undefined || refines) {
    Object.assign(source.facts, { [field]: found });
    source.givers[field] = place;
  } else if (!agree(found, expected)) {
    source.conflicts.push({ field, at: place, found, first: source.givers[field] as SourcePlace, expected });
  }
}

const agree = (found: string | readonly string[], expected: string | readonly string[]) =>
  typeof found === 'string' && typeof expected === 'string'
    ? found === expected || (expected.startsWith(found) && /^\d{4}(-\d\d)?$/.test(found))
    : String(found) === String(expected);
