/** `npm start`: builds the site and serves it, in one process, so that one signal ends both. */
import { buildCommand } from './shared/build-site.ts';
import { serveSite } from './shared/serve-site.ts';

const HELP = `Usage: npm start

Builds the site as "npm run build" does, then serves it as "npm run preview" does, until it is stopped with Ctrl-C.

Examples:
  npm start
  PORT=8080 npm start`;

await buildCommand(HELP, serveSite);
