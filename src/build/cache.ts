/** What a build can use again from the last one: files on disk that are only read by the code that wrote them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../settings.ts';

/** The folder for builds of one mosaic to one address. */
export function cacheFolder({ questionsDir, siteUrl, basePath }: Settings): string {
  return path.resolve('.cache', digestOf([questionsDir, siteUrl, basePath]).slice(0, 12));
}

/** A digest of everything in `data`: the cache key of what is made from it alone. */
export const digestOf = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('base64url');

/** Entries of the cache file of that name; none when other code wrote it, or nobody. */
export async function readCache<T>(file: string): Promise<Map<string, T>> {
  try {
    const { code, entries } = JSON.parse(await readFile(file, 'utf8')) as { code: string; entries: Record<string, T> };
    return code === codeDigest() ? new Map(Object.entries(entries)) : new Map();
  } catch {
    return new Map();
  }
}

/** Replaces a cache file as a whole. */
export async function writeCache<T>(file: string, entries: ReadonlyMap<string, T>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify({ code: codeDigest(), entries: Object.fromEntries(entries) }));
  await rename(unfinished, file);
}

let known: string | undefined;

/** A digest of the code that reads and renders questions, and of the versions of what it uses. */
function codeDigest(): string {
  if (known) return known;
  const root = path.resolve(import.meta.dirname, '../..');
  const folders = ['src/mosaic', 'src/mosaic/rules', 'src/markdown'].map((folder) => path.join(root, folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => path.join(folder, name)),
  );
  const digest = createHash('sha256');
  for (const file of [...files, path.join(root, 'package-lock.json')]) digest.update(readFileSync(file));
  known = digest.digest('base64url');
  return known;
}
