/** Digests of this repository's code: what one version of it made is not taken for what another would make. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder of this repository. */
export const repository = path.resolve(import.meta.dirname, '../../..');

/** Of the code that parses, renders and checks questions, and prints what the check says. */
export const parsingCode = (): string =>
  codeDigest(['src/mosaic', 'src/markdown', 'src/formats/problems.ts', 'src/visible.ts', 'src/build/open/worker.ts', 'package-lock.json']);

/** Of all code that has a part in a site, its styles and its files that are served as they are. */
export const siteCode = (): string => codeDigest(['src', 'public', 'package-lock.json']);

/** Tests have no part in anything. */
function codeDigest(roots: readonly string[]): string {
  const digest = createHash('sha256').update(process.version);
  for (const root of roots) {
    for (const file of filesOf(root)) {
      if (/\.test\.ts$/.test(file)) continue;
      digest.update(`\0${file}\0`).update(readFileSync(path.join(repository, file)));
    }
  }
  return digest.digest('base64url').slice(0, 22);
}

function filesOf(root: string): string[] {
  const location = path.join(repository, root);
  if (!statSync(location).isDirectory()) return [root];
  return readdirSync(location, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(repository, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
