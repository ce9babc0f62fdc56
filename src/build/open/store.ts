/** What the next run can use again: parsed question files, rendered texts and the last results, in one SQLite database for each mosaic. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { digestOfBytes } from '../../mosaic/digest.ts';
import type { Settings } from '../../settings.ts';

/** A question file as it was last parsed. */
export interface StoredFile {
  name: string;
  /** See `stampOf`. Empty when it must not be trusted. */
  stamp: string;
  digest: string;
  /** The parsed file as JSON, without its text and path. */
  parsed: string;
}

/** A rendered text of Markdown. */
export interface RenderedText {
  digest: string;
  /** Safe HTML with open question links. */
  html: string;
  /** Its words, for search. */
  words: string;
}

export interface StoredText extends RenderedText {
  /** How often each telling word is in it, for the lens: see `lens/counts.ts`. */
  counts: string;
}

export interface Store {
  files(): StoredFile[];
  /** The whole text of a file. */
  textOf(name: string): string;
  /** Stores files, each with its text, and removes others: all of it or, if the process dies, nothing. */
  putFiles(put: readonly (StoredFile & { text: string })[], gone?: readonly string[]): void;
  /** Stores new stamps for files whose bytes are the same. */
  putStamps(put: readonly Pick<StoredFile, 'name' | 'stamp'>[]): void;
  /** Digests of all rendered texts. */
  rendered(): Set<string>;
  /** @throws {Error} when there is no such text */
  renderedText(digest: string): RenderedText;
  /** Its words alone. @throws {Error} when there is no such text */
  wordsOf(digest: string): string;
  /** The counts of a rendered text; undefined when there is no such text. */
  countsOf(digest: string): string | undefined;
  putRendered(put: readonly StoredText[]): void;
  /** Removes the rendered texts that are not in `live`. */
  keepRendered(live: ReadonlySet<string>): void;
  /** The last result of a kind, such as a report of the check, if it is of this state. */
  result<T>(kind: string, state: string): T | undefined;
  /** @param value plain data */
  putResult(kind: string, state: string, value: unknown): void;
  /** The same for large things, which are stored as bytes. */
  bytes(kind: string, state: string): Uint8Array | undefined;
  putBytes(kind: string, state: string, value: Uint8Array): void;
  close(): void;
}

/** Milliseconds to wait for another process that writes; chosen by eye, far longer than a write takes. */
const WRITE_TIMEOUT = 20_000;

const TABLES = `
  CREATE TABLE IF NOT EXISTS file (name TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL, parsed TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS text (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS rendered (digest TEXT PRIMARY KEY, html TEXT NOT NULL, words TEXT NOT NULL, counts TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS result (kind TEXT PRIMARY KEY, state TEXT NOT NULL, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS bytes (kind TEXT PRIMARY KEY, state TEXT NOT NULL, value BLOB NOT NULL) STRICT;
`;

/** The folder for the store of a mosaic. */
export const storeFolder = ({ cacheDir, questionsDir }: Settings): string => path.join(cacheDir, digestOfBytes(questionsDir).slice(0, 12));

/** Something is wrong with the store itself: a new one must replace it. */
export class StoreError extends Error {}

/**
 * Works with the store in a folder. Each version of the code has its own store. A damaged store is replaced by an empty one, and the
 * work starts again; where nothing can be written, the store is in memory.
 * @param code digest of the code that parses and renders
 */
export async function withStore<T>(folder: string, code: string, work: (store: Store) => Promise<T>): Promise<T> {
  const file = path.join(folder, `store-${code}.sqlite`);
  for (let fresh = false; ; fresh = true) {
    const store = openStore(file);
    try {
      return await work(store);
    } catch (error) {
      if (fresh || !isDamage(error)) throw error;
    } finally {
      store.close();
    }
    remove(file);
  }
}

function openStore(file: string): Store {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    if (!existsSync(file)) removeUnused(path.dirname(file));
    return storeIn(openDatabase(file));
  } catch (error) {
    if (!isDamage(error)) return storeIn(openDatabase(':memory:'));
    remove(file);
    return storeIn(openDatabase(file));
  }
}

/** Milliseconds after which an unused store is removed: a day, chosen by eye. */
const UNUSED = 24 * 60 * 60 * 1000;

function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (/^store-.*\.sqlite$/.test(name) && Date.now() - statSync(file).mtimeMs > UNUSED) remove(file);
  }
}

function remove(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

// SQLITE_CORRUPT and SQLITE_NOTADB: https://www.sqlite.org/rescode.html
const DAMAGE = new Set<unknown>([11, 26]);

const isDamage = (error: unknown) =>
  error instanceof StoreError || (error instanceof Error && 'errcode' in error && DAMAGE.has(error.errcode));

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: WRITE_TIMEOUT });
  try {
    database.exec(`PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${TABLES}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function storeIn(database: DatabaseSync): Store {
  // Where writing fails, for example on a full disk, a second database in memory takes the writes and is asked first.
  let places = [statementsOf(database)];
  const write = (work: (place: Statements) => void) => {
    const [place] = places as [Statements];
    try {
      transaction(place, work);
    } catch (error) {
      if (places.length > 1 || isDamage(error)) throw error;
      const spare = new DatabaseSync(':memory:');
      spare.exec(TABLES);
      places = [statementsOf(spare), place];
      transaction(places[0] as Statements, work);
    }
  };
  const any = <T>(find: (place: Statements) => T | undefined): T | undefined => {
    for (const place of places) {
      const found = find(place);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const first = <T>(find: (place: Statements) => T | undefined, wanted: string): T => {
    const found = any(find);
    if (found === undefined) throw new StoreError(`Unexpected gap in the store, expected ${wanted}`);
    return found;
  };
  return {
    files: () => {
      const all = new Map<string, StoredFile>();
      for (const { allFiles } of places.toReversed())
        for (const file of allFiles.all() as unknown as StoredFile[]) all.set(file.name, file);
      return [...all.values()];
    },
    textOf: (name) => first(({ text }) => text.get(name)?.text as string | undefined, `the text of ${name}`),
    putFiles: (put, gone = []) =>
      write(({ putFile, putText, dropFile, dropText }) => {
        for (const { name, stamp, digest, parsed, text } of put) {
          putFile.run(name, stamp, digest, parsed);
          putText.run(name, text);
        }
        for (const name of gone) {
          dropFile.run(name);
          dropText.run(name);
        }
      }),
    putStamps: (put) =>
      write(({ putStamp }) => {
        for (const { name, stamp } of put) putStamp.run(stamp, name);
      }),
    rendered: () => new Set(places.flatMap(({ allRendered }) => allRendered.all().map(({ digest }) => digest as string))),
    renderedText: (digest) =>
      first(({ rendered }) => rendered.get(digest) as unknown as RenderedText | undefined, `the rendered text ${digest}`),
    wordsOf: (digest) => first(({ words }) => words.get(digest)?.words as string | undefined, `the words of the rendered text ${digest}`),
    countsOf: (digest) => any(({ counts }) => counts.get(digest)?.counts as string | undefined),
    putRendered: (put) =>
      write(({ putRendered }) => {
        for (const { digest, html, words, counts } of put) putRendered.run(digest, html, words, counts);
      }),
    keepRendered: (live) =>
      write(({ allRendered, dropRendered }) => {
        for (const { digest } of allRendered.all()) if (!live.has(digest as string)) dropRendered.run(digest as string);
      }),
    result: <T>(kind: string, state: string) => {
      const found = any(({ result }) => result.get(kind, state));
      return found && (JSON.parse(found.value as string) as T);
    },
    putResult: (kind, state, value) => write(({ putResult }) => putResult.run(kind, state, JSON.stringify(value))),
    bytes: (kind, state) => any(({ bytes }) => bytes.get(kind, state)?.value as Uint8Array | undefined),
    putBytes: (kind, state, value) => write(({ putBytes }) => putBytes.run(kind, state, value)),
    close: () => {
      for (const place of places) place.database.close();
    },
  };
}

type Statements = ReturnType<typeof statementsOf>;

const statementsOf = (database: DatabaseSync) => ({
  database,
  allFiles: database.prepare('SELECT name, stamp, digest, parsed FROM file'),
  text: database.prepare('SELECT text FROM text WHERE name = ?'),
  putFile: database.prepare('INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?)'),
  putText: database.prepare('INSERT OR REPLACE INTO text VALUES (?, ?)'),
  putStamp: database.prepare('UPDATE file SET stamp = ? WHERE name = ?'),
  dropFile: database.prepare('DELETE FROM file WHERE name = ?'),
  dropText: database.prepare('DELETE FROM text WHERE name = ?'),
  allRendered: database.prepare('SELECT digest FROM rendered'),
  words: database.prepare('SELECT words FROM rendered WHERE digest = ?'),
  counts: database.prepare('SELECT counts FROM rendered WHERE digest = ?'),
  rendered: database.prepare('SELECT digest, html, words FROM rendered WHERE digest = ?'),
  putRendered: database.prepare('INSERT OR REPLACE INTO rendered VALUES (?, ?, ?, ?)'),
  result: database.prepare('SELECT value FROM result WHERE kind = ? AND state = ?'),
  putResult: database.prepare('INSERT OR REPLACE INTO result VALUES (?, ?, ?)'),
  bytes: database.prepare('SELECT value FROM bytes WHERE kind = ? AND state = ?'),
  putBytes: database.prepare('INSERT OR REPLACE INTO bytes VALUES (?, ?, ?)'),
  dropRendered: database.prepare('DELETE FROM rendered WHERE digest = ?'),
});

function transaction(place: Statements, work: (place: Statements) => void): void {
  place.database.exec('BEGIN IMMEDIATE');
  try {
    work(place);
    place.database.exec('COMMIT');
  } catch (error) {
    if (place.database.isTransaction) place.database.exec('ROLLBACK');
    throw error;
  }
}
