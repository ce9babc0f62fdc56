/** `npm run changes`: says what happened to the mosaic. */
import { parseArgs } from 'node:util';
import { historyFor } from '../src/build/open/history-for-command.ts';
import { Refusal } from '../src/edit/refusal.ts';
import { changesJson, changesMarkdown, changesText } from '../src/formats/changes-list.ts';
import { printReport } from '../src/formats/problems.ts';
import { eventsAfter, eventsFrom, isDay, lastWeek } from '../src/history/since.ts';
import { loadMosaic } from '../src/mosaic/load.ts';
import { addressesUnder } from '../src/views/address.ts';
import { historyView } from '../src/views/history-view.ts';
import { visibleLines } from '../src/visible.ts';
import { command, positional, UsageError } from './shared/command.ts';
import { printData, printText } from './shared/print.ts';
import { openQuestions } from './shared/workplace.ts';

const HELP = `Usage: npm run --silent changes -- [--since DATE|REVISION] [--format text|markdown|json]

Says what happened to the mosaic: questions asked, moved, merged and retitled, what was learnt, disputed and answered.
Edits of wording are left out. Without --since, it is the last seven days of the history.

Examples:
  npm run --silent changes -- --since 2026-11-01
  npm run --silent changes -- --since v1 --format markdown`;

const FORMATS = ['text', 'markdown', 'json'];

await command(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { since: { type: 'string' }, format: { type: 'string', default: 'text' } },
  });
  positional(positionals);
  const { since, format } = values;
  if (!FORMATS.includes(format)) throw new UsageError(`Unexpected format "${format}", expected one of ${FORMATS.join(', ')}`);
  const { files, beside, settings } = await openQuestions();
  const { questionsDir, siteUrl } = settings;
  const { mosaic, result } = loadMosaic(files, beside);
  if (!mosaic) throw new Refusal(printReport(result, 'text'));
  let reason = 'is not in a repository, or no commit has it';
  const history = await historyFor(settings, (words) => {
    reason = `has a history that cannot be read: ${words}`;
  });
  if (!history) throw new Refusal(`Unexpected folder "${questionsDir}", expected one with a history: it ${reason}`);
  const from = since ?? lastWeek(history);
  const events = since === undefined || isDay(since) ? eventsFrom(history, from) : await eventsAfter(questionsDir, history, since);
  if (history.since !== undefined)
    console.error(
      visibleLines(`The repository is a shallow clone: nothing before ${history.since} is known; "git fetch --unshallow" brings the rest.`),
    );
  // What things are called is read from the whole history; what happened, from its part, as if that were a day.
  const view = historyView(mosaic, history);
  const happenings = view.inOne(events);
  const place = { to: addressesUnder(settings.basePath), siteUrl };
  if (format === 'json') printData(changesJson(events, view));
  else if (format === 'markdown') printData(changesMarkdown(happenings, view, place));
  else printText(changesText(happenings, view, place));
});
