/** `npm run bench -- N…`: how long builds of N questions take, how much memory, and what a page weighs. */
import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { cacheFolder } from '../src/build/cache.ts';
import { readSettings } from '../src/settings.ts';
import { generateMosaic } from './generate.ts';

const HELP = `Usage: npm run bench -- [--runs R] N…
       npm run bench -- --browser [N…]

Generates a mosaic of each N questions and prints, as the median of R runs (default 3),
the time of a check, of a cold build, of a build without changes and of one after one edit,
search included; the peak memory of a process of the build; and the weight of a question page.

With --browser: how the tree behaves in a browser, everything unfolded, beside markmap,
which is fetched from npm; for 200, 2,000 and 10,000 questions unless said otherwise.

Examples:
  npm run bench -- 200 1000
  npm run bench -- --browser 2000`;

interface Run {
  seconds: number;
  /** Peak resident memory of the largest process. */
  megabytes: number;
}

/** Runs a script of this repository; its own report of its peak memory comes with its exit. */
function run(script: string, env: Record<string, string>): Promise<Run> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, ['--import', PEAK, path.join(import.meta.dirname, script)], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk));
    child.on('close', (code) => {
      const peak = /peak (\d+) kB/.exec(said)?.[1];
      if (code !== 0) reject(new Error(said));
      else resolve({ seconds: (performance.now() - begun) / 1000, megabytes: Number(peak) / 1024 });
    });
  });
}

const PEAK = new URL('./report-peak.ts', import.meta.url).href;

const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] as number;

async function measure(count: number, runs: number): Promise<Record<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mosaic-bench-'));
  const env = { QUESTIONS_DIR: path.join(folder, 'questions'), OUT_DIR: path.join(folder, 'dist') };
  const cache = cacheFolder(readSettings(env));
  const times: Record<'check' | 'cold' | 'warm' | 'edit', Run[]> = { check: [], cold: [], warm: [], edit: [] };
  try {
    await generateMosaic(env.QUESTIONS_DIR, count);
    for (let i = 0; i < runs; i++) {
      await rm(cache, { recursive: true, force: true });
      times.check.push(await run('check.ts', env));
      times.cold.push(await run('build.ts', env));
      times.warm.push(await run('build.ts', env));
      await appendFile(path.join(env.QUESTIONS_DIR, `q-${Math.floor(count / 2)}.md`), `\nEdited ${i}.\n`);
      times.edit.push(await run('build.ts', env));
    }
    const seconds = (list: readonly Run[]) => `${median(list.map((run) => run.seconds)).toFixed(1)} s`;
    return {
      questions: String(count),
      check: seconds(times.check),
      cold: seconds(times.cold),
      warm: seconds(times.warm),
      'one edit': seconds(times.edit),
      memory: `${Math.max(...times.cold.map((run) => run.megabytes)).toFixed(0)} MB`,
      'page, gzip': await pageWeight(env.OUT_DIR, `q-${Math.floor(count / 2)}`),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(cache, { recursive: true, force: true });
  }
}

/** HTML, style sheets and scripts that the first load of a question page fetches. */
async function pageWeight(outDir: string, id: string): Promise<string> {
  const html = await readFile(path.join(outDir, 'questions', id, 'index.html'));
  const weigh = async (pattern: RegExp) => {
    const names = Array.from(html.toString().matchAll(pattern), (match) => match[1] as string);
    return (await Promise.all(names.map((name) => readFile(path.join(outDir, name))))).reduce(
      (sum, file) => sum + gzipSync(file).length,
      0,
    );
  };
  const css = await weigh(/<link rel="stylesheet" href="\/([^"]+)"/g);
  const js = await weigh(/<script type="module" src="\/([^"]+)"/g);
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  return `${kilobytes(gzipSync(html).length + css + js)} kB (JS ${kilobytes(js)})`;
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '3' },
      browser: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const counts = positionals.map(Number);
  const runs = Number(values.runs);
  if (values.help) console.log(HELP);
  else if ((counts.length === 0 && !values.browser) || ![...counts, runs].every((count) => Number.isInteger(count) && count > 0))
    throw new TypeError(`Unexpected "${positionals.join(' ')}", expected whole numbers of questions`);
  else {
    const rows: Record<string, string>[] = [];
    if (values.browser) {
      const { measureInBrowser } = await import('./bench-browser.ts');
      for (const count of counts.length > 0 ? counts : [200, 2000, 10_000]) rows.push(...(await measureInBrowser(count)));
    } else for (const count of counts) rows.push(await measure(count, runs));
    console.table(rows);
  }
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message}\n\n${HELP}`);
  process.exitCode = 2;
}
