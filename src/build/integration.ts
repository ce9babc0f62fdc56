/** Astro's side of the build: loads the mosaic once, counts pages as they are made and, in development, follows the folder. */
import path from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import { loadMosaic } from '../mosaic/load.ts';
import { FolderError, type QuestionFile, readQuestions, readTags } from '../mosaic/read.ts';
import { printReport } from '../mosaic/report.ts';
import { readSettings } from '../settings.ts';
import { current, setCurrent } from './current.ts';
import { readQuestionsCached } from './load-cached.ts';
import { prepare } from './prepare.ts';
import { progress } from './stopwatch.ts';

let ready: Promise<unknown> = Promise.resolve();

/** Makes a build wait, once its code is bundled, until the mosaic is there. */
export function waitFor(mosaic: Promise<unknown>): void {
  ready = mosaic;
}

/** Whether the page at an address only redirects, from an alias. */
export function isRedirect(address: string): boolean {
  const { mosaic, to } = current();
  redirects ??= new Set([...mosaic.questions.values()].flatMap(({ aliases }) => aliases.map((alias) => to.question(alias))));
  return redirects.has(new URL(address).pathname);
}

let redirects: Set<string> | undefined;

export function mosaicIntegration(): AstroIntegration {
  return {
    name: 'mosaic',
    hooks: {
      'astro:server:setup': ({ server }) => follow(server),
      'astro:build:start': ({ setPrerenderer }) => {
        const pages = progress('pages');
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          async getStaticPaths() {
            // Astro bundles the pages while their contents are still being rendered.
            await ready;
            const paths = await prerenderer.getStaticPaths();
            pages.total(paths.length);
            return paths;
          },
          render(request, options) {
            pages.step();
            return prerenderer.render(request, options);
          },
          async teardown() {
            pages.done();
            await prerenderer.teardown?.();
          },
        }));
      },
    },
  };
}

/** How long to wait for the rest of a burst of changes, in milliseconds. */
const PAUSE = 50;

/** Loads the folder into a development server, and again after each change of it. A mosaic with errors leaves the last good one. */
async function follow(server: HookParameters<'astro:server:setup'>['server']): Promise<void> {
  const settings = readSettings();
  let known: ReadonlyMap<string, QuestionFile> | undefined;
  const load = async () => {
    const files = known ? await readQuestions(settings.questionsDir, known) : await readQuestionsCached(settings);
    known = new Map(files.map((file) => [file.name, file]));
    const loaded = loadMosaic(files, await readTags(settings.questionsDir));
    if (loaded.result.errors + loaded.result.warnings > 0) console.error(printReport(loaded.result, 'text', process.stderr.isTTY));
    if (!loaded.mosaic) return false;
    setCurrent(await prepare(loaded.mosaic, settings));
    return true;
  };
  if (!(await load())) throw new FolderError('The mosaic has errors (above). Mend them and start again; once it runs, it waits for you.');

  let waiting: NodeJS.Timeout | undefined;
  const reload = async () => {
    try {
      if (!(await load())) return;
      // Astro keeps getStaticPaths() until content changes; the questions are our content.
      for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
      server.environments.client.hot.send({ type: 'full-reload' });
    } catch (error) {
      console.error(error instanceof FolderError ? error.message : error);
    }
  };
  server.watcher.add(settings.questionsDir);
  server.watcher.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(settings.questionsDir + path.sep)) return;
    clearTimeout(waiting);
    waiting = setTimeout(reload, PAUSE);
  });
}
