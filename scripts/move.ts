/** `npm run move`: gives a question another parent. */
import { parseArgs } from 'node:util';
import { move } from '../src/edit/move.ts';
import { command, PLACE_OPTIONS, parentFrom, positional, UsageError } from './shared/command.ts';
import { apply, openQuestions } from './shared/workplace.ts';

const HELP = `Usage: npm run move -- ID (--parent ID | --root) [--order N] [--dry-run]

Puts a question, with all questions below it, under another parent. The file stays where it is.

Examples:
  npm run move -- prices-as-information --parent markets-and-firms
  npm run move -- abstraction --root --order 5`;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...PLACE_OPTIONS,
      order: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [id = ''] = positional(positionals, 'the id of one question');
  const parent = parentFrom(values);
  const order = values.order === undefined ? undefined : Number(values.order);
  if (order !== undefined && !Number.isFinite(order)) throw new UsageError(`Unexpected order "${values.order}", expected a number`);
  const place = await openQuestions();
  await apply(place, move(place.files, id, { parent, ...(order !== undefined && { order }) }), values['dry-run']);
});
