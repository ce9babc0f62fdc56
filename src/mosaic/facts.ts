/** The bibliographic facts of every source, merged over the whole mosaic. */
import type { Span } from './body.ts';
import { type Identity, identify } from './identity.ts';
import { type QuestionFile, spanOf } from './read.ts';
import type { Kind, SourceFields } from './schema.ts';

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
  spanOf(field: keyof SourceFields): Span;
}

export interface Conflict {
  field: 'title' | 'authors' | 'date' | 'kind';
  at: SourcePlace;
  found: string | readonly string[];
  first: SourcePlace;
  expected: string | readonly string[];
}

export interface MergedSource {
  identity: Identity;
  facts: Facts;
  places: SourcePlace[];
  conflicts: Conflict[];
}

const FIELDS = ['title', 'authors', 'date', 'kind'] as const;

let last: { files: readonly QuestionFile[]; merged: Map<string, MergedSource> } | undefined;

/**
 * The sources of all files by identity, in the order in which files name them. The first file to give a fact decides it;
 * a date may be made more precise (2023, then 2023-03), and any other difference is a conflict. Addresses that are none are left out.
 */
export function mergeFacts(files: readonly QuestionFile[]): Map<string, MergedSource> {
  if (last?.files === files) return last.merged;
  const merged = new Map<string, MergedSource>();
  const givenBy = new Map<string, SourcePlace>();
  for (const file of files) {
    for (const [index, fields] of file.frontmatter.fields.sources.entries()) {
      const identity = identify(fields.url);
      if (!identity) continue;
      const place: SourcePlace = { file, index, fields, spanOf: (field) => spanOf(file, ['sources', index, field]) };
      const source = merged.get(identity.key) ?? { identity, facts: {}, places: [], conflicts: [] };
      merged.set(identity.key, source);
      source.places.push(place);
      for (const field of FIELDS) addFact(source, field, place, givenBy);
    }
  }
  last = { files, merged };
  return merged;
}

function addFact(source: MergedSource, field: (typeof FIELDS)[number], place: SourcePlace, givenBy: Map<string, SourcePlace>): void {
  const found = place.fields[field];
  if (found === undefined || found.length === 0) return;
  const expected = source.facts[field];
  const giver = `${field} ${source.identity.key}`;
  const refines = field === 'date' && typeof expected === 'string' && (found as string).startsWith(expected);
  if (expected === undefined || refines) {
    Object.assign(source.facts, { [field]: found });
    givenBy.set(giver, place);
  } else if (!agree(found, expected)) {
    source.conflicts.push({ field, at: place, found, first: givenBy.get(giver) as SourcePlace, expected });
  }
}

const agree = (found: string | readonly string[], expected: string | readonly string[]) =>
  typeof found === 'string' && typeof expected === 'string'
    ? expected.startsWith(found) && (found === expected || /^\d{4}(-\d\d)?$/.test(found))
    : String(found) === String(expected);
