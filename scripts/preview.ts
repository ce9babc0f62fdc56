/** `npm run preview`: serves the built site at a local address. */
import { preview } from 'astro';
import { readSettings } from '../src/settings.ts';

const { outDir, basePath } = readSettings();
const server = await preview({ logLevel: 'error', outDir, server: { port: Number(process.env.PORT) || 4321 } });
console.log(`The mosaic is at http://localhost:${server.port}${basePath}  (Ctrl-C stops)`);
