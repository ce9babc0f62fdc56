/** The development server: shows the folder of questions and follows every change in it. */
import path from 'node:path';
import type { HookParameters } from 'astro';
import { printReport } from '../../formats/problems.ts';
import { loadMosaic } from '../../mosaic/load.ts';
import { type Problem, problems } from '../../mosaic/problem.ts';
import { readBeside } from '../../mosaic/read/read-beside.ts';
import type { Settings } from '../../settings.ts';
import { asUserError } from '../../user-error.ts';
import { addressesUnder } from '../../views/address.ts';
import { glossaryOf } from '../../views/glossary.ts';
import { visibleLines } from '../../visible.ts';
import { siteLens } from '../lens/site-lens.ts';
import { parsingCode, siteCode } from '../open/code-digest.ts';
import { openHistory } from '../open/open-history.ts';
import { openQuestions } from '../open/open-questions.ts';
import { type Store, storeFolder, withStore } from '../open/store.ts';
import { siteFiles } from '../site/site-files.ts';
import { localsFor } from './renderer.ts';
import { serve, served } from './served.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** An error that the browser shows over the page: Vite's own message. */
interface Overlay {
  type: 'error';
  err: { plugin: string; message: string; stack: string };
}

/** Milliseconds to wait for more changes before reading, because editors write in several steps; chosen by eye. */
const PAUSE = 50;

/** Reads the folder into a server, and again after each change: one reading at a time, the last one after the last change. */
export async function follow(server: Server, settings: Settings): Promise<void> {
  const screen = screenOf(server);
  const closed = new Promise<void>((resolve) => server.httpServer?.once('close', resolve));
  await new Promise<void>((ready, fail) => {
    const work = async (store: Store) => {
      const reload = oneAtATime(async () => screen.show(await load(settings, store)));
      await reload();
      ready();
      let pause: NodeJS.Timeout | undefined;
      server.watcher.add(settings.questionsDir);
      server.watcher.on('all', (_event, file) => {
        if (!path.resolve(file).startsWith(settings.questionsDir + path.sep)) return;
        clearTimeout(pause);
        pause = setTimeout(reload, PAUSE);
      });
      await closed;
    };
    withStore(storeFolder(settings), parsingCode(), work).catch(fail);
  });
}

/** Serves the mosaic of the folder; while that has errors, the last one without. Returns the errors, in order. */
async function load(settings: Settings, store: Store): Promise<Problem[]> {
  try {
    const questions = await openQuestions(settings.questionsDir, store, { render: true });
    const { mosaic, result } = loadMosaic(questions, readBeside(settings.questionsDir));
    if (result.errors + result.warnings > 0) console.error(printReport(result, 'text', process.stderr.isTTY));
    const to = addressesUnder(settings.basePath);
    const { siteUrl } = settings;
    if (mosaic) {
      const history = await openHistory(settings.questionsDir, store, (words) => console.error(visibleLines(words)));
      const files = siteFiles(mosaic, to, siteUrl, siteLens(mosaic, store, siteCode()), history);
      serve({ files, base: to.base, locals: localsFor(store, to, siteUrl, glossaryOf(mosaic.terms, to)) });
    }
    return mosaic ? [] : problems(result).filter(({ severity }) => severity === 'error');
  } catch (error) {
    const userError = asUserError(error);
    const message = visibleLines(userError?.message ?? (error instanceof Error ? error.message : String(error)));
    console.error(userError ? message : error);
    return [{ file: settings.questionsDir, line: 1, column: 1, ruleId: 'folder', severity: 'error', message }];
  }
}

/** Shows the state in every browser that is connected: reloads the page, or shows the errors over it. */
function screenOf({ environments: { client } }: Server): { show(wrong: readonly Problem[]): void } {
  let message: Overlay | undefined;
  client.hot.on('vite:client:connect', (_payload, browser) => {
    if (message) browser.send(message);
  });
  return {
    show(wrong) {
      message = messageOf(wrong);
      if (message && 'problems' in served()) serve({ problems: message.err.message });
      client.hot.send(message ?? { type: 'full-reload' });
    },
  };
}

/** The most problems that the browser shows, chosen by eye; the terminal shows all. */
const MOST_SHOWN = 10;

function messageOf(wrong: readonly Problem[]): Overlay | undefined {
  if (wrong.length === 0) return undefined;
  const lines = wrong
    .slice(0, MOST_SHOWN)
    .map(({ file, line, column, message, ruleId }) => `${file}:${line}:${column} ${message} (${ruleId})`);
  const more = wrong.length > MOST_SHOWN ? [`… and ${wrong.length - MOST_SHOWN} more`] : [];
  return {
    type: 'error',
    err: {
      plugin: 'mosaic',
      message: ['The questions have errors; the pages are the last good ones.', ...lines, ...more].join('\n'),
      stack: '',
    },
  };
}

/** Wraps work so that it never runs twice at a time: calls during a run cause one more run after it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let working: Promise<void> | undefined;
  let again = false;
  return async () => {
    again = true;
    working ??= (async () => {
      while (again) {
        again = false;
        await work();
      }
      working = undefined;
    })();
    await working;
  };
}
