/**
 * What the lens is asked with: the index, and what questions and sources are called. Files of one site fit together; of two builds, they
 * may not.
 */
import type { FindNames, FindTitles } from '../../formats/find-data.ts';
import { type Lens, openLens } from '../../lens/lens.ts';
import type { LensIndex } from '../../lens/lens-index.ts';

export interface LensData {
  lens: Lens;
  names: FindNames;
  titles: FindTitles;
}

/** Why the lens cannot be used, as a reader is told. */
export class LensError extends Error {}

/**
 * Opens what was loaded.
 * @throws {LensError} if the index, the names or the titles have another shape, or are of another mosaic than the others
 */
export function openLensData(index: unknown, names: unknown, titles: unknown): LensData {
  if (!isIndex(index) || !isNames(names) || !isTitles(titles))
    throw new LensError(
      'A file of the lens is not what this page expects. Reload the page; if that does not help, the site was not built whole.',
    );
  const counts = new Set([
    index.documentCount,
    names.id.length,
    names.label.length,
    names.depth.length,
    names.fill.length,
    titles.title.length,
  ]);
  if (counts.size > 1) throw new LensError('The files of the lens are of two builds of this site. Reload the page in a minute.');
  return { lens: openLens(index), names, titles };
}

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOf = (value: unknown, type: 'string' | 'number'): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === type);

function isIndex(value: unknown): value is LensIndex {
  if (!isObject(value) || value.serializationVersion !== 2 || !Number.isInteger(value.documentCount)) return false;
  const { index, documentIds, fieldLength, averageFieldLength } = value;
  return (
    isObject(documentIds) &&
    isObject(fieldLength) &&
    Array.isArray(averageFieldLength) &&
    Array.isArray(index) &&
    index.every((entry) => Array.isArray(entry) && typeof entry[0] === 'string' && isObject(entry[1]) && isObject(entry[1]['0']))
  );
}

const isNames = (value: unknown): value is FindNames =>
  isObject(value) &&
  isListOf(value.fills, 'string') &&
  isListOf(value.id, 'string') &&
  isListOf(value.label, 'string') &&
  isListOf(value.depth, 'number') &&
  isListOf(value.fill, 'number');

const isTitles = (value: unknown): value is FindTitles =>
  isObject(value) &&
  isListOf(value.title, 'string') &&
  Array.isArray(value.sources) &&
  value.sources.every((each) => isListOf(each?.slice?.(0, 3), 'string'));
