/** What a change does to the mosaic, as headings with lines, for every format. */
import { type Between, isSame, type Learnt, type MosaicDiff } from '../history/diff.ts';
import { slugOf } from '../mosaic/slug-of.ts';
import { coverageWords } from '../views/coverage-words.ts';
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
  // A stranger can give a question the label of another one, so the id is there too.
  const question = (name: string): Words[] => {
    const label = Object.hasOwn(diff.labels, name) ? (diff.labels[name] as string) : undefined;
    return label === undefined || slugOf(label) === name ? [id(name)] : [`${shortened(label)} (`, id(name), ')'];
  };
  const whole = (one: { id: string; title: string }): Words[] => [...question(one.id), `: ${shortened(one.title)}`];
  const brief = (one: { id: string; title: string }): Words[] => (Object.hasOwn(diff.labels, one.id) ? question(one.id) : whole(one));
  const under = (parent: string | undefined): Words[] => (parent === undefined ? ['as a root'] : ['under ', ...question(parent)]);
  const between = <T>({ id: name, from, to }: Between<T>, words: (value: T) => Words[]) =>
    line(...question(name), ': ', ...words(from), ' → ', ...words(to));
  const learnt = (sign: string) => (one: Learnt) =>
    line(`${sign} `, ...question(one.id), ` (${one.stance}) ${shortened(one.source)}${one.insight ? `: ${shortened(one.insight)}` : ''}`);
  const signed = (gained: readonly string[], lost: readonly string[]) =>
    shortened([...gained.map((each) => `+${each}`), ...lost.map((each) => `−${each}`)].join(' '));
  const places = ({ id: name, gained, lost }: MosaicDiff['places'][number]) => {
    const parents = [...gained.map((each) => ['+', ...question(each)]), ...lost.map((each) => ['−', ...question(each)])];
    return line(...question(name), ': ', ...parents.flatMap((words, i) => (i > 0 ? [', ', ...words] : words)));
  };
  const problem = ({ file, line: row, column, message, severity, ruleId }: MosaicDiff['problems']['gained'][number]): Line => ({
    words: [`${severity} `, { id: `${shortened(file)}:${row}:${column}` }, ` ${shortened(message)}`],
    group: `${severity} ${ruleId}`,
  });
  const plain = (words: string): Words[] => [shortened(words)];
  const follows = (sign: string) => (one: MosaicDiff['inferred']['gained'][number]) =>
    line(`${sign} `, ...question(one.id), `: ${shortened(one.answer)}`);
  const arrow = ({ from, to }: { from: string; to: string }) => line(id(from), ' → ', id(to));
  const withInsight = new Set([...diff.insights.gained, ...diff.insights.lost].map((one) => `${one.id} ${one.source}`));
  const withoutInsight = (one: Learnt) => !withInsight.has(`${one.id} ${one.source}`);
  const parts: Part[] = [
    { heading: 'New problems', lines: diff.problems.gained.map(problem) },
    { heading: 'Problems fixed', lines: diff.problems.mended.map(problem) },
    { heading: 'Added', lines: diff.added.map((one) => line(...whole(one), ' (', ...under(one.parent), `, ${one.fill})`)) },
    { heading: 'Removed', lines: diff.removed.map((one) => line(...whole(one), ' (was ', ...under(one.parent), ')')) },
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
    { heading: 'Further parents', lines: diff.places.map(places) },
    { heading: 'Tags', lines: diff.tags.map(({ id: name, gained, lost }) => line(...question(name), ': ', signed(gained, lost))) },
    {
      heading: 'Fields',
      lines: diff.fields.map(({ field, gained, lost, id: name }) => line(id(name), ' ', shortened(field), ': ', signed(gained, lost))),
    },
    { heading: 'Ready now', lines: diff.ready.map((one) => line(...brief(one))) },
    { heading: 'Blocked now', lines: diff.blocked.map((one) => line(...brief(one))) },
    { heading: 'Settled by what is known', lines: [...diff.inferred.gained.map(follows('+')), ...diff.inferred.lost.map(follows('−'))] },
    {
      heading: 'People part on',
      lines: diff.cruxes.map((one) => line(...brief(one), ` (${one.between.map((name) => shortened(name)).join(' and ')})`)),
    },
    { heading: 'Text rewritten', lines: diff.rewritten.map((one) => line(...brief(one))) },
    { heading: 'Addresses that redirect', lines: diff.redirects.map(arrow) },
    { heading: 'Addresses that lead nowhere', lines: diff.dead.map((name) => line(id(name))) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Coverage before and after, in a sentence. */
function coverage({ coverage: { before, after } }: MosaicDiff): string {
  const [was, is] = [coverageWords(before), coverageWords(after)];
  return is === was ? `Coverage: ${is}, as before.` : `Coverage: ${was} → ${is}.`;
}

/** One sentence for every format: how coverage changes, or that nothing changes. */
export const summaryOf = (diff: MosaicDiff): string => (isSame(diff) ? 'Nothing changes in the mosaic.' : coverage(diff));
