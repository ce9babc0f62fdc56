/** `npm run preview`: serves the built site at a local address. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'astro';
import { recoverSite } from '../src/build/recover-site.ts';
import { LIST } from '../src/build/site-list.ts';
import { readSettings } from '../src/settings.ts';

const { outDir, basePath } = readSettings();
if (!existsSync(path.join(outDir, LIST))) await recoverSite(outDir, (other) => console.error(`Waiting for ${other} …`));
if (existsSync(path.join(outDir, LIST))) {
  const port = Number(process.env.PORT) || 4321;
  const server = await preview({ configFile: false, logLevel: 'error', outDir, base: basePath, trailingSlash: 'always', server: { port } });
  console.log(`The mosaic is at http://localhost:${server.port}${basePath}  (Ctrl-C stops)`);
} else {
  console.error(`Unexpected ${outDir} without a site in it, expected one that "npm run build" has written`);
  process.exitCode = 2;
}
