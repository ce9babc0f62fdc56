/** `npm run merge`: makes one question of two. */
import { parseArgs } from 'node:util';
import { merge } from '../src/edit/merge.ts';
import { command, positional } from './shared/command.ts';
import { apply, openQuestions } from './shared/workplace.ts';

const HELP = `Usage: npm run merge -- KEPT GONE [--dry-run]

Moves the sub-questions, posers, sources, tags and text of the second question to the first,
rewrites references, and makes the second id an alias. The first keeps its title.

Example:
  npm run merge -- abstraction what-is-abstraction --dry-run`;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } });
  const [kept = '', gone = ''] = positional(positionals, 'the id that stays', 'the id that goes');
  const place = await openQuestions();
  await apply(place, merge(place.files, kept, gone), values['dry-run']);
});
