/** `npm run bench -- N…`: measures time and memory of checks and builds of N questions, also beside other generators. */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Refusal } from '../src/edit/refusal.ts';
import { printReport } from '../src/formats/problems.ts';
import { loadMosaic } from '../src/mosaic/load.ts';
import { compare, type Rival } from './bench/compare.ts';
import { eleventy } from './bench/eleventy.ts';
import { hugo } from './bench/hugo.ts';
import { SEES_ALL } from './bench/measure.ts';
import type { Peer } from './bench/peer.ts';
import { starlight } from './bench/starlight.ts';
import { untilStopped } from './bench/until-stopped.ts';
import { command, UsageError } from './shared/command.ts';
import { printText } from './shared/print.ts';
import { openQuestions } from './shared/workplace.ts';

const PEERS: readonly Peer[] = [hugo, eleventy, starlight];

const HELP = `Usage: npm run bench -- [--runs R] [--peers [NAME,…]] N…
       npm run bench -- --browser [N…]
       npm run bench -- --lens

Generates a mosaic of each N questions and prints, as Markdown and as the median of R runs (default 3),
the time, processor time and memory of whole commands, search included: a check with nothing kept, and a second one;
a build with nothing kept, with only the site's code compiled, with nothing changed, after an edit of one
body and of one title. Then the weight of a question page.
Memory is the peak of all processes together. Systems other than Linux report only the first process.

With --peers: also builds of other generators on the same text, in turn with ours, and ratios. You can name some of
${PEERS.map(({ name }) => name).join(', ')}; without names these are hugo, if it is installed, eleventy, and up to
${starlight.largest.toLocaleString('en')} questions starlight.
Eleventy and Starlight are fetched from npm into .cache/peers, once. If the machine does other work
at the same time, ratios of processor time are more reliable than ratios of time.

With --browser: measures the tree in a browser, everything unfolded, beside markmap,
which is fetched from npm; then finding and searching, from a key to the answer, and the lens, from a paste. Without numbers:
for 200, 2,000 and 10,000 questions.

With --lens: asks the lens for sources of the questions in QUESTIONS_DIR, of which abstracts are in tests/lens, with all that the
mosaic knows of them held out, and for papers that it does not have; prints how often their questions are among the first five.

Exit code: 0 when everything was measured, 2 when its arguments are wrong.

Examples:
  npm run bench -- 200 1000
  npm run bench -- --peers 1000
  npm run bench -- --peers hugo --runs 1 10000
  npm run bench -- --browser 2000`;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({
    args: withOptionalNames(process.argv.slice(2)),
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '3' },
      peers: { type: 'string' },
      browser: { type: 'boolean', default: false },
      lens: { type: 'boolean', default: false },
    },
  });
  const counts = positionals.map((word) => wholeNumber(word, 'a number of questions'));
  const runs = wholeNumber(values.runs, 'a number of runs');
  if (values.lens) return printLens();
  if (values.browser) {
    if (values.peers !== undefined) throw new UsageError('Unexpected --peers with --browser, expected one of them');
    const { measureInBrowser } = await import('./bench-browser.ts');
    const measured = [];
    for (const count of counts.length > 0 ? counts : [200, 2000, 10_000]) measured.push(await measureInBrowser(count));
    console.table(measured.flatMap(({ tree }) => tree));
    console.table(measured.flatMap(({ search }) => search));
    console.table(measured.flatMap(({ lens }) => lens));
    return;
  }
  if (counts.length === 0) throw new UsageError('Unexpected nothing, expected numbers of questions');
  const named = values.peers ? values.peers.split(',').map(peerNamed) : undefined;
  const wanted = values.peers === undefined ? [] : (named ?? PEERS.filter(({ largest }) => counts.some((count) => count <= largest)));
  await untilStopped(async (folder, signal) => {
    const found = await findPeers(wanted, signal);
    console.log(`${conditions(runs)}\n`);
    for (const count of counts) {
      const rivals: Rival[] = found.filter(({ largest }) => named || count <= largest);
      console.log(`${await compare(count, runs, rivals, folder, signal)}\n`);
    }
    if (!SEES_ALL)
      console.log('Processor time and memory are those of the first process of our commands alone: this system does not tell more.\n');
  });
});

/** Names may follow `--peers` or not. `parseArgs` has no such option, so an empty value is added. */
function withOptionalNames(words: readonly string[]): string[] {
  return words.map((word, i) => (word === '--peers' && !/^[a-z]/.test(words[i + 1] ?? '') ? '--peers=' : word));
}

function wholeNumber(word: string, what: string): number {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`Unexpected "${word}", expected ${what}`);
  return number;
}

function peerNamed(name: string): Peer {
  const peer = PEERS.find((peer) => peer.name === name);
  if (!peer) throw new UsageError(`Unexpected peer "${name}", expected some of ${PEERS.map(({ name }) => name).join(', ')}`);
  return peer;
}

async function printLens(): Promise<void> {
  const { measureLens, printQuality } = await import('./bench/lens.ts');
  const { files, beside } = await openQuestions();
  const { mosaic, result } = loadMosaic(files, beside);
  if (!mosaic) throw new Refusal(printReport(result, 'text'));
  printText(printQuality(await measureLens(mosaic)));
}

/** Finds the peers that can run, and prints which cannot. */
async function findPeers(peers: readonly Peer[], signal: AbortSignal): Promise<(Rival & { largest: number })[]> {
  const found = [];
  for (const { name, largest, find } of peers) {
    const tool = await find(signal);
    if (tool) found.push({ name, largest, tool });
    else console.error(`Without ${name}, which is not installed.`);
  }
  return found;
}

/** The conditions of a measurement, for comparison with others. */
function conditions(runs: number): string {
  const [{ model } = { model: 'unknown' }] = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `Node ${process.versions.node}`,
    `${availableParallelism()} cores (${model})`,
    // Above about 0.1, other work slows down what is measured; processor times change less.
    `load ${(loadavg()[0] as number).toFixed(1)} at the start`,
    runs === 1 ? 'one run' : `medians of ${runs} runs`,
  ].join(', ');
}
