/** Cuts the small font files of the site out of those of the npm package. The same package gives the same bytes on every machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
/** What the names of the package's font files begin with. */
export const PACKAGE = '@fontsource-variable/source-serif-4/files/source-serif-4';

/**
 * What lays out letters: pairs and ligatures. All else the package has is for what pages do not write (accents apart from their letters,
 * small capitals, fractions), and is a third of a file.
 */
const FEATURES = ['kern', 'liga'];

/** For a few words or letters on a page: the distances of pairs are a sixth of their files. */
const FEW_FEATURES = ['liga'];

export interface Cut {
  /** Of a file of the package: its script and style. */
  of: 'latin-wght-normal' | 'latin-wght-italic' | 'latin-ext-wght-normal';
  characters: readonly number[];
  /** One weight, or from one to another. */
  weight: number | { min: number; max: number };
  /** Whether a page has only a few words or letters in it. */
  few?: boolean;
}

/** A font with a few characters and weights only. */
export async function cutFont({ of, characters, weight, few }: Cut, targetFormat: 'woff2' | 'sfnt' = 'woff2'): Promise<Buffer> {
  const whole = await readFile(require.resolve(`${PACKAGE}-${of}.woff2`));
  const options = { targetFormat, variationAxes: { wght: weight }, keepFeatures: few ? FEW_FEATURES : FEATURES };
  return subsetFont(whole, String.fromCodePoint(...characters), options);
}
