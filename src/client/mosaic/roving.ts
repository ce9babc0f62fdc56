/** Makes the picture one stop of the tab key; inside it, the arrow keys lead from tile to tile. */
import type { Box } from '../../pictures/squares.ts';
import { nextTile } from './next-tile.ts';

export interface Roving {
  /** Gives the one stop to a tile; without one, to that which had it, or to the first. */
  stopAt(tile?: SVGAElement): void;
  remove(): void;
}

/** @param boxOf what can be aimed at of a tile */
export function roving(picture: SVGSVGElement, boxOf: (tile: SVGAElement) => Box): Roving {
  let current: SVGAElement | undefined;
  const tiles = () => [...picture.querySelectorAll<SVGAElement>('a:not([aria-hidden])')];

  function stopAt(tile?: SVGAElement): void {
    const all = tiles();
    const wanted = tile ?? current;
    current = wanted && all.includes(wanted) ? wanted : all[0];
    for (const one of all) one.setAttribute('tabindex', one === current ? '0' : '-1');
  }

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = tiles();
    const at = all.indexOf(document.activeElement as unknown as SVGAElement);
    const next = at < 0 ? undefined : nextTile(all.map(boxOf), at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  }
  function onFocus(event: FocusEvent): void {
    const tile = (event.target as Element).closest<SVGAElement>('a');
    if (tile && picture.contains(tile)) stopAt(tile);
  }

  // Not on the picture: in Chrome, an SVG that listens for focus events can itself get the focus.
  const around = picture.parentElement;
  picture.addEventListener('keydown', onKey);
  around?.addEventListener('focusin', onFocus);
  return {
    stopAt,
    remove() {
      picture.removeEventListener('keydown', onKey);
      around?.removeEventListener('focusin', onFocus);
    },
  };
}
