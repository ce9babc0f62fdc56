/** Prints what a change does to the mosaic as a page: the changed part of the tree, and lists. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { MosaicDiff } from '../history/diff.ts';
import { shortened } from '../visible.ts';
import { partsOf, summaryOf } from './diff-parts.ts';
import { htmlDocument } from './html.ts';

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
 * A page by itself: the changed part of the tree with what happened to each question, then the lists.
 * @param lineageOf the questions above one, from the root
 */
export function diffHtml(diff: MosaicDiff, lineageOf: LineageOf): string {
  const lists = partsOf(diff).flatMap(({ heading, lines }) => [
    h('h2', heading),
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
  const changes = changesOf(diff);
  return htmlDocument(
    'What changes in the mosaic',
    [h('meta', { httpEquiv: 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }), h('style', STYLE)],
    [
      h('h1', 'What changes in the mosaic'),
      h('p', summaryOf(diff)),
      h('div', { className: 'tree' }, branches(treeOf(changes, lineageOf), changes)),
      ...lists,
    ],
  );
}

type LineageOf = (id: string) => readonly { id: string; label: string }[];

/** A question with the words that mark what happened to it. */
interface Change {
  /** Its label, if it has one, and its title. */
  words: string;
  marks: string[];
}

/** The questions that changed, by id. */
function changesOf(diff: MosaicDiff): Map<string, Change> {
  const changes = new Map<string, Change>();
  const wordsFor = (id: string, title: string) => (Object.hasOwn(diff.labels, id) ? `${diff.labels[id]}: ${title}` : title);
  const mark = (id: string, title: string, word: string) =>
    changes.set(id, { words: wordsFor(id, title), marks: [...(changes.get(id)?.marks ?? []), word] });
  const { added, removed, moved, renamed, retitled, rewritten } = diff;
  for (const [word, questions] of Object.entries({ added, removed, moved, renamed, retitled, rewritten }))
    for (const { id, title } of questions) mark(id, title, word);
  for (const { id, title, from, to } of diff.fill) mark(id, title, `${from} → ${to}`);
  for (const { id, title } of diff.insights.gained) mark(id, title, 'insight');
  return changes;
}

interface Branch {
  id: string;
  /** What stands for it: its label if nothing happened to it. */
  words: string;
  children: Map<string, Branch>;
}

/** The questions that changed, below all questions above them. */
function treeOf(changes: ReadonlyMap<string, Change>, lineageOf: LineageOf): Branch {
  const root: Branch = { id: '', words: '', children: new Map() };
  for (const [id, { words }] of changes) {
    let at = root;
    for (const step of [...lineageOf(id).map((above) => ({ id: above.id, words: above.label })), { id, words }]) {
      const next = at.children.get(step.id) ?? { ...step, children: new Map() };
      at.children.set(step.id, next);
      at = next;
    }
  }
  return root;
}

function branches({ children }: Branch, changes: ReadonlyMap<string, Change>): ElementContent[] {
  if (children.size === 0) return [];
  const items = Array.from(children.values(), (child): Element => {
    const { marks = [], words = child.words } = changes.get(child.id) ?? {};
    const classes = marks.filter((word) => /^\w+$/.test(word));
    return h('li', { className: classes.length > 0 ? classes : ['same'] }, [
      h('span', shortened(words)),
      ...marks.map((word) => h('mark', word)),
      ...branches(child, changes),
    ]);
  });
  return [h('ul', items)];
}
