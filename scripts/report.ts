/** `npm run report`: prints the frontier, and sources whose addresses no longer answer, as Markdown. */
import { parseArgs } from 'node:util';
import { Refusal } from '../src/edit/refusal.ts';
import { printReport } from '../src/formats/problems.ts';
import { loadMosaic } from '../src/mosaic/load.ts';
import { probeDead } from '../src/report/probe.ts';
import { weeklyReport } from '../src/report/weekly.ts';
import { addressesUnder } from '../src/views/address.ts';
import { command, positional } from './shared/command.ts';
import { printData } from './shared/print.ts';
import { openQuestions } from './shared/workplace.ts';

const HELP = `Usage: npm run --silent report -- [--no-links]

Prints a weekly report: the frontier, by root, and the sources whose addresses no longer answer.
--no-links sends no requests.

Example:
  npm run --silent report -- --no-links`;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'no-links': { type: 'boolean', default: false } } });
  positional(positionals);
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
  printData(weeklyReport(mosaic, found, (id) => settings.siteUrl + to.question(id)));
});
