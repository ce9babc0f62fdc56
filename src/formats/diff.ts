/** What a change does to the mosaic, printed: as text, for a pull request, and as a page. */
import type { Between, Learnt, MosaicDiff } from '../views/diff.ts';
import { isSame } from '../views/diff.ts';
import { escapeHtml, escapeMarkdown } from './escape.ts';

/** One heading with its lines; `text` in both is plain, and escaped by whoever prints it. */
interface Part {
  heading: string;
  lines: string[];
}

/** Texts of strangers in the marks that each format escapes. */
interface Pen {
  text(words: string): string;
  id(id: string): string;
}

const PLAIN: Pen = { text: (words) => words, id: (id) => id };

function partsOf(diff: MosaicDiff, { text, id }: Pen): Part[] {
  const under = (parent: string | undefined) => (parent === undefined ? 'as a root' : `under ${id(parent)}`);
  const question = (one: { id: string; title: string }) => `${id(one.id)}: ${text(one.title)}`;
  const between = <T>({ id: name, from, to }: Between<T>, word: (value: T) => string) => `${id(name)}: ${word(from)} → ${word(to)}`;
  const learnt = (sign: string) => (one: Learnt) =>
    `${sign} ${id(one.id)} (${one.stance}) ${text(one.source)}${one.insight ? `: ${text(one.insight)}` : ''}`;
  const sets = (list: MosaicDiff['tags']) =>
    list.map(
      ({ id: name, gained, lost }) => `${id(name)}: ${[...gained.map((each) => `+${each}`), ...lost.map((each) => `−${each}`)].join(' ')}`,
    );
  const problem = ({ file, line, column, message, severity }: MosaicDiff['problems']['gained'][number]) =>
    `${severity} ${text(`${file}:${line}:${column}`)} ${text(message)}`;
  const plain = (words: string) => text(words);
  const insightOf = new Set([...diff.insights.gained, ...diff.insights.lost].map((one) => `${one.id} ${one.source}`));
  const bare = (one: Learnt) => !insightOf.has(`${one.id} ${one.source}`);
  const parts: Part[] = [
    { heading: 'New problems', lines: diff.problems.gained.map(problem) },
    { heading: 'Problems mended', lines: diff.problems.mended.map(problem) },
    { heading: 'Added', lines: diff.added.map((one) => `${question(one)} (${under(one.parent)}, ${one.fill})`) },
    { heading: 'Removed', lines: diff.removed.map((one) => `${question(one)} (was ${under(one.parent)})`) },
    { heading: 'Moved', lines: diff.moved.map((one) => between(one, under)) },
    { heading: 'Renamed', lines: diff.renamed.map(({ from, to }) => `${id(from)} → ${id(to)}`) },
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
    { heading: 'Text rewritten', lines: diff.rewritten.map(question) },
    { heading: 'Addresses that redirect', lines: diff.redirects.map(({ from, to }) => `${id(from)} → ${id(to)}`) },
    { heading: 'Addresses that lead nowhere', lines: diff.dead.map(id) },
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
  const parts = partsOf(diff, PLAIN).map(({ heading, lines }) => `${heading}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  return [...parts, coverage(diff)].join('\n\n');
}

/** Lines of one part that a comment shows before it folds them away, and characters that a comment on GitHub may have. */
const SHOWN = 12;
const LONGEST = 60_000;

/** For a comment on a pull request. Nothing in it mentions anybody, and what strangers wrote stays text. */
export function diffMarkdown(diff: MosaicDiff): string {
  if (isSame(diff)) return NOTHING;
  const pen: Pen = { text: escapeMarkdown, id: (id) => `\`${id.replace(/`/g, '')}\`` };
  const parts = partsOf(diff, pen).map(({ heading, lines }) => {
    const list = lines.map((line) => `- ${line}`).join('\n');
    const title = `${heading} (${lines.length})`;
    return lines.length > SHOWN ? `<details><summary><b>${title}</b></summary>\n\n${list}\n\n</details>` : `**${title}**\n\n${list}`;
  });
  const whole = [`### What this changes in the mosaic`, coverage(diff), ...parts].join('\n\n');
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST).replace(/\n[^\n]*$/, '');
  const isOpen = cut.lastIndexOf('<details>') > cut.lastIndexOf('</details>');
  return `${cut}\n${isOpen ? '\n</details>\n' : ''}\n… and more than a comment can hold.`;
}

/** A page by itself: the changed part of the tree with what happened to each question, then the list. */
export function diffHtml(diff: MosaicDiff, lineages: ReadonlyMap<string, readonly { id: string; title: string }[]>): string {
  const marks = new Map<string, string[]>();
  const mark = (id: string, word: string) => marks.set(id, [...(marks.get(id) ?? []), word]);
  const titles = new Map<string, string>();
  const lists = {
    added: diff.added,
    removed: diff.removed,
    moved: diff.moved,
    renamed: diff.renamed,
    retitled: diff.retitled,
    rewritten: diff.rewritten,
  };
  for (const [word, list] of Object.entries(lists)) {
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
    for (const step of [...(lineages.get(id) ?? []), { id, title }]) {
      const next = at.children.get(step.id) ?? { ...step, children: new Map() };
      at.children.set(step.id, next);
      at = next;
    }
  }
  const parts = partsOf(diff, { text: escapeHtml, id: (id) => `<code>${escapeHtml(id)}</code>` });
  const list = parts
    .map(({ heading, lines }) => `<h2>${heading}</h2>\n<ul>${lines.map((line) => `<li>${line}</li>`).join('\n')}</ul>`)
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What changes in the mosaic</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
ul { padding-left: 1.2rem; } li { margin: 0.2rem 0; overflow-wrap: anywhere; }
.tree ul { border-left: 1px solid #8888; list-style: none; padding-left: 1rem; }
.tree > ul { border: 0; padding: 0; }
.same > span { opacity: 0.65; }
mark { font-size: 0.8em; border-radius: 3px; padding: 0 0.4em; margin-left: 0.3em; background: light-dark(#e7e3d8, #333); color: inherit; }
.added > span { font-weight: 600; } .added > span::before { content: "+ "; }
.removed > span { text-decoration: line-through; } .moved > span::before { content: "→ "; }
</style>
</head>
<body>
<h1>What changes in the mosaic</h1>
<p>${isSame(diff) ? NOTHING : escapeHtml(coverage(diff))}</p>
<div class="tree">${branchHtml(root, marks)}</div>
${list}
</body>
</html>
`;
}

interface Branch {
  id: string;
  title: string;
  children: Map<string, Branch>;
}

function branchHtml({ children }: Branch, marks: ReadonlyMap<string, readonly string[]>): string {
  if (children.size === 0) return '';
  const items = [...children.values()].map((child) => {
    const words = marks.get(child.id) ?? [];
    const said = words.map((word) => `<mark>${escapeHtml(word)}</mark>`).join('');
    return `<li class="${words.filter((word) => /^\w+$/.test(word)).join(' ') || 'same'}"><span>${escapeHtml(child.title)}</span>${said}${branchHtml(child, marks)}</li>`;
  });
  return `<ul>\n${items.join('\n')}\n</ul>`;
}
