/** Imports an outline: each item becomes a new question, or is merged with one that exists. */

import { type OutlineItem, rowsOf } from '../formats/outline.ts';
import { questionText } from '../formats/question-file.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { faultOfId } from '../mosaic/read/file-name.ts';
import { LIKENESS, likenessAmong } from '../mosaic/reason/likeness.ts';
import type { SourceFields } from '../mosaic/schema.ts';
import { visible } from '../visible.ts';
import { type Change, Draft } from './change.ts';
import { addToList } from './fields.ts';
import { nameBeside } from './find.ts';
import { commonness, idFor } from './id-for.ts';
import { appendSources } from './sources.ts';

export interface ImportOptions {
  /** Where the top of the outline goes; undefined makes its items roots. */
  parent: QuestionFile | undefined;
  /** A source that is added to each question, saying who asks it; without it, nobody is credited. */
  poser?: (Partial<SourceFields> & { url: string }) | undefined;
  /** The likeness from which an item is the same as an existing question, see `LIKENESS`; above 1, never. */
  threshold: number;
}

/** The plan for one item. */
export interface Planned {
  item: OutlineItem;
  id: string;
  /** `new`; `merge` with an existing question; or `also_under`: merge, and add the parent to its `also_under`. */
  fate: 'new' | 'merge' | 'also_under';
  /** How alike it is to the existing question, from 0 to 1. */
  score?: number;
  /** For a new one, the question that is most like it. */
  near?: { id: string; score: number };
  children: Planned[];
}

export interface ImportPlan {
  items: Planned[];
  change: Change;
}

/** Plans what to do with each item, without writing anything. */
export function planImport(files: readonly QuestionFile[], items: readonly OutlineItem[], options: ImportOptions): ImportPlan {
  const drafts = new Map(files.map((file) => [file.id, new Draft(file)]));
  const taken = new Set(files.flatMap(({ id, frontmatter }) => [id, ...frontmatter.fields.aliases]));
  const mostAlike = likenessAmong(files.map(({ id, frontmatter }) => ({ id, title: frontmatter.fields.title })));
  const titles = [...files.map(({ frontmatter }) => frontmatter.fields.title), ...Array.from(rowsOf(items), ({ node }) => node.title)];
  const common = commonness(titles);
  const written = new Map<string, string>();
  const folder = options.parent ?? { name: '' };

  /** The source that says who asks, and the addresses that the item links to. */
  const sourcesOf = ({ sources = [] }: OutlineItem) => [...(options.poser ? [options.poser] : []), ...sources.map((url) => ({ url }))];
  const orders = new Map<string | undefined, number>();
  for (const { frontmatter } of files) {
    const { parent, order = 0 } = frontmatter.fields;
    orders.set(parent, Math.max(orders.get(parent) ?? 0, Math.ceil(order)));
  }
  const lastOrder = (parent: string | undefined) => orders.get(parent) ?? 0;

  const plan = (item: OutlineItem, parent: string | undefined, order: number): Planned => {
    const named = item.id === undefined ? undefined : drafts.get(item.id);
    const [best] = named ? [{ question: { id: named.file.id }, score: 1 }] : mostAlike(item.title, LIKENESS.near, 1);
    const match = best && best.score >= options.threshold ? drafts.get(best.question.id) : undefined;
    if (match && best) {
      const { id } = match.file;
      const elsewhere = parent !== undefined && parent !== id && match.file.frontmatter.fields.parent !== parent;
      const sources = sourcesOf(item);
      if (sources.length > 0)
        match.edit((now) =>
          appendSources(
            now,
            sources.map((fields) => ({ fields })),
          ),
        );
      if (elsewhere) match.edit((now) => addToList(now, 'also_under', [parent]));
      return { item, id, fate: elsewhere ? 'also_under' : 'merge', score: best.score, children: below(item, id) };
    }
    const own = item.id !== undefined && !faultOfId(item.id) && !taken.has(item.id) ? item.id : undefined;
    const id = own ?? idFor(item.title, (candidate) => taken.has(candidate), common);
    taken.add(id);
    const text = questionText({ title: item.title, label: item.label, parent, order, sources: sourcesOf(item), body: item.body });
    written.set(nameBeside(folder as QuestionFile, id), text);
    return { item, id, fate: 'new', ...(best && { near: { id: best.question.id, score: best.score } }), children: below(item, id) };
  };
  const below = (item: OutlineItem, id: string) => item.children.map((child, index) => plan(child, id, lastOrder(id) + index + 1));

  const start = lastOrder(options.parent?.id);
  const planned = items.map((item, index) => plan(item, options.parent?.id, start + index + 1));
  const touched = files.filter((file) => drafts.get(file.id)?.file !== file);
  const change = new Map([...written, ...touched.map((file): [string, string] => [file.name, (drafts.get(file.id) as Draft).file.text])]);
  return { items: planned, change };
}

/** The plan as a tree: for each item its title and, below it, what happens to it. */
export function printPlan(items: readonly Planned[], depth = 0): string {
  return items
    .map(({ item, id, fate, score, near, children }) => {
      const indent = '  '.repeat(depth);
      const note = {
        new: `new: ${id}${near ? ` (near ${near.id}, ${near.score.toFixed(2)})` : ''}`,
        merge: `is ${id} (${score?.toFixed(2)})`,
        also_under: `is ${id} (${score?.toFixed(2)}), which comes also under this parent`,
      }[fate];
      const asked = item.asker === undefined ? '' : `, asked by ${visible(item.asker)}`;
      return `${indent}${fate === 'new' ? '+' : '='} ${visible(item.title)}\n${indent}    ${note}${asked}\n${printPlan(children, depth + 1)}`;
    })
    .join('');
}
