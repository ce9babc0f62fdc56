/** The card beside a tile: it says in words what the tile shows, and never takes the pointer. */
import { moreOf } from '../../pictures/rest.ts';
import type { Box } from '../../pictures/squares.ts';
import { element } from '../element.ts';
import { cardHead } from '../picture/card.ts';
import type { InsightReader } from './newest-insight.ts';
import { placeCard } from './place-card.ts';
import type { QuestionTile } from './state.ts';

/** How far a card stays from the edge of the screen, in pixels. */
const EDGE = 8;

export interface TileCard {
  show(tile: QuestionTile): void;
  hide(): void;
  readonly isShown: boolean;
}

export interface CardScene {
  picture: SVGSVGElement;
  /** All tiles, and the scale from their units to pixels. */
  scene(): { tiles: readonly QuestionTile[]; scale: number };
  insights: InsightReader;
  /** What is below a tile, in words. */
  mixOf(tile: QuestionTile): string;
  /** The names of those compared who ask it. */
  askersOf(tile: QuestionTile): readonly string[];
}

/** @param card an element that is placed in the nearest positioned one around the picture */
export function tileCard(card: HTMLElement, { picture, scene, insights, mixOf, askersOf }: CardScene): TileCard {
  let shown: QuestionTile | undefined;

  function place(tile: QuestionTile): void {
    const { tiles, scale } = scene();
    const parent = card.offsetParent?.getBoundingClientRect();
    const frame = picture.getBoundingClientRect();
    if (!parent) return;
    const [left, top] = [frame.left - parent.left, frame.top - parent.top];
    const onPage = ({ x, y, width, height }: Box): Box => ({
      x: left + x * scale,
      y: top + y * scale,
      width: width * scale,
      height: height * scale,
    });
    const isIn = (one: QuestionTile, other: QuestionTile) =>
      one !== other &&
      one.x >= other.x &&
      one.y >= other.y &&
      one.x + one.width <= other.x + other.width &&
      one.y + one.height <= other.y + other.height;
    const around = tiles.filter((other) => other.kind === 'branch' && isIn(tile, other)).toReversed();
    const inside = tiles.filter((other) => isIn(other, tile));
    const family = around[0];
    const filled = tiles.filter(({ kind }) => kind !== 'branch');
    const siblings = tile.kind === 'branch' ? inside : filled.filter((other) => other !== tile && (!family || isIn(other, family)));
    const { x, y } = placeCard(
      { width: card.offsetWidth, height: card.offsetHeight },
      {
        hosts: [tile, ...around, { x: 0, y: 0, width: frame.width / scale, height: frame.height / scale }].map(onPage),
        siblings: siblings.map(onPage),
        tiles: filled.map(onPage),
        bounds: {
          x: EDGE - parent.left,
          y: EDGE - parent.top,
          width: document.documentElement.clientWidth - 2 * EDGE,
          height: innerHeight - 2 * EDGE,
        },
      },
    );
    card.style.left = `${Math.round(x)}px`;
    card.style.top = `${Math.round(y)}px`;
  }

  return {
    get isShown() {
      return shown !== undefined;
    },
    hide() {
      shown = undefined;
      card.hidden = true;
    },
    show(tile) {
      shown = tile;
      const { kind, question, questions } = tile;
      const head = kind === 'rest' ? element('header', {}, element('h2', {}, moreOf(questions).title)) : cardHead(question);
      const mix =
        question.children.length > 0 || kind === 'rest' ? element('p', { class: 'meta' }, `Below it: ${mixOf(tile)}.`) : undefined;
      const askers = askersOf(tile);
      const asked =
        askers.length > 0 ? element('p', { class: 'meta' }, `${mix ? 'Asked here' : 'Asked'} by ${askers.join(', ')}.`) : undefined;
      const action = kind === 'branch' || kind === 'mix' ? element('p', { class: 'meta' }, 'Click to open it.') : undefined;
      card.replaceChildren(...[head, mix, asked, action].filter((part) => part !== undefined));
      card.hidden = false;
      place(tile);
      if (kind === 'rest') return;
      void insights.read(question).then((insight) => {
        if (!insight || shown !== tile) return;
        const said = [element('p', { class: 'tile-card-insight' }, insight.text), element('p', { class: 'meta' }, insight.source)];
        if (action) action.before(...said);
        else card.append(...said);
        place(tile);
      });
    },
  };
}
