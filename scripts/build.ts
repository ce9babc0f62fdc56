/** `npm run build`: checks the questions and builds the site. */
import { buildCommand } from './shared/build-site.ts';

const HELP = `Usage: npm run build

Checks the questions in QUESTIONS_DIR (default: questions) and builds the site into OUT_DIR (default: dist).
CACHE_DIR (default: .cache) keeps what the next build can use again; SITE_URL and BASE_PATH say where the site will be.
Exit code: 0 when the site was built, 1 when the questions have errors or the disk does not allow it, 2 when the command cannot run.

Examples:
  npm run build
  OUT_DIR=../site BASE_PATH=/mosaic/ npm run build`;

await buildCommand(HELP);
