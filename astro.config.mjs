import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { isRedirect, mosaicIntegration } from './src/build/integration.ts';
import { readSettings } from './src/settings.ts';

const { siteUrl, basePath, outDir } = readSettings();

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  trailingSlash: 'always',
  integrations: [mosaicIntegration(), sitemap({ filter: (page) => !isRedirect(page) })],
  // The Content-Security-Policy allows no inline style and only one inline script.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  vite: { build: { assetsInlineLimit: 0 } },
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
});
