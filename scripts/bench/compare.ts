/** Measures our builds of one mosaic and those of peers in turn, round after round, and makes a table. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { generateMosaic } from './generate.ts';
import { goalsFor } from './goals.ts';
import type { Spent } from './measure.ts';
import { medianSpent } from './median.ts';
import { type Figures, forget, measureOurs, type Place } from './ours.ts';
import { pageWeight } from './page-weight.ts';
import { measurePeer, type PeerFigures, type Tool, writeProject } from './peer.ts';
import { table } from './table.ts';

/** The rows of the table, and the build of a peer that each is compared with. */
const ROWS: readonly { figure: keyof Figures; text: string; against?: keyof PeerFigures }[] = [
  { figure: 'checkCold', text: 'check, nothing kept' },
  { figure: 'checkWarm', text: 'check, again' },
  { figure: 'cold', text: 'build, nothing kept', against: 'cold' },
  { figure: 'compiled', text: "build, only the site's code compiled", against: 'cold' },
  { figure: 'unchanged', text: 'build, nothing changed', against: 'edit' },
  { figure: 'body', text: 'build, one body edited', against: 'edit' },
  { figure: 'title', text: 'build, one title edited', against: 'edit' },
];

/** A peer that is ready to run, with the name under which it is chosen. */
export interface Rival {
  name: string;
  tool: Tool;
}

/**
 * Measures a mosaic of `count` questions.
 * @param folder for everything that is written; the caller removes it
 * @returns Markdown
 */
export async function compare(
  count: number,
  rounds: number,
  rivals: readonly Rival[],
  folder: string,
  signal: AbortSignal,
): Promise<string> {
  const home = path.join(folder, String(count));
  const place: Place = {
    questionsDir: path.join(home, 'questions'),
    outDir: path.join(home, 'dist'),
    cacheDir: path.join(home, 'cache'),
    count,
  };
  const project = (name: string) => path.join(home, 'peers', name);
  const say = (text: string) => console.error(`${count.toLocaleString('en')} questions: ${text}`);
  const ours: Figures[] = [];
  const theirs = rivals.map((rival) => ({ ...rival, rounds: [] as PeerFigures[] }));
  try {
    say('writing them');
    await generateMosaic(place.questionsDir, count, 1, signal);
    for (const { name, tool } of rivals) await writeProject(project(name), tool, place.questionsDir, count, signal);
    for (let round = 1; round <= rounds; round++) {
      say(`round ${round} of ${rounds}, our builds`);
      ours.push(await measureOurs(place, round, signal));
      for (const { name, tool, rounds: figures } of theirs) {
        say(`round ${round} of ${rounds}, ${tool.title}`);
        figures.push(await measurePeer(project(name), tool, count, round, signal));
      }
    }
    const weight = await pageWeight(place.outDir, `questions/q-${Math.floor(count / 2)}/index.html`);
    return `${tableOf(count, ours, theirs)}\n\nA question page with what it loads, gzipped: ${weight}.`;
  } finally {
    await forget(place);
    await rm(home, { recursive: true, force: true });
  }
}

function tableOf(count: number, ours: readonly Figures[], theirs: readonly (Rival & { rounds: readonly PeerFigures[] })[]): string {
  const goals = goalsFor(count);
  const peers = theirs.map(({ name, tool, rounds }) => ({
    name,
    tool,
    cold: medianSpent(rounds.map(({ cold }) => cold)),
    edit: medianSpent(rounds.map(({ edit }) => edit)),
  }));
  const rows = ROWS.map(({ figure, text, against }) => {
    const spent = medianSpent(ours.map((round) => round[figure]));
    const { seconds, timesHugo } = goals[figure] ?? {};
    const ratios = peers.map((peer) => {
      if (!against) return '';
      const goal = peer.name === 'hugo' ? timesHugo : undefined;
      const ratios = [spent.seconds / peer[against].seconds, spent.cpu / peer[against].cpu].filter((ratio) => !Number.isNaN(ratio));
      return ratios.map((ratio) => ratio.toFixed(2)).join(', ') + (goal === undefined ? '' : ` (goal ${goal})`);
    });
    return [text, ...figures(spent, seconds), ...ratios];
  });
  const rowsOfPeers = peers.flatMap(({ tool, cold, edit }) => [
    [`${tool.title}${tool.kept ? ', nothing kept' : ''}`, ...figures(cold)],
    ...(tool.kept ? [[`${tool.title}, one body edited`, ...figures(edit)]] : []),
  ]);
  return table(
    [
      `${count.toLocaleString('en')} questions`,
      'time',
      'processor',
      'memory',
      ...peers.map(({ name }) => `times ${name}: time, processor`),
    ],
    [...rows, ...rowsOfPeers],
  );
}

const figures = ({ seconds, cpu, megabytes }: Spent, goal?: number): string[] => [
  `${seconds.toFixed(2)} s${goal === undefined ? '' : ` (goal ${goal} s)`}`,
  Number.isNaN(cpu) ? '' : `${cpu.toFixed(1)} s`,
  Number.isNaN(megabytes) ? '' : `${megabytes.toFixed(0)} MB`,
];
