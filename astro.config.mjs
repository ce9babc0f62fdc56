import path from 'node:path';
import { defineConfig } from 'astro/config';
import { astroConfig } from './src/build/astro/astro-config.ts';
import { mosaicIntegration } from './src/build/astro/integration.ts';
import { readSettings } from './src/settings.ts';

const settings = readSettings();

export default defineConfig({
  ...astroConfig,
  site: settings.siteUrl,
  base: settings.basePath,
  // Where compiled code goes; the site goes to OUT_DIR.
  outDir: path.join(settings.cacheDir, 'astro'),
  integrations: [mosaicIntegration(settings)],
});
