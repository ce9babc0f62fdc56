/** Draws the tiles of the mosaic. The key is the question, so that each tile stays the same element while the picture zooms. */
import { type Selection, select } from 'd3';
import { isThere } from '../../pictures/film.ts';
import { grader, gradesOf } from '../../pictures/grading.ts';
import { mixOf, type Share, sharesOf } from '../../pictures/mix.ts';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { moreOf } from '../../pictures/rest.ts';
import type { Box } from '../../pictures/squares.ts';
import { drawTile, type TileInsight, type TilePaint, type TilePast } from '../../pictures/tile.ts';
import { pastWords } from '../picture/film-words.ts';
import { isChoosing } from '../picture/filter.ts';
import { moveTo, redraw } from './redraw.ts';
import { asker, type MosaicState, matches, type QuestionTile, withBelow } from './state.ts';

export interface TileMotion {
  /** In milliseconds; 0 for readers who prefer reduced motion. */
  duration: number;
  /** Where a new tile starts. */
  enter(box: Box): Box;
  /** Where a leaving tile ends. */
  exit(box: Box): Box;
}

export interface TileFacts {
  hrefOf(tile: QuestionTile): string;
  /** The newest insight of a question, if it is known already. */
  insightOf(question: QuestionNode): TileInsight | undefined;
}

/** Joins the tiles to the picture, also to the tiles that the build has drawn. */
export function drawTiles(
  svg: Selection<SVGSVGElement, unknown, null, undefined>,
  tiles: readonly QuestionTile[],
  state: MosaicState,
  { hrefOf, insightOf }: TileFacts,
  { duration, enter, exit }: TileMotion,
): void {
  const passing = matches(state);
  const paintOf = painter(state);
  const shares = sharer(state, passing);
  const askedOf = asker(state);
  const draw = (tile: QuestionTile, box: Box = tile) => {
    const { kind, question, questions } = tile;
    const mix = kind === 'mix' || kind === 'rest' ? shares(questions) : undefined;
    const asked = askedOf(tile);
    const passes = !passing || passing.has(question) || mix?.some(({ key }) => key !== '');
    const drawn = kind === 'rest' ? { ...tile, question: moreOf(questions) } : tile;
    return drawTile(drawn, {
      href: hrefOf(tile),
      paint: paintOf(question),
      dim: !passes && isThere(question),
      past: pastOf(tile),
      insight: insightOf(question),
      asked: asked.held ? asked : undefined,
      box,
      ...(mix && { shares: mix }),
    });
  };
  const joined = svg
    .selectAll<SVGAElement, QuestionTile>('a')
    .data(tiles, function (tile) {
      return tile ? tile.key : ((this as unknown as SVGAElement).dataset.id ?? '');
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

/** How a tile differs from today's: one that stands for others is new with any of them. */
function pastOf({ kind, question, questions }: QuestionTile): TilePast | undefined {
  if (!question.past) return undefined;
  const all = kind === 'mix' || kind === 'rest' ? withBelow(questions) : [question];
  return {
    isUnasked: all.every(({ past }) => past?.isAsked === false),
    isNew: all.some(({ past }) => past?.isNew),
    words: pastWords(question),
  };
}

/** How questions are coloured when they are not coloured by fill. */
function painter({ filter: { by }, tree }: MosaicState): (question: QuestionNode) => TilePaint | undefined {
  if (by === 'fill') return () => undefined;
  const gradeOf = grader(by, tree);
  const figureOf = ({ insights, latest }: QuestionNode) => (by === 'insights' ? insights : by === 'age' ? latest || undefined : undefined);
  return (question) => {
    const figure = figureOf(question);
    return { grade: gradeOf(question), figure: figure === undefined ? '' : `${figure}\u00a0·\u00a0` };
  };
}

/** The mix of what passes the filter, and beside it what does not. */
export function sharer(
  { filter, tree }: MosaicState,
  passing: ReadonlySet<QuestionNode> | undefined,
): (questions: readonly QuestionNode[]) => Share[] {
  const { by } = filter;
  const gradeOf = grader(by, tree);
  const order = [...gradesOf(by, tree), { key: '', label: isChoosing(filter) ? 'left out' : 'not there yet' }];
  return (questions) =>
    sharesOf(
      mixOf(questions, (leaf) => (!passing || passing.has(leaf) ? gradeOf(leaf) : '')),
      order,
    );
}
