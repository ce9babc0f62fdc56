/** Rendered Markdown for a whole mosaic: made in worker threads, kept on disk by digest of its input. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Rendered, Rendering } from '../markdown/render.ts';
import type { Job } from '../markdown/worker.ts';
import type { Mosaic } from '../mosaic/mosaic.ts';
import { readCache, writeCache } from './cache.ts';

/** Fewer texts than this are done sooner than a worker has started. */
const WORTH_WORKERS = 150;
const BATCH = 50;

/**
 * Renders every body and insight of a mosaic that the cache does not have.
 * @param cacheFile where rendered Markdown is kept between builds
 */
export async function renderMosaic(mosaic: Mosaic, cacheFile: string): Promise<Rendering> {
  const jobs = new Map<string, Job>();
  const add = (kind: Job['kind'], markdown: string) => jobs.set(digestOf(kind, markdown), { kind, markdown });
  for (const question of mosaic.questions.values()) {
    add('body', question.body);
    for (const { insight } of question.citations) if (insight !== undefined) add('note', insight);
  }
  const cache = await readCache<Rendered>(cacheFile);
  const missing = [...jobs].filter(([digest]) => !cache.has(digest));
  const rendered = await renderJobs(missing.map(([, job]) => job));
  const all = new Map<string, Rendered>();
  for (const digest of jobs.keys()) {
    const known = cache.get(digest);
    if (known) all.set(digest, known);
  }
  for (const [index, [digest]] of missing.entries()) all.set(digest, rendered[index] as Rendered);
  if (missing.length > 0 || all.size < cache.size) await writeCache(cacheFile, all);
  const get = (kind: Job['kind'], markdown: string): Rendered => {
    const found = all.get(digestOf(kind, markdown));
    if (!found) throw new Error(`Unexpected Markdown, expected a text of the mosaic: ${markdown.slice(0, 80)}`);
    return found;
  };
  return { body: (markdown) => get('body', markdown), note: (markdown) => get('note', markdown) };
}

async function renderJobs(jobs: readonly Job[]): Promise<Rendered[]> {
  if (jobs.length < WORTH_WORKERS) return (await import('../markdown/worker.ts')).default(jobs);
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / BATCH));
  const pool = new Tinypool({ filename: new URL('../markdown/worker.ts', import.meta.url).href, minThreads: threads, maxThreads: threads });
  try {
    const batches = Array.from({ length: Math.ceil(jobs.length / BATCH) }, (_, i) => jobs.slice(i * BATCH, (i + 1) * BATCH));
    return (await Promise.all(batches.map((batch) => pool.run(batch) as Promise<Rendered[]>))).flat();
  } finally {
    await pool.destroy();
  }
}

const digestOf = (kind: Job['kind'], markdown: string) => createHash('sha256').update(`${kind}\n`).update(markdown).digest('base64url');
