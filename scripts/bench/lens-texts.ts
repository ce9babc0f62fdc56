/** The texts in `tests/lens`, by which the lens is measured and tested. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export interface LensText {
  /** Identity of a source of the mosaic, address of a paper, and empty for a text about other things. */
  source: string;
  title: string;
  abstract: string;
  /** Of papers only: ids of the questions that somebody named before the lens was asked. */
  questions?: readonly string[];
}

/** The texts of one file: `sources` are of the mosaic, `papers` of its field, and `outside` about other things. */
export function lensTexts(name: 'sources' | 'papers' | 'outside'): LensText[] {
  const file = path.resolve(import.meta.dirname, `../../tests/lens/${name}.yaml`);
  return (parse(readFileSync(file, 'utf8')) as LensText[]).map((text) => ({ ...text, source: text.source ?? '' }));
}
