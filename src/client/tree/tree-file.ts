/**
 * The tree as an SVG file that needs nothing else: everything that is unfolded, with title, legend, date and address.
 * Needs no browser.
 */

import type { Held } from '../../mosaic/who-holds.ts';
import { cellsOf, MARK_HEIGHT, markWidth } from '../../pictures/asked-mark.ts';
import { lookOf } from '../../pictures/fills.ts';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { comparedLines } from '../picture/compared.ts';
import { BETWEEN_COUNTS, barLength, LINE, leadingEdges, type Measure, type Place, TITLE, TRUNK } from './layout.ts';
import { CROSS_END, edgePath, stemPath } from './link-path.ts';
import { nodeName } from './node-name.ts';
import { extentOf } from './scale.ts';
import { isDimmed, type TreeState } from './state.ts';

/** The colours of the page, by name; those of fills by `--lit` for marks and words and `--tile-lit` for areas. */
export type Colours = (name: string) => string;

export interface TreeFile {
  state: TreeState;
  measure: Measure;
  places: readonly Place[];
  title: string;
  /** What the filter leaves, in words; empty without a filter. */
  filter: string;
  /** How many of the shown questions have each fill, in the order of the tree's fills. */
  counts: readonly number[];
  date: string;
  /** The address of this view. */
  address: string;
  colours: Colours;
  hrefOf(node: QuestionNode): string;
}

/** An SVG and its size in pixels. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

/** Fonts of most machines, all of about the same width. */
const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, DejaVu Sans, sans-serif';
/** Free room around everything, and the heights of what stands above and below the tree. In pixels, chosen by eye. */
const [AROUND, TITLE_LINE, LEGEND_LINE] = [28, 34, 24];

/** How much of what a filter dims is seen. */
const DIM = { opacity: 0.4 };

/** Writes the file. */
export function treeFile(file: TreeFile): Drawing {
  const { state, places, title, filter, colours, date, address } = file;
  const extent = extentOf(places);
  const legend = legendOf(file);
  const compared = comparedLegend(file);
  const above = TITLE_LINE + (filter ? LEGEND_LINE : 0);
  const head = above + LEGEND_LINE + (compared ? LEGEND_LINE : 0) + 12;
  const foot = 2 * LEGEND_LINE;
  const width = Math.ceil(
    Math.max(extent.right - extent.left, legend.width, compared?.width ?? 0, file.measure.widthOf(address), title.length * 13) + 2 * AROUND,
  );
  const height = Math.ceil(AROUND + head + (extent.bottom - extent.top) + foot + AROUND);
  const below = AROUND + head + (extent.bottom - extent.top);
  const lines = [
    tag('rect', { width: '100%', height: '100%', fill: colours('--page') }),
    tag('defs', {}, state.tree.fills.map((fill) => symbolOf(fill, colours)).join('')),
    text({ x: AROUND, y: AROUND + 20, 'font-size': 22, 'font-weight': 650 }, title),
    ...(filter ? [text({ x: AROUND, y: AROUND + TITLE_LINE + 10, fill: colours('--quiet') }, filter)] : []),
    tag('g', { transform: `translate(${AROUND},${AROUND + above})` }, legend.svg),
    ...(compared ? [tag('g', { transform: `translate(${AROUND},${AROUND + above + LEGEND_LINE})` }, compared.svg)] : []),
    tag('g', { transform: `translate(${round(AROUND - extent.left)},${round(AROUND + head - extent.top)})` }, `\n${treeOf(file)}\n`),
    text({ x: AROUND, y: below + LEGEND_LINE + 4, fill: colours('--quiet') }, date),
    tag('a', { href: address }, text({ x: AROUND, y: below + 2 * LEGEND_LINE, fill: colours('--quiet') }, address)),
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': FONT,
    'font-size': 13,
    fill: colours('--ink'),
  };
  return { svg: `${tag('svg', root, `\n${tag('title', {}, escaped(title))}\n${lines.join('\n')}\n`)}\n`, width, height };
}

function treeOf({ state, measure, places, colours, hrefOf }: TreeFile): string {
  const dim = (node: QuestionNode) => (isDimmed(state, node) ? DIM : {});
  const line = { fill: 'none', stroke: colours('--edge'), 'stroke-width': 1.5 };
  const leads = leadingEdges(state, places);
  const edges = places
    .filter(({ parent }) => parent)
    .map((place) => tag('path', { d: edgePath(place, measure), ...(leads?.has(place) === false ? DIM : {}) }));
  const nodes = places.map((place) => {
    const { node, x, y, fold, asked, start, lines, hidden, hiddenAsked, counts } = place;
    const parts: string[] = [tag('title', {}, escaped(nodeName(place, state)))];
    if (node.alsoUnder.length > 0)
      parts.push(tag('path', { ...line, d: CROSS_END, stroke: colours('--accent'), 'stroke-dasharray': '2 2' }));
    if (fold && measure.layout === 'columns') parts.push(tag('path', { ...line, d: stemPath(place) }));
    if (fold === 'folded') parts.push(tag('circle', { ...line, r: 10, stroke: colours('--control') }));
    parts.push(tag('use', { href: `#${node.fill}`, x: -7, y: -7, width: 14, height: 14 }));
    if (node.past?.isNew) parts.push(tag('circle', { ...line, r: 12, stroke: colours('--accent'), 'stroke-width': 3 }));
    const label = lines.map((words, index) => text({ x: start, y: 4.5 + index * LINE }, words)).join('');
    parts.push(cellsAt(asked, TITLE, -MARK_HEIGHT / 2, colours));
    parts.push(tag('a', { href: hrefOf(node) }, label));
    if (hidden.length > 0) {
      let at = place.column - TRUNK;
      const total = hidden.reduce((sum, { count }) => sum + count, 0);
      if (measure.layout === 'columns')
        for (const { fill, count } of hidden) {
          const width = (barLength(hidden) * count) / total;
          parts.push(tag('rect', { x: round(at), y: -5, width: round(width), height: 10, ...areaOf(fill, colours) }));
          at += width;
        }
      const words = hidden.map(({ fill, words: said }, index) =>
        tag('tspan', { fill: colours(`--${fill}`), ...(index > 0 ? { dx: BETWEEN_COUNTS } : {}) }, escaped(said)),
      );
      parts.push(tag('text', { x: round(counts.x), y: counts.y + 4.5 }, words.join('')));
      parts.push(cellsAt(hiddenAsked.held, hiddenAsked.x, counts.y - MARK_HEIGHT / 2, colours));
    }
    return tag('g', { transform: `translate(${round(x)},${round(y)})`, ...dim(node) }, parts.join(''));
  });
  return `${tag('g', line, `\n${edges.join('\n')}\n`)}\n${nodes.join('\n')}`;
}

function legendOf({ state, measure, counts, colours }: TreeFile): { svg: string; width: number } {
  let x = 0;
  const entries = state.tree.fills.map((fill, index) => {
    const { meaning } = lookOf(fill);
    const words = `${fill}${meaning === fill ? '' : ` · ${meaning}`}: ${(counts[index] ?? 0).toLocaleString('en')}`;
    const entry = tag('use', { href: `#${fill}`, x: round(x), y: 0, width: 14, height: 14 }) + text({ x: round(x + 20), y: 11.5 }, words);
    x += 20 + measure.widthOf(words) * 1.05 + 24;
    return entry;
  });
  const also = tag('path', {
    d: 'M-12,5Q-20,5 -24,13',
    transform: `translate(${round(x + 26)},2)`,
    fill: 'none',
    stroke: colours('--accent'),
    'stroke-width': 1.5,
    'stroke-dasharray': '2 2',
  });
  const words = 'also part of another question';
  const hasFurther = state.tree.nodes.some(({ alsoUnder }) => alsoUnder.length > 0);
  if (hasFurther) entries.push(also + text({ x: round(x + 22), y: 11.5 }, words));
  return { svg: entries.join(''), width: x + (hasFurther ? 22 + measure.widthOf(words) * 1.05 : 0) };
}

/** Whose the marks before the titles are; undefined where nobody is compared. */
function comparedLegend({ state, measure, colours }: TreeFile): { svg: string; width: number } | undefined {
  const lines = comparedLines(state.filter, state.tree);
  if (lines.length === 0) return undefined;
  let x = 0;
  const entries = lines.map(({ mark = '', name, count }) => {
    const words = `${name}: ${count.toLocaleString('en')}`;
    const start = x + (mark ? markWidth(mark) + 6 : 0);
    const entry = cellsAt(mark, x, 2, colours) + text({ x: round(start), y: 11.5 }, words);
    x = start + measure.widthOf(words) * 1.05 + 24;
    return entry;
  });
  return { svg: entries.join(''), width: x };
}

const cellsAt = (held: Held, left: number, top: number, colours: Colours) =>
  cellsOf(held)
    .map(({ x, width, isFull }) =>
      tag('rect', {
        x: round(left + x),
        y: top,
        width,
        height: MARK_HEIGHT,
        fill: isFull ? colours('--ink') : 'none',
        stroke: colours(isFull ? '--ink' : '--control'),
      }),
    )
    .join('');

const areaOf = (fill: string, colours: Colours) => {
  const edge = lookOf(fill).tile.edge;
  return { fill: colours(`--tile-${fill}`), ...(edge ? { stroke: edge } : {}) };
};

const symbolOf = (fill: string, colours: Colours) =>
  tag('symbol', { id: fill, viewBox: '0 0 16 16' }, lookOf(fill).mark.replaceAll('currentcolor', colours(`--${fill}`)));

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function tag(name: string, attributes: Record<string, string | number>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return content ? `<${name}${written.join('')}>${content}</${name}>` : `<${name}${written.join('')}/>`;
}

const text = (attributes: Record<string, string | number>, words: string) => tag('text', attributes, escaped(words));

const round = (value: number) => Math.round(value * 10) / 10;
