/** Opens a folder of questions: unchanged files come from the store, the others are read, parsed and, for a build, rendered. */
import path from 'node:path';
import { digestOfBytes } from '../../mosaic/digest.ts';
import type { Prose } from '../../mosaic/mosaic.ts';
import type { Layout, QuestionFile, Refusal } from '../../mosaic/question-file.ts';
import { parseQuestion } from '../../mosaic/read/parse-question.ts';
import { type Folder, listQuestions, readText, shownIn } from '../../mosaic/read/read.ts';
import { stampOf } from './stamp.ts';
import type { Store, StoredFile } from './store.ts';
import type { Batch } from './worker.ts';
import { inBatches, startWorkers } from './workers.ts';

interface OpenOptions {
  /** Whether the store must have every body and insight, rendered, at the end. */
  render: boolean;
  signal?: AbortSignal;
  /** For tests: another module for the threads, and their time limit in milliseconds. */
  module?: URL;
  longest?: number;
}

/**
 * Reads a folder of questions, in the order of their paths, using the store, and puts into it what was new.
 * A file that changes later stays as it was read.
 * @throws {FolderError} when the folder cannot be used
 */
export async function openQuestions(location: string, store: Store, { render, signal, ...options }: OpenOptions): Promise<QuestionFile[]> {
  const folder = listQuestions(location);
  const storedFiles = new Map(store.files().map((file) => [file.name, file]));
  const stamps = new Map(folder.names.map((name) => [name, stampOf(path.join(folder.root, name))]));
  const changed = folder.names.filter((name) => !stamps.get(name) || stamps.get(name) !== storedFiles.get(name)?.stamp);
  const workers = startWorkers(changed.length, { ...options, signal });
  try {
    // Each parsed file, as JSON.
    const parsed = new Map(folder.names.map((name) => [name, storedFiles.get(name)?.parsed]));
    await Promise.all(
      inBatches(changed).map(async (names) => {
        const fresh: Batch['files'][number][] = [];
        const same: string[] = [];
        for (const name of names) {
          const file = readFile(folder, name);
          if (!file) parsed.delete(name);
          else if (!file.refusal && digestOfBytes(file.text) === storedFiles.get(name)?.digest) same.push(name);
          else fresh.push(file);
        }
        const done = await workers.run({ files: fresh, render, texts: [] });
        const failures = new Map(done.failed.map(({ of, reason }) => [of, reason]));
        const parsedNow = new Map(done.parsed.map(({ name, json }) => [name, json]));
        store.putStamps(same.map((name) => ({ name, stamp: stamps.get(name) ?? '' })));
        store.putFiles(
          fresh.map((file) => {
            const reason = failures.get(file.name);
            const read = reason === undefined ? file : { ...file, text: '', refusal: { kind: 'failure', reason } as const };
            const json = parsedNow.get(file.name) ?? JSON.stringify(parseQuestion('', read.name, read.text, read.refusal));
            parsed.set(file.name, json);
            return stored(read, stamps.get(file.name) ?? '', json);
          }),
        );
        store.putRendered(done.rendered);
      }),
    );
    const gone = [...storedFiles.keys()].filter((name) => !parsed.has(name));
    if (gone.length > 0) store.putFiles([], gone);
    const files = Array.from(parsed.values(), (json) => new StoredQuestion(JSON.parse(json as string) as QuestionFile, folder, store));
    if (render) await renderMissing(files, store, { ...options, signal });
    return files;
  } finally {
    await workers.end();
  }
}

/** Undefined for a file that no longer exists. */
function readFile(folder: Folder, name: string): Batch['files'][number] | undefined {
  try {
    const read = readText(folder.root, name);
    return typeof read === 'string' ? { name, text: read } : { name, text: '', refusal: read };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The entry of a file in the store. A refused file has no stamp, so it is read again each time. */
function stored({ name, text, refusal }: Batch['files'][number], stamp: string, parsed: string): StoredFile & { text: string } {
  return { name, stamp: refusal ? '' : stamp, digest: refusal ? '' : digestOfBytes(text), parsed, text };
}

/** A file from the store; its text is read on demand. A class, because objects with own accessors are slow to read. */
class StoredQuestion implements QuestionFile {
  readonly #store: Store;
  path: string;
  name: string;
  id: string;
  digest: string;
  shape: string;
  declare refusal?: Refusal;
  declare tooHeavy?: true;
  declare layout?: Layout;
  frontmatter: QuestionFile['frontmatter'];
  body: QuestionFile['body'];
  prose: string;
  notes: QuestionFile['notes'];
  insights: QuestionFile['insights'];
  sentences: QuestionFile['sentences'];

  constructor(parsed: Omit<QuestionFile, 'path' | 'text'>, folder: Folder, store: Store) {
    this.#store = store;
    this.path = shownIn(folder, parsed.name);
    this.name = parsed.name;
    this.id = parsed.id;
    this.digest = parsed.digest;
    this.shape = parsed.shape;
    if (parsed.refusal) this.refusal = parsed.refusal;
    if (parsed.tooHeavy) this.tooHeavy = true;
    if (parsed.layout) this.layout = parsed.layout;
    this.frontmatter = parsed.frontmatter;
    this.body = parsed.body;
    this.prose = parsed.prose;
    this.notes = parsed.notes;
    this.insights = parsed.insights;
    this.sentences = parsed.sentences;
  }

  get text(): string {
    return this.#store.textOf(this.name);
  }
}

/** Renders the texts that the store does not have: those of files that only a check has parsed. */
async function renderMissing(files: readonly QuestionFile[], store: Store, options: Parameters<typeof startWorkers>[1]): Promise<void> {
  const texts = new Map<string, Batch['texts'][number]>();
  const needing = new Map<string, QuestionFile[]>();
  const have = store.rendered();
  for (const file of files) {
    const need = (digest: string, kind: Prose['kind'], markdown: () => string) => {
      if (have.has(digest)) return;
      if (!texts.has(digest)) texts.set(digest, { digest, kind, markdown: markdown() });
      needing.set(digest, [...(needing.get(digest) ?? []), file]);
    };
    need(file.prose, 'body', () => file.text.slice(file.frontmatter.bodyOffset));
    for (const [index, insight] of file.insights.entries()) {
      if (insight) need(insight.digest, 'note', () => file.frontmatter.fields.sources[index]?.insight ?? '');
    }
  }
  const workers = startWorkers(texts.size, options);
  try {
    const batches = inBatches([...texts.values()]);
    await Promise.all(
      batches.map(async (batch) => {
        const { rendered, failed } = await workers.run({ files: [], render: true, texts: batch });
        store.putRendered(rendered);
        for (const { of, reason } of failed) for (const file of needing.get(of) ?? []) file.refusal = { kind: 'failure', reason };
      }),
    );
  } finally {
    await workers.end();
  }
}
