/** Makes the mosaic interactive: a card for each tile, zoom into a branch and out, filters and colours. */
import { select } from 'd3';
import { sizeOnScreen } from '../../pictures/picture-size.ts';
import { type QuestionNode, treeFrom } from '../../pictures/question-tree.ts';
import type { Box } from '../../pictures/squares.ts';
import { isLarge } from '../../pictures/tile-details.ts';
import { headHeight, headWords } from '../../pictures/tile-words.ts';
import type { TreeData } from '../../pictures/tree-data.ts';
import { measureText } from '../../pictures/whole-text.ts';
import { element } from '../element.ts';
import { download } from '../picture/export-picture.ts';
import { filmBar } from '../picture/film-bar.ts';
import { filterBar } from '../picture/filter-bar.ts';
import { showLineage } from '../picture/lineage.ts';
import { drawTiles, sharer } from './draw.ts';
import { hush } from './hush.ts';
import { insightReader } from './newest-insight.ts';
import { roving } from './roving.ts';
import { sheetOf } from './sheet.ts';
import { addressOf, asker, type MosaicState, matches, mosaicState, movedWith, type QuestionTile, stateAt, tilesOf } from './state.ts';
import { tileCard } from './tile-card.ts';

/** Duration of a zoom, in milliseconds, unless the reader prefers reduced motion. This and the next number were chosen by eye. */
const DURATION = 450;
/**
 * How long the pointer rests on a tile before its card appears, in milliseconds, so that no card appears while the pointer passes:
 * the first card, and the next when there is one already.
 */
const DWELL = { first: 200, next: 60 };
/** The most tiles of one view for which the newest insight is read. */
const MOST_READ = 12;

/** Loads the tree and makes the mosaic in `container` interactive; without the data, the picture stays as the build drew it. */
export async function startMosaic(container: HTMLElement): Promise<void> {
  const response = await fetch(container.dataset.mosaic ?? '').catch(() => undefined);
  if (!response?.ok) return;
  const tree = treeFrom((await response.json()) as TreeData, document.querySelector('.site-name')?.textContent?.trim() ?? '');
  const part = <E extends Element = HTMLElement>(name: string) => container.querySelector<E>(`[data-mosaic-${name}]`);
  const picture = container.querySelector<SVGSVGElement>('svg.treemap.wide');
  const phone = container.querySelector<SVGSVGElement>('svg.treemap.narrow');
  const cardBox = part('card');
  if (!picture || !phone || !cardBox) return;
  const svg = select(picture);
  const sizeOf = ({ viewBox: { baseVal } }: SVGSVGElement) => ({ width: baseVal.width, height: baseVal.height });
  const built = { wide: sizeOf(picture), narrow: sizeOf(phone) };
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const pageOf = ({ id }: QuestionNode) => `${container.dataset.questions}${id}/`;
  const hrefOf = ({ kind, question }: QuestionTile) => {
    if (kind !== 'rest') return pageOf(question);
    return question.parent && question.parent.row >= 0 ? pageOf(question.parent) : (container.dataset.tree ?? '');
  };
  const insights = insightReader(pageOf);
  let state: MosaicState = mosaicState(tree);
  let tiles: QuestionTile[] = [];
  let size = sizeOnScreen(0, built);
  /** What the tiles are laid out for. */
  let laidOut: { root: QuestionNode; size: typeof size } | undefined;

  function fitToScreen(): void {
    phone?.remove();
    svg.attr('data-live', '');
    size = sizeOnScreen(picture?.clientWidth ?? 0, built);
    svg.attr('viewBox', `0 0 ${size.width} ${size.height}`);
  }

  /** Draws. Between a branch and the whole that contains it, the tiles move as if a camera zoomed. */
  function update(before: QuestionNode = state.root): void {
    const whole: Box = { x: 0, y: 0, ...size };
    const earlier = new Map(tiles.map((tile) => [tile.question, tile]));
    // A filter and a year change no place, and to lay out ten thousand questions takes as long as a frame of the film may.
    if (laidOut?.root !== state.root || laidOut.size !== size) tiles = tilesOf(state, size);
    laidOut = { root: state.root, size };
    const into = before !== state.root ? earlier.get(state.root) : undefined;
    const outOf = before !== state.root ? tiles.find(({ question }) => question === before) : undefined;
    const same = (box: Box) => box;
    drawTiles(
      svg,
      tiles,
      state,
      { hrefOf, insightOf: insights.known },
      {
        duration: earlier.size > 0 && before !== state.root && !still.matches ? DURATION : 0,
        enter: into ? (box) => movedWith(box, whole, into) : outOf ? (box) => movedWith(box, outOf, whole) : same,
        exit: into ? (box) => movedWith(box, into, whole) : outOf ? (box) => movedWith(box, whole, outOf) : same,
      },
    );
    const lineage = part('lineage');
    if (lineage) showLineage(lineage, state.root, element('a', { href: pageOf(state.root) }, state.root.label), zoomTo);
    stops.stopAt();
    if (before !== state.root || earlier.size === 0) void readInsights();
  }

  /** Reads what the large tiles of a branch have room for, and draws it when nothing moves any more. */
  async function readInsights(): Promise<void> {
    const { root } = state;
    if (root === tree.root) return;
    const large = tiles.filter(
      ({ kind, question, width, height, least }) => kind === 'leaf' && question.insights > 0 && isLarge({ width, height }, least),
    );
    if (large.length === 0) return;
    const pause = new Promise((resolve) => setTimeout(resolve, still.matches ? 0 : DURATION));
    await Promise.all([pause, ...large.slice(0, MOST_READ).map(({ question }) => insights.read(question))]);
    if (state.root === root) update();
  }

  function zoomTo(node: QuestionNode): void {
    const before = state.root;
    const isInside = container.contains(document.activeElement);
    hideCard();
    state = { ...state, root: node };
    update(before);
    history.pushState(null, '', here());
    const say = part('say');
    if (say) say.textContent = node === tree.root ? 'The whole mosaic' : `Zoomed into ${node.title}`;
    if (!isInside) return;
    const all = [...(picture?.querySelectorAll<SVGAElement>('a:not([aria-hidden])') ?? [])];
    isQuiet = true;
    (all.find(({ dataset }) => dataset.id === before.id) ?? all[0])?.focus({ preventScroll: true });
    isQuiet = false;
  }

  const here = () => {
    const address = addressOf(state);
    return address === '.' ? location.pathname : address;
  };

  async function goToAddress(): Promise<void> {
    const before = state.root;
    state = stateAt(tree, location.search);
    await film?.show(state.filter);
    filters?.show(state.filter, false);
    update(before);
  }

  const tileOf = (target: EventTarget | null): QuestionTile | undefined => {
    const anchor = target instanceof Element ? target.closest('svg.treemap a') : null;
    return anchor ? (select<Element, QuestionTile>(anchor).datum() ?? undefined) : undefined;
  };

  const stops = roving(picture, (anchor) => {
    const { x, y, width, height, kind, question, least } = select<Element, QuestionTile>(anchor).datum();
    const head = kind === 'branch' ? headWords(measureText(question.label, 600), width, least) : undefined;
    return { x, y, width, height: head ? headHeight(head, least) : height };
  });

  const card = tileCard(cardBox, {
    picture,
    scene: () => ({ tiles, scale: (picture?.clientWidth ?? 0) / size.width }),
    insights,
    mixOf: ({ questions }) =>
      sharer(
        state,
        matches(state),
      )(questions)
        .map(({ count, label }) => `${count.toLocaleString('en')} ${label}`)
        .join(', '),
    askersOf: (tile) => asker(state)(tile).by,
  });
  /** The tile under the pointer. */
  let pointed: QuestionTile | undefined;
  let unhush = () => {};
  function leave(): void {
    clearTimeout(coming);
    pointed = undefined;
    unhush();
  }
  let coming: ReturnType<typeof setTimeout> | undefined;
  /** Whether the focus moves with the picture, and not by the reader: then no card appears. */
  let isQuiet = false;
  function hideCard(): void {
    clearTimeout(coming);
    card.hide();
  }

  svg
    .on('pointerover', (event: PointerEvent) => {
      const tile = event.pointerType === 'mouse' ? tileOf(event.target) : undefined;
      if (!tile || tile === pointed) return;
      leave();
      pointed = tile;
      unhush = hush((event.target as Element).closest('a') as Element);
      coming = setTimeout(() => card.show(tile), card.isShown ? DWELL.next : DWELL.first);
    })
    .on('pointerout', (event: PointerEvent) => {
      if (tileOf(event.relatedTarget)) return;
      leave();
      hideCard();
    })
    .on('click', (event: MouseEvent) => {
      const tile = tileOf(event.target);
      if (
        !tile ||
        tile.kind === 'rest' ||
        tile.question.children.length === 0 ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.button !== 0
      )
        return;
      event.preventDefault();
      zoomTo(tile.question);
    });
  // Not on the picture: in Chrome, an SVG that listens for focus events can itself get the focus.
  container.addEventListener('focusin', (event) => {
    const tile = tileOf(event.target);
    if (tile && !isQuiet && (event.target as Element).matches(':focus-visible')) card.show(tile);
  });
  container.addEventListener('focusout', hideCard);
  container.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (card.isShown) hideCard();
    else if (state.root.parent) zoomTo(state.root.parent);
  });

  const box = container.querySelector<HTMLElement>('[data-filters]');
  const filters = box
    ? filterBar(box, tree, (filter) => {
        const { at, since } = state.filter;
        state = { ...state, filter };
        // To clear the filter leads back to today.
        if (film && (at !== filter.at || since !== filter.since)) {
          void film.show(filter);
          filters?.show(filter, false);
        }
        update();
        history.pushState(null, '', here());
      })
    : undefined;
  const years = container.querySelector<HTMLElement>('[data-film]');
  const film = years
    ? filmBar(years, tree, (moment, isDone) => {
        hideCard();
        state = { ...state, filter: { ...state.filter, ...moment } };
        filters?.show(state.filter, false);
        update();
        if (isDone) history.pushState(null, '', here());
      })
    : undefined;
  for (const button of container.querySelectorAll<HTMLElement>('[data-mosaic-save]'))
    button.addEventListener('click', async () => {
      const sheet = sheetOf(
        picture,
        { state, film: film?.words() ?? '' },
        location.href,
        new Date().toLocaleDateString('en', { dateStyle: 'long' }),
      );
      container.append(sheet);
      await download(sheet, button.dataset.mosaicSave === 'png' ? 'png' : 'svg', 'mosaic');
      sheet.remove();
    });

  for (const hidden of container.querySelectorAll<HTMLElement>('[data-needs-script]')) hidden.hidden = false;
  addEventListener('popstate', () => void goToAddress());
  let width = picture.clientWidth;
  new ResizeObserver(() => {
    if (picture.clientWidth === width || picture.clientWidth === 0) return;
    width = picture.clientWidth;
    fitToScreen();
    update();
  }).observe(picture);
  fitToScreen();
  await goToAddress();
  container.dataset.ready = '';
}
