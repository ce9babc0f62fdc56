/** The mosaic in Astro's own commands: `astro dev` follows the questions, `astro build` makes the whole site. */
import type { AstroIntegration } from 'astro';
import type { Settings } from '../../settings.ts';

export const mosaicIntegration = (settings: Settings): AstroIntegration => ({
  name: 'mosaic',
  hooks: {
    'astro:config:setup': ({ command, addMiddleware }) => {
      if (command === 'dev') addMiddleware({ entrypoint: new URL('./dev-middleware.ts', import.meta.url), order: 'pre' });
    },
    'astro:server:setup': async ({ server }) => {
      const { follow } = await import('./dev.ts');
      await follow(server, settings);
    },
    // Astro has compiled the code into its own folder; the engine keeps its own compiled code, and renders the pages with that.
    'astro:build:done': async ({ logger }) => {
      const { build } = await import('../build.ts');
      const { result, done, summary } = await build(settings, { waiting: (other) => logger.warn(`Waiting for ${other} …`) });
      if (!done) {
        const { printReport } = await import('../../formats/problems.ts');
        throw new Error(`The questions have errors; the last good site is as it was.\n${printReport(result, 'text')}`);
      }
      logger.info(`Built ${result.questions} questions into ${settings.outDir}: ${summary}`);
    },
  },
});
