/** Measures our own check and build, with and without what earlier runs have kept. */
import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { measure, type Spent } from './measure.ts';

/** A mosaic in a temporary folder. */
export interface Place {
  questionsDir: string;
  outDir: string;
  cacheDir: string;
  count: number;
}

export type Figures = Record<'checkCold' | 'checkWarm' | 'cold' | 'compiled' | 'unchanged' | 'body' | 'title', Spent>;

/**
 * Measures everything once.
 * @param round its number, written into the edits, so that each round edits something new
 */
export async function measureOurs(place: Place, round: number, signal: AbortSignal): Promise<Figures> {
  const env = environment(place);
  const run = (script: string) =>
    measure({ program: process.execPath, args: [path.resolve(import.meta.dirname, '..', script)], env }, signal);

  await forget(place);
  const checkCold = await run('check.ts');
  const checkWarm = await run('check.ts');
  await forget(place);
  const cold = await run('build.ts');
  const unchanged = await run('build.ts');
  await editBody(place, round);
  const body = await run('build.ts');
  await editTitle(place, round);
  const title = await run('build.ts');
  await forget(place, 'code');
  const compiled = await run('build.ts');
  return { checkCold, checkWarm, cold, compiled, unchanged, body, title };
}

const environment = ({ questionsDir, outDir, cacheDir }: Place) => ({
  QUESTIONS_DIR: questionsDir,
  OUT_DIR: outDir,
  CACHE_DIR: cacheDir,
  SITE_URL: '',
  BASE_PATH: '',
});

/** Removes the site and everything in the cache, except, if wanted, the folder with the compiled code of the site. */
export async function forget(place: Place, except?: 'code'): Promise<void> {
  const kept = await readdir(place.cacheDir).catch(() => []);
  const gone = kept.filter((name) => name !== except).map((name) => path.join(place.cacheDir, name));
  for (const folder of [place.outDir, ...gone]) await rm(folder, { recursive: true, force: true });
}

/** Adds a sentence to a question without sub-questions. */
const editBody = ({ questionsDir, count }: Place, round: number) =>
  appendFile(path.join(questionsDir, `q-${Math.floor(count / 2)}.md`), `\nEdited in round ${round}.\n`);

/** Changes the title of a question with sub-questions, which other pages show. */
async function editTitle({ questionsDir, count }: Place, round: number): Promise<void> {
  const file = path.join(questionsDir, `q-${Math.floor(count / 12)}.md`);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^(title: ".*?)(?:, edited in round \d+)?\?"$/m, `$1, edited in round ${round}?"`));
}
