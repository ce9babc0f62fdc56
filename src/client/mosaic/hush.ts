/** Keeps the browser from showing the name of a tile as a tooltip, over its neighbours, while the pointer is on it: the card says more. */

/** @returns what gives the name its place again */
export function hush(tile: Element): () => void {
  const name = tile.querySelector(':scope > title');
  if (!name) return () => {};
  tile.setAttribute('aria-label', name.textContent ?? '');
  name.remove();
  return () => {
    tile.removeAttribute('aria-label');
    // Drawn again, the tile has its name already.
    if (!tile.querySelector(':scope > title')) tile.prepend(name);
  };
}
