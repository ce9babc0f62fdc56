/** What a change does to the mosaic, as headings with lines, for every format. */
import { type Between, isSame, type Learnt, type MosaicDiff } from '../history/diff.ts';
import { shortened } from '../visible.ts';

/** A piece of a line: text, or an id or a place, which formats show as code. Both are shortened, and all their characters are visible. */
export type Words = string | { id: string };

export interface Line {
  words: Words[];
  /** Lines of one part that belong together, such as those of one rule. */
  group?: string;
}

/** A heading with its lines. */
export interface Part {
  heading: string;
  lines: Line[];
}

const id = (name: string): Words => ({ id: shortened(name) || 'without a name' });

/** The parts that have lines. */
export function partsOf(diff: MosaicDiff): Part[] {
  const line = (...words: Words[]): Line => ({ words });
  const under = (parent: string | undefined): Words[] => (parent === undefined ? ['as a root'] : ['under ', id(parent)]);
  const question = (one: { id: string; title: string }): Words[] => [id(one.id), `: ${shortened(one.title)}`];
  const between = <T>({ id: name, from, to }: Between<T>, words: (value: T) => Words[]) =>
    line(id(name), ': ', ...words(from), ' → ', ...words(to));
  const learnt = (sign: string) => (one: Learnt) =>
    line(`${sign} `, id(one.id), ` (${one.stance}) ${shortened(one.source)}${one.insight ? `: ${shortened(one.insight)}` : ''}`);
  const signed = (gained: readonly string[], lost: readonly string[]) =>
    shortened([...gained.map((each) => `+${each}`), ...lost.map((each) => `−${each}`)].join(' '));
  const sets = (changes: MosaicDiff['tags']) => changes.map(({ id: name, gained, lost }) => line(id(name), ': ', signed(gained, lost)));
  const problem = ({ file, line: row, column, message, severity, ruleId }: MosaicDiff['problems']['gained'][number]): Line => ({
    words: [`${severity} `, { id: `${shortened(file)}:${row}:${column}` }, ` ${shortened(message)}`],
    group: `${severity} ${ruleId}`,
  });
  const plain = (words: string): Words[] => [shortened(words)];
  const arrow = ({ from, to }: { from: string; to: string }) => line(id(from), ' → ', id(to));
  const withInsight = new Set([...diff.insights.gained, ...diff.insights.lost].map((one) => `${one.id} ${one.source}`));
  const withoutInsight = (one: Learnt) => !withInsight.has(`${one.id} ${one.source}`);
  const parts: Part[] = [
    { heading: 'New problems', lines: diff.problems.gained.map(problem) },
    { heading: 'Problems fixed', lines: diff.problems.mended.map(problem) },
    { heading: 'Added', lines: diff.added.map((one) => line(...question(one), ' (', ...under(one.parent), `, ${one.fill})`)) },
    { heading: 'Removed', lines: diff.removed.map((one) => line(...question(one), ' (was ', ...under(one.parent), ')')) },
    { heading: 'Moved', lines: diff.moved.map((one) => between(one, under)) },
    { heading: 'Renamed', lines: diff.renamed.map(arrow) },
    { heading: 'Retitled', lines: diff.retitled.map((one) => between(one, plain)) },
    { heading: 'Status', lines: diff.status.map((one) => between(one, plain)) },
    { heading: 'Fill', lines: diff.fill.map((one) => between(one, plain)) },
    { heading: 'Insights', lines: [...diff.insights.gained.map(learnt('+')), ...diff.insights.lost.map(learnt('−'))] },
    {
      heading: 'Sources',
      lines: [...diff.sources.gained.filter(withoutInsight).map(learnt('+')), ...diff.sources.lost.filter(withoutInsight).map(learnt('−'))],
    },
    { heading: 'Further parents', lines: sets(diff.places) },
    { heading: 'Tags', lines: sets(diff.tags) },
    {
      heading: 'Fields',
      lines: diff.fields.map(({ field, gained, lost, id: name }) => line(id(name), ' ', shortened(field), ': ', signed(gained, lost))),
    },
    { heading: 'Text rewritten', lines: diff.rewritten.map((one) => line(...question(one))) },
    { heading: 'Addresses that redirect', lines: diff.redirects.map(arrow) },
    { heading: 'Addresses that lead nowhere', lines: diff.dead.map((name) => line(id(name))) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

const percent = ({ covered, leaves }: { covered: number; leaves: number }) => (leaves === 0 ? '0' : ((100 * covered) / leaves).toFixed(1));

/** Coverage before and after, in a sentence. */
function coverage({ coverage: { before, after } }: MosaicDiff): string {
  const share = (one: typeof before) => `${percent(one)} % (${one.covered} of ${one.leaves} leaves)`;
  return percent(before) === percent(after) && before.leaves === after.leaves
    ? `Coverage: ${share(after)}, as before.`
    : `Coverage: ${share(before)} → ${share(after)}.`;
}

/** One sentence for every format: how coverage changes, or that nothing changes. */
export const summaryOf = (diff: MosaicDiff): string => (isSame(diff) ? 'Nothing changes in the mosaic.' : coverage(diff));
