/** Astro's configuration: it compiles the site's code into an app that renders one page at a time, and serves it in development. */
import path from 'node:path';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { fillStyles } from '../../pictures/fill-styles.ts';

const NAME = 'mosaic';

/** An adapter that only names the entry. https://docs.astro.build/en/reference/adapter-reference/ */
const adapter: AstroIntegration = {
  name: NAME,
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: NAME,
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./entry.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
      }),
  },
};

const FILL_STYLES = 'virtual:fills.css';

/** A virtual module with the style sheet of the fills. https://vite.dev/guide/api-plugin#virtual-modules-convention */
const fillStylesPlugin = {
  name: 'fill-styles',
  resolveId: (id: string) => (id === FILL_STYLES ? `\0${FILL_STYLES}` : undefined),
  load: (id: string) => (id === `\0${FILL_STYLES}` ? fillStyles() : undefined),
};

/** The options that compiling and development share. */
export const astroConfig = {
  output: 'server',
  trailingSlash: 'always',
  adapter,
  // The Content-Security-Policy allows no inline style and only one inline script.
  build: { format: 'directory', inlineStylesheets: 'never' },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  vite: {
    build: { assetsInlineLimit: 0 },
    // So that a thread can load a part of its code when that is needed.
    worker: { format: 'es' },
    plugins: [fillStylesPlugin],
    // Code that also runs in threads must not be the one for documents. The others are Vite's own.
    resolve: { conditions: ['worker', 'module', 'browser', 'development|production'] },
  },
  devToolbar: { enabled: false },
} satisfies AstroUserConfig;

/**
 * The configuration for compiling.
 * @param basePath path of the site below its origin, with a slash at both ends
 * @param folder where the compiled code goes
 */
export const compileConfig = (basePath: string, folder: string): AstroUserConfig => ({
  ...astroConfig,
  base: basePath,
  outDir: folder,
  cacheDir: path.join(folder, 'astro-cache'),
  // The bundle contains all that it needs, so it runs from any folder.
  vite: { ...astroConfig.vite, ssr: { noExternal: true } },
});
