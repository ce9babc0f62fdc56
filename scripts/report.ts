/** `npm run report`: prints the frontier, and sources whose addresses no longer answer, as Markdown. */
import { parseArgs } from 'node:util';
import { historyFor } from '../src/build/open/history-for-command.ts';
import { Refusal } from '../src/edit/refusal.ts';
import { printReport } from '../src/formats/problems.ts';
import { isDay } from '../src/history/since.ts';
import { loadMosaic } from '../src/mosaic/load.ts';
import { happenedLately } from '../src/report/happened.ts';
import { probeDead } from '../src/report/probe.ts';
import { weeklyReport } from '../src/report/weekly.ts';
import { addressesUnder } from '../src/views/address.ts';
import { visibleLines } from '../src/visible.ts';
import { command, positional, UsageError } from './shared/command.ts';
import { printData } from './shared/print.ts';
import { openQuestions } from './shared/workplace.ts';

const HELP = `Usage: npm run --silent report -- [--no-links] [--since DATE]

Prints a weekly report: what happened, the frontier, by root, and the sources whose addresses no longer answer.
What happened is that of the last seven days of the history, or from --since to its end. --no-links sends no requests.

Example:
  npm run --silent report -- --no-links`;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'no-links': { type: 'boolean', default: false }, since: { type: 'string' } },
  });
  positional(positionals);
  const { since } = values;
  if (since !== undefined && !isDay(since)) throw new UsageError(`Unexpected --since "${since}", expected a day such as 2026-11-26`);
  const { files, beside, settings } = await openQuestions();
  const { mosaic, result } = loadMosaic(files, beside);
  if (!mosaic) throw new Refusal(printReport(result, 'text'));
  const sources = new Map([...mosaic.sources.values()].map((source) => [source.url, source]));
  const dead = values['no-links'] ? [] : await probeDead([...sources.keys()]);
  const to = addressesUnder(settings.basePath);
  const found = dead.flatMap(({ url, outcome }) => {
    const source = sources.get(url);
    return source ? [{ source, outcome }] : [];
  });
  const history = await historyFor(settings, (words) => console.error(visibleLines(words)));
  const happened = history && happenedLately(mosaic, history, { to, siteUrl: settings.siteUrl }, since);
  printData(weeklyReport(mosaic, found, (id) => settings.siteUrl + to.question(id), happened));
});
