/** Makes the mosaic interactive: a card for each tile, zoom into a branch and out, filters and colours. */
import { select } from 'd3';
import { type QuestionNode, treeFrom } from '../../pictures/question-tree.ts';
import type { Box } from '../../pictures/tile.ts';
import type { TreeData } from '../../pictures/tree-data.ts';
import { element } from '../element.ts';
import { cardHead } from '../picture/card.ts';
import { download } from '../picture/export-picture.ts';
import { filterBar } from '../picture/filter-bar.ts';
import { showLineage } from '../picture/lineage.ts';
import { drawTiles } from './draw.ts';
import { addressOf, type MosaicState, mosaicState, movedWith, type QuestionTile, stateAt, tilesOf } from './state.ts';

/** Duration of a zoom, in milliseconds, unless the reader prefers reduced motion. This and the next three numbers were chosen by eye. */
const DURATION = 450;
/** How long a card stays after the pointer has left the tile, in milliseconds, so that the pointer can reach the card. */
const LINGER = 180;
/** How long the pointer rests on a tile before its card appears, in milliseconds, so that no card appears while the pointer passes. */
const DWELL = 200;
/** Below this width, in pixels, the picture gets a taller layout. */
const NARROW = 700;

/** Loads the tree and makes the mosaic in `container` interactive; without the data, the picture stays as the build drew it. */
export async function startMosaic(container: HTMLElement): Promise<void> {
  const response = await fetch(container.dataset.mosaic ?? '').catch(() => undefined);
  if (!response?.ok) return;
  const tree = treeFrom((await response.json()) as TreeData, document.querySelector('.site-name')?.textContent?.trim() ?? '');
  const part = <E extends Element = HTMLElement>(name: string) => container.querySelector<E>(`[data-mosaic-${name}]`);
  const picture = container.querySelector<SVGSVGElement>('svg.treemap');
  const card = part('card');
  if (!picture || !card) return;
  const svg = select(picture);
  const built = { width: picture.viewBox.baseVal.width, height: picture.viewBox.baseVal.height };
  const most = Number(container.dataset.most);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const hrefOf = ({ id }: QuestionNode) => `${container.dataset.questions}${id}/`;
  let state: MosaicState = mosaicState(tree);
  let tiles: QuestionTile[] = [];
  let size = built;

  function fitToScreen(): void {
    const width = picture?.clientWidth ?? built.width;
    size = width >= NARROW ? built : { width, height: Math.round(width * 1.6) };
    svg.attr('viewBox', `0 0 ${size.width} ${size.height}`).attr('data-live', '');
  }

  /** Draws. Between a branch and the whole that contains it, the tiles move as if a camera zoomed. */
  function update(before: QuestionNode = state.root): void {
    const whole: Box = { x: 0, y: 0, ...size };
    const earlier = new Map(tiles.map((tile) => [tile.question, tile]));
    tiles = tilesOf(state, size, most);
    const into = before !== state.root ? earlier.get(state.root) : undefined;
    const outOf = before !== state.root ? tiles.find(({ question }) => question === before) : undefined;
    const same = (box: Box) => box;
    drawTiles(svg, tiles, state, hrefOf, {
      duration: earlier.size > 0 && before !== state.root && !still.matches ? DURATION : 0,
      enter: into ? (box) => movedWith(box, whole, into) : outOf ? (box) => movedWith(box, outOf, whole) : same,
      exit: into ? (box) => movedWith(box, into, whole) : outOf ? (box) => movedWith(box, whole, outOf) : same,
    });
    const lineage = part('lineage');
    if (lineage) showLineage(lineage, state.root, element('a', { href: hrefOf(state.root) }, state.root.label), zoomTo);
  }

  function zoomTo(node: QuestionNode): void {
    const before = state.root;
    hideCard();
    state = { ...state, root: node };
    update(before);
    history.pushState(null, '', here());
    const say = part('say');
    if (say) say.textContent = node === tree.root ? 'The whole mosaic' : `Zoomed into ${node.title}`;
    const first = picture?.querySelector<SVGAElement>('a:not([aria-hidden])');
    if (node === tree.root || !part('lineage')) first?.focus({ preventScroll: true });
    else part('lineage')?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  }

  const here = () => {
    const address = addressOf(state);
    return address === '.' ? location.pathname : address;
  };

  function goToAddress(): void {
    const before = state.root;
    state = stateAt(tree, location.search);
    filters?.show(state.filter, false);
    update(before);
  }

  const tileOf = (target: EventTarget | null): QuestionTile | undefined => {
    const anchor = target instanceof Element ? target.closest('svg.treemap a') : null;
    return anchor ? (select<Element, QuestionTile>(anchor).datum() ?? undefined) : undefined;
  };

  let leaving: ReturnType<typeof setTimeout> | undefined;
  let coming: ReturnType<typeof setTimeout> | undefined;
  function hideCard(): void {
    clearTimeout(leaving);
    clearTimeout(coming);
    if (card) card.hidden = true;
  }
  function showCard(tile: QuestionTile): void {
    clearTimeout(leaving);
    if (!card || !picture) return;
    card.replaceChildren(cardHead(tile.question), ...(tile.branch ? [element('p', { class: 'meta' }, 'Click to zoom in.')] : []));
    card.hidden = false;
    const scale = picture.clientWidth / size.width;
    const [left, top, width] = [tile.x * scale, tile.y * scale, tile.width * scale];
    const height = (tile.branch ? tile.strip : tile.height) * scale;
    const room = picture.clientWidth - card.offsetWidth;
    // The card of a branch goes above it: the reader looks at its tiles next.
    const below = top < card.offsetHeight || (!tile.branch && top + height + card.offsetHeight <= picture.clientHeight + 60);
    card.style.left = `${Math.max(0, Math.min(room, left + width / 2 - card.offsetWidth / 2))}px`;
    const offset = picture.getBoundingClientRect().top - container.getBoundingClientRect().top;
    card.style.top = `${offset + (below ? top + height + 2 : top - card.offsetHeight - 2)}px`;
  }

  svg
    .on('pointerover', (event: PointerEvent) => {
      const tile = event.pointerType === 'mouse' ? tileOf(event.target) : undefined;
      clearTimeout(coming);
      if (tile) coming = setTimeout(() => showCard(tile), card.hidden ? DWELL : 0);
    })
    .on('pointerout', () => {
      clearTimeout(coming);
      leaving = setTimeout(hideCard, LINGER);
    })
    .on('click', (event: MouseEvent) => {
      const tile = tileOf(event.target);
      if (!tile || tile.question.children.length === 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      zoomTo(tile.question);
    });
  // Not on the picture: in Chrome, an SVG that listens for focus events can itself get the focus.
  container.addEventListener('focusin', (event) => {
    const tile = tileOf(event.target);
    if (tile && (event.target as Element).matches(':focus-visible')) showCard(tile);
  });
  container.addEventListener('focusout', hideCard);
  card.addEventListener('pointerenter', () => clearTimeout(leaving));
  card.addEventListener('pointerleave', hideCard);
  container.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (!card.hidden) hideCard();
    else if (state.root.parent) zoomTo(state.root.parent);
  });

  const box = container.querySelector<HTMLElement>('[data-filters]');
  const filters = box
    ? filterBar(box, tree, (filter) => {
        state = { ...state, filter };
        update();
        history.pushState(null, '', here());
      })
    : undefined;
  for (const button of container.querySelectorAll<HTMLElement>('[data-mosaic-save]'))
    button.addEventListener('click', () => void download(picture, button.dataset.mosaicSave === 'png' ? 'png' : 'svg', 'mosaic'));

  for (const hidden of container.querySelectorAll<HTMLElement>('[data-needs-script]')) hidden.hidden = false;
  addEventListener('popstate', goToAddress);
  let width = picture.clientWidth;
  new ResizeObserver(() => {
    if (picture.clientWidth === width || picture.clientWidth === 0) return;
    width = picture.clientWidth;
    fitToScreen();
    update();
  }).observe(picture);
  fitToScreen();
  goToAddress();
  container.dataset.ready = '';
}
