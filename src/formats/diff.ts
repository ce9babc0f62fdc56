/** What a change does to the mosaic, printed: as text, for a pull request, and as a page. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent, RootContent } from 'mdast';
import type { Between, Learnt, MosaicDiff } from '../history/diff.ts';
import { isSame } from '../history/diff.ts';
import { shortened } from '../visible.ts';
import { htmlDocument } from './html.ts';
import { comment, commentLine, heading, list, paragraph, text } from './markdown.ts';

/** What strangers wrote, in one line in which every character can be seen, and not longer than a line should be. */
type Words = string | { id: string };

interface Line {
  words: Words[];
  /** Lines of one part that belong together, such as those of one rule. */
  group?: string;
}

/** One heading with its lines. */
interface Part {
  heading: string;
  lines: Line[];
}

const id = (name: string): Words => ({ id: shortened(name) || 'without a name' });

function partsOf(diff: MosaicDiff): Part[] {
  const line = (...words: Words[]): Line => ({ words });
  const under = (parent: string | undefined): Words[] => (parent === undefined ? ['as a root'] : ['under ', id(parent)]);
  const question = (one: { id: string; title: string }): Words[] => [id(one.id), `: ${shortened(one.title)}`];
  const between = <T>({ id: name, from, to }: Between<T>, words: (value: T) => Words[]) =>
    line(id(name), ': ', ...words(from), ' → ', ...words(to));
  const learnt = (sign: string) => (one: Learnt) =>
    line(`${sign} `, id(one.id), ` (${one.stance}) ${shortened(one.source)}${one.insight ? `: ${shortened(one.insight)}` : ''}`);
  const sets = (changes: MosaicDiff['tags']) =>
    changes.map(({ id: name, gained, lost }) =>
      line(id(name), `: ${shortened([...gained.map((each) => `+${each}`), ...lost.map((each) => `−${each}`)].join(' '))}`),
    );
  const problem = ({ file, line: row, column, message, severity, ruleId }: MosaicDiff['problems']['gained'][number]): Line => ({
    words: [`${severity} `, { id: `${shortened(file)}:${row}:${column}` }, ` ${shortened(message)}`],
    group: `${severity} ${ruleId}`,
  });
  const plain = (words: string): Words[] => [shortened(words)];
  const arrow = ({ from, to }: { from: string; to: string }) => line(id(from), ' → ', id(to));
  const insightOf = new Set([...diff.insights.gained, ...diff.insights.lost].map((one) => `${one.id} ${one.source}`));
  const bare = (one: Learnt) => !insightOf.has(`${one.id} ${one.source}`);
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
      lines: [...diff.sources.gained.filter(bare).map(learnt('+')), ...diff.sources.lost.filter(bare).map(learnt('−'))],
    },
    { heading: 'Further parents', lines: sets(diff.places) },
    { heading: 'Tags', lines: sets(diff.tags) },
    {
      heading: 'Fields',
      lines: diff.fields.map(({ field, gained, lost, id: name }) =>
        line(
          id(name),
          ' ',
          shortened(field),
          ': ',
          shortened([...gained.map((each) => `+${each}`), ...lost.map((each) => `−${each}`)].join(' ')),
        ),
      ),
    },
    { heading: 'Text rewritten', lines: diff.rewritten.map((one) => line(...question(one))) },
    { heading: 'Addresses that redirect', lines: diff.redirects.map(arrow) },
    { heading: 'Addresses that lead nowhere', lines: diff.dead.map((name) => line(id(name))) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

const percent = ({ covered, leaves }: { covered: number; leaves: number }) => (leaves === 0 ? '0' : ((100 * covered) / leaves).toFixed(1));

function coverage({ coverage: { before, after } }: MosaicDiff): string {
  const share = (one: typeof before) => `${percent(one)} % (${one.covered} of ${one.leaves} leaves)`;
  return percent(before) === percent(after) && before.leaves === after.leaves
    ? `Coverage: ${share(after)}, as before.`
    : `Coverage: ${share(before)} → ${share(after)}.`;
}

const NOTHING = 'Nothing changes in the mosaic.';

/** For a terminal. */
export function diffText(diff: MosaicDiff): string {
  if (isSame(diff)) return NOTHING;
  const plain = ({ words }: Line) => `  ${words.map((word) => (typeof word === 'string' ? word : word.id)).join('')}`;
  const parts = partsOf(diff).map(({ heading: title, lines }) => `${title}\n${lines.map(plain).join('\n')}`);
  return [...parts, coverage(diff)].join('\n\n');
}

/** Lines of one list that a comment shows before it folds them away. */
const SHOWN = 12;

/** The characters that lists of a comment may have: GitHub allows 65,536 in all. What stands around a list takes {@link AROUND} at the most. */
const LONGEST = 60_000;
const AROUND = 250;

/** For a comment on a pull request. Nothing in it mentions anybody or links anywhere, and what strangers wrote stays text. */
export function diffMarkdown(diff: MosaicDiff): string {
  if (isSame(diff)) return NOTHING;
  const parts = partsOf(diff);
  const counts = parts.map(({ heading: title, lines }) => `${title}: ${lines.length}`).join(' · ');
  return comment([
    heading(3, 'What this changes in the mosaic'),
    paragraph({ type: 'strong', children: [text(counts)] }),
    paragraph(text(coverage(diff))),
    ...fitted(parts.flatMap(listsOf), LONGEST).flatMap(folded),
  ]);
}

/** A list of a comment: some of so many lines. */
interface Listed {
  title: string;
  count: number;
  lines: PhrasingContent[][];
}

/** One list for each group of lines: errors before warnings, and what is rare before what is not. */
function listsOf({ heading: title, lines }: Part): Listed[] {
  const isWarning = (group = '') => Number(group.startsWith('warning'));
  const groups = [...Map.groupBy(lines, ({ group }) => group)].sort(
    ([one, a], [other, b]) => isWarning(one) - isWarning(other) || a.length - b.length,
  );
  return groups.map(([group, grouped]) => ({
    title: group ? `${title}, ${group}` : title,
    count: grouped.length,
    lines: grouped.map(({ words }) =>
      words.map((word) => (typeof word === 'string' ? text(word) : { type: 'inlineCode', value: word.id })),
    ),
  }));
}

/** As many whole lines of each list as fit into so many characters, shared out so that a long list takes no room that a short one needs. */
function fitted(lists: readonly Listed[], room: number): Listed[] {
  const sizes = new Map(lists.map((each) => [each, sizesOf(each.lines, room)]));
  const total = (each: Listed) => sum(sizes.get(each) as number[]);
  const kept = new Map<Listed, Listed>();
  let left = room - AROUND * lists.length;
  for (const [i, each] of lists.toSorted((a, b) => total(a) - total(b)).entries()) {
    let share = Math.floor(left / (lists.length - i));
    const fitting = (sizes.get(each) as number[]).filter((size) => {
      share -= size;
      return share >= 0;
    });
    left -= sum(fitting);
    kept.set(each, { ...each, lines: each.lines.slice(0, fitting.length) });
  }
  return lists.map((each) => kept.get(each) as Listed);
}

/** How long lines are when they are printed, until they take more than so much room. */
function sizesOf(lines: readonly PhrasingContent[][], room: number): number[] {
  const sizes: number[] = [];
  let left = room;
  for (const line of lines) {
    if (left < 0) break;
    const size = commentLine(line).length + '- \n'.length;
    sizes.push(size);
    left -= size;
  }
  return sizes;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function folded({ title, count, lines }: Listed): RootContent[] {
  const more = count - lines.length;
  const items = [...lines, ...(more > 0 ? [[text(lines.length > 0 ? `and ${more} more` : `${more}, more than a comment can hold`)]] : [])];
  const body = list(items.map((line) => ({ line })));
  const name = `${title} (${count})`;
  if (lines.length <= SHOWN) return [paragraph({ type: 'strong', children: [text(name)] }), body];
  // Our own words alone stand in this HTML.
  return [{ type: 'html', value: `<details><summary><b>${name}</b></summary>` }, body, { type: 'html', value: '</details>' }];
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
ul { padding-left: 1.2rem; } li { margin: 0.2rem 0; overflow-wrap: anywhere; }
.tree ul { border-left: 1px solid #8888; list-style: none; padding-left: 1rem; }
.tree > ul { border: 0; padding: 0; }
.same > span { opacity: 0.65; }
mark { font-size: 0.8em; border-radius: 3px; padding: 0 0.4em; margin-left: 0.3em; background: light-dark(#e7e3d8, #333); color: inherit; }
.added > span { font-weight: 600; } .added > span::before { content: "+ "; }
.removed > span { text-decoration: line-through; } .moved > span::before { content: "→ "; }
`;

/**
 * A page by itself: the changed part of the tree with what happened to each question, then the list.
 * @param lineageOf the questions above one, from the root
 */
export function diffHtml(diff: MosaicDiff, lineageOf: (id: string) => readonly { id: string; title: string }[]): string {
  const marks = new Map<string, string[]>();
  const mark = (id: string, word: string) => marks.set(id, [...(marks.get(id) ?? []), word]);
  const titles = new Map<string, string>();
  const kinds = {
    added: diff.added,
    removed: diff.removed,
    moved: diff.moved,
    renamed: diff.renamed,
    retitled: diff.retitled,
    rewritten: diff.rewritten,
  };
  for (const [word, list] of Object.entries(kinds)) {
    for (const { id, title } of list) {
      mark(id, word);
      titles.set(id, title);
    }
  }
  for (const { id, title, from, to } of diff.fill) {
    mark(id, `${from} → ${to}`);
    titles.set(id, title);
  }
  for (const { id, title } of diff.insights.gained) {
    mark(id, 'insight');
    titles.set(id, title);
  }
  const root: Branch = { id: '', title: '', children: new Map() };
  for (const [id, title] of titles) {
    let at = root;
    for (const step of [...lineageOf(id), { id, title }]) {
      const next = at.children.get(step.id) ?? { ...step, children: new Map() };
      at.children.set(step.id, next);
      at = next;
    }
  }
  const lists = partsOf(diff).flatMap(({ heading: title, lines }) => [
    h('h2', title),
    h(
      'ul',
      lines.map(({ words }) =>
        h(
          'li',
          words.map((word) => (typeof word === 'string' ? word : h('code', word.id))),
        ),
      ),
    ),
  ]);
  return htmlDocument(
    'What changes in the mosaic',
    [h('meta', { httpEquiv: 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }), h('style', STYLE)],
    [
      h('h1', 'What changes in the mosaic'),
      h('p', isSame(diff) ? NOTHING : coverage(diff)),
      h('div', { className: 'tree' }, branch(root, marks)),
      ...lists,
    ],
  );
}

interface Branch {
  id: string;
  title: string;
  children: Map<string, Branch>;
}

function branch({ children }: Branch, marks: ReadonlyMap<string, readonly string[]>): ElementContent[] {
  if (children.size === 0) return [];
  const items = Array.from(children.values(), (child): Element => {
    const words = marks.get(child.id) ?? [];
    const classes = words.filter((word) => /^\w+$/.test(word));
    return h('li', { className: classes.length > 0 ? classes : ['same'] }, [
      h('span', shortened(child.title)),
      ...words.map((word) => h('mark', word)),
      ...branch(child, marks),
    ]);
  });
  return [h('ul', items)];
}
