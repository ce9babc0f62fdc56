/** `npm run preview`: serves the built site at a local address. */
import { parseArgs } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { command } from './shared/command.ts';
import { serveSite } from './shared/serve-site.ts';

const HELP = `Usage: npm run preview

Serves the site that "npm run build" has written into OUT_DIR (default: dist), until it is stopped with Ctrl-C.
PORT (default: 4321) is the port.

Examples:
  npm run preview
  PORT=8080 npm run preview`;

await command(HELP, async () => {
  parseArgs({ options: {} });
  await serveSite(readSettings());
});
