/** Draws the tiles of the mosaic, keyed by question, so that each keeps its identity while the picture zooms. */
import { type Selection, select } from 'd3-selection';
import 'd3-transition';
import { grader } from '../../pictures/grading.ts';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { TITLE_LINE, titleLines } from '../../pictures/title-lines.ts';
import { type Box, type MosaicState, matches, type QuestionTile } from './state.ts';

export interface TileMotion {
  /** Milliseconds; 0 for readers who want nothing to move. */
  duration: number;
  /** Where a tile that appears comes from. */
  enter(box: Box): Box;
  /** Where a tile that goes, goes to. */
  exit(box: Box): Box;
}

/** Joins the tiles to the picture. Tiles drawn by the build are taken over. */
export function drawTiles(
  svg: Selection<SVGSVGElement, unknown, null, undefined>,
  tiles: readonly QuestionTile[],
  state: MosaicState,
  hrefOf: (node: QuestionNode) => string,
  motion: TileMotion,
): void {
  const passing = matches(state);
  const gradeOf = grader(state.filter.by, state.tree);
  const joined = svg
    .selectAll<SVGAElement, QuestionTile>('a')
    .data(tiles, function (tile) {
      return tile ? tile.question.id : ((this as unknown as SVGAElement).dataset.id ?? '');
    })
    .join(
      (enter) =>
        enter.append<SVGAElement>('svg:a').each(function (tile) {
          if (motion.duration) place(select(this), motion.enter(tile), tile);
          if (motion.duration) select(this).style('opacity', 0);
        }),
      (update) => update,
      (exit) =>
        exit.each(function (tile) {
          const gone = select<SVGAElement, QuestionTile>(this).attr('aria-hidden', 'true').attr('tabindex', -1);
          if (!motion.duration || !tile) gone.remove();
          else {
            shapesOf(gone, motion.exit(tile), motion.duration);
            gone.transition('fade').duration(motion.duration).style('opacity', 0).remove();
          }
        }),
    )
    .order();
  joined
    .attr('href', ({ question }) => hrefOf(question))
    .attr('data-id', ({ question }) => question.id)
    .attr('data-fill', ({ question }) => question.fill)
    .attr('class', ({ question, branch }) => `${branch ? 'branch' : 'tile'}${passing && !branch && !passing.has(question) ? ' dim' : ''}`)
    .each(function (tile) {
      const anchor = select<SVGAElement, QuestionTile>(this);
      complete(anchor);
      paint(anchor, tile, state, gradeOf(tile.question));
      if (motion.duration) shapesOf(anchor, tile, motion.duration);
      else place(anchor, tile, tile);
    });
  if (motion.duration) joined.transition('fade').duration(motion.duration).style('opacity', 1);
  else joined.interrupt('fade').style('opacity', null);
}

type Anchor = Selection<SVGAElement, QuestionTile, null, undefined>;

/** The parts that a tile of the build may lack. */
function complete(anchor: Anchor): void {
  if (anchor.select(':scope > title').empty()) anchor.insert('title', ':first-child');
  if (anchor.select('svg').empty()) anchor.append('svg').attr('aria-hidden', 'true');
  if (anchor.select('.texture').empty()) anchor.insert('rect', 'svg').attr('class', 'texture').attr('rx', 2);
  if (anchor.select('rect:not(.texture)').empty()) anchor.insert('rect', '.texture').attr('rx', 2);
}

function paint(anchor: Anchor, tile: QuestionTile, { filter }: MosaicState, grade: string): void {
  const { question, branch } = tile;
  anchor.select(':scope > title').text(`${question.title} — ${question.fill}`);
  const textured = !branch && filter.by === 'fill' && question.fill !== 'dark';
  anchor
    .select('rect:not(.texture)')
    .attr('class', branch ? 'area frame' : filter.by === 'fill' ? `area tile-${grade}` : `area grade-${grade}`);
  anchor.select('.texture').attr('fill', textured ? `url(#pattern-${question.fill})` : 'none');
  // What the colour says, in figures too.
  const said =
    branch || filter.by === 'fill'
      ? ''
      : filter.by === 'insights'
        ? `${question.insights} · `
        : question.latest
          ? `${question.latest} · `
          : '';
  const text = select((anchor.node() as SVGAElement).querySelector('svg') as SVGSVGElement);
  text.selectAll('text').remove();
  const lines = titleLines(said + question.title, tile);
  if (lines.length === 0) return;
  text
    .append('text')
    .attr('class', !branch && filter.by !== 'fill' ? `on-${grade}` : null)
    .selectAll('tspan')
    .data(lines)
    .join('tspan')
    .attr('x', 6)
    .attr('y', (_, index) => 16 + index * TITLE_LINE)
    .text((line) => line);
}

const labelHeight = (box: Box, tile: QuestionTile) => (tile.branch ? Math.min(tile.strip, box.height) : box.height);

function place(anchor: Anchor, box: Box, tile: QuestionTile): void {
  complete(anchor);
  anchor.selectAll(':scope > rect').interrupt().call(set, box, box.height);
  anchor.selectAll(':scope > svg').interrupt().call(set, box, labelHeight(box, tile));
}

function shapesOf(anchor: Anchor, box: Box, duration: number): void {
  const tile = anchor.datum();
  anchor.selectAll(':scope > rect').transition().duration(duration).call(set, box, box.height);
  anchor.selectAll(':scope > svg').transition().duration(duration).call(set, box, labelHeight(box, tile));
}

/** Sets the four attributes, at once or in a transition. */
function set(target: { attr(name: string, value: number): unknown }, { x, y, width }: Box, height: number): void {
  target.attr('x', x);
  target.attr('y', y);
  target.attr('width', Math.max(0, width));
  target.attr('height', Math.max(0, height));
}
