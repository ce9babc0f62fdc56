/** `npm run rename`: gives a question another id. */
import { parseArgs } from 'node:util';
import { rename } from '../src/edit/rename.ts';
import { command, positional } from './shared/command.ts';
import { apply, openQuestions } from './shared/workplace.ts';

const HELP = `Usage: npm run rename -- OLD NEW [--dry-run]

Renames a question's file, rewrites every reference to it and leaves an alias, so that links from other sites still work.

Example:
  npm run rename -- abstraction natural-abstraction --dry-run`;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } });
  const [from = '', to = ''] = positional(positionals, 'the present id', 'the new one');
  const place = await openQuestions();
  await apply(place, rename(place.files, from, to), values['dry-run']);
});
