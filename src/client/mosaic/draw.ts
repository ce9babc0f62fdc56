/** Draws the tiles of the mosaic. The key is the question, so that each tile stays the same element while the picture zooms. */
import { type Selection, select } from 'd3';
import { grader } from '../../pictures/grading.ts';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { type Box, drawTile, type TilePaint } from '../../pictures/tile.ts';
import { moveTo, redraw } from './redraw.ts';
import { type MosaicState, matches, type QuestionTile } from './state.ts';

export interface TileMotion {
  /** In milliseconds; 0 for readers who prefer reduced motion. */
  duration: number;
  /** Where a new tile starts. */
  enter(box: Box): Box;
  /** Where a leaving tile ends. */
  exit(box: Box): Box;
}

/** Joins the tiles to the picture, also to the tiles that the build has drawn. */
export function drawTiles(
  svg: Selection<SVGSVGElement, unknown, null, undefined>,
  tiles: readonly QuestionTile[],
  state: MosaicState,
  hrefOf: (node: QuestionNode) => string,
  { duration, enter, exit }: TileMotion,
): void {
  const passing = matches(state);
  const paintOf = painter(state);
  const draw = (tile: QuestionTile, box: Box = tile) => {
    const { question } = tile;
    return drawTile(tile, { href: hrefOf(question), paint: paintOf(question), dim: passing !== undefined && !passing.has(question), box });
  };
  const joined = svg
    .selectAll<SVGAElement, QuestionTile>('a')
    .data(tiles, function (tile) {
      return tile ? tile.question.id : ((this as unknown as SVGAElement).dataset.id ?? '');
    })
    .join(
      (entering) =>
        entering.append<SVGAElement>('svg:a').each(function (tile) {
          if (!duration) return;
          redraw(this, draw(tile, enter(tile)));
          select(this).style('opacity', 0);
        }),
      (update) => update,
      (leaving) =>
        leaving.each(function (tile) {
          const gone = select<SVGAElement, QuestionTile>(this).attr('aria-hidden', 'true').attr('tabindex', -1);
          if (!duration || !tile) gone.remove();
          else {
            moveTo(this, draw(tile, exit(tile)), duration);
            gone.transition('fade').duration(duration).style('opacity', 0).remove();
          }
        }),
    )
    .order();
  joined.each(function (tile) {
    if (duration) moveTo(this, draw(tile), duration);
    else redraw(this, draw(tile));
  });
  if (duration) joined.transition('fade').duration(duration).style('opacity', 1);
  else joined.interrupt('fade').style('opacity', null);
}

/** How questions are coloured when they are not coloured by fill. */
function painter({ filter: { by }, tree }: MosaicState): (question: QuestionNode) => TilePaint | undefined {
  if (by === 'fill') return () => undefined;
  const gradeOf = grader(by, tree);
  const figureOf = ({ insights, latest }: QuestionNode) => (by === 'insights' ? insights : latest || undefined);
  return (question) => {
    const figure = figureOf(question);
    return { grade: gradeOf(question), figure: figure === undefined ? '' : `${figure} · ` };
  };
}
