/** Digests of this repository's code, so that results of one version are not used by another. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { digestOf, digestOfBytes } from '../../mosaic/digest.ts';

/** The folder of this repository. */
export const repository = path.resolve(import.meta.dirname, '../../..');

/** Digest of the code that parses, renders and checks questions, and prints the report of the check. */
export const parsingCode = (): string =>
  codeDigest([
    'src/mosaic',
    'src/markdown',
    'src/lens/counts.ts',
    'src/formats/problems.ts',
    'src/visible.ts',
    'src/build/open/worker.ts',
    'package-lock.json',
  ]);

/** Digest of the code that makes events of commits, beside {@link parsingCode}. */
export const historyCode = (): string => codeDigest(['src/history']);

/** Digest of all that can change a site: code, styles, and the files of `public/`. */
export const siteCode = (): string => codeDigest(['src', 'public', 'package-lock.json']);

/** Tests are left out. */
function codeDigest(roots: readonly string[]): string {
  const files = roots.flatMap(filesOf).filter((file) => !/\.test\.ts$/.test(file));
  return digestOf([process.version, files.map((file) => [file, digestOfBytes(readFileSync(path.join(repository, file)))])]);
}

function filesOf(root: string): string[] {
  const location = path.join(repository, root);
  if (!statSync(location).isDirectory()) return [root];
  return readdirSync(location, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(repository, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
