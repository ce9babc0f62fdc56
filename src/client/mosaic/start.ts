/**
 * Loads the code of the mosaic when it is wanted: at once when the address asks for a view, when the browser is idle where the picture is
 * what the page is for, and elsewhere when somebody comes to the picture, with a pointer or the focus.
 */

/**
 * The widths of a screen at which the words of the wide picture would be too small and the narrow one is not shown, as in the style of the
 * picture: there it is wanted as soon as it is in view.
 */
const BETWEEN = '(32.5rem <= width < 74.5rem)';

const container = document.querySelector<HTMLElement>('[data-mosaic]');
if (container) {
  const load = async () => (await import('./index.ts')).startMosaic(container);
  const waits = container.dataset.waits !== undefined;
  // Safari has no requestIdleCallback.
  if (location.search || (!waits && !('requestIdleCallback' in window))) void load();
  else if (waits) whenSomebodyComes(container, load);
  else requestIdleCallback(() => void load(), { timeout: 1000 });
}

function whenSomebodyComes(container: HTMLElement, load: () => Promise<void>): void {
  const ending = new AbortController();
  let pointer: PointerEvent | undefined;
  const wanted = () => {
    ending.abort();
    seen.disconnect();
    void load().then(() => comeAgain(container, pointer));
  };
  const seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) wanted();
  });
  for (const sign of ['pointerover', 'pointerdown', 'focusin']) container.addEventListener(sign, wanted, { signal: ending.signal });
  container.addEventListener('pointermove', (event) => (pointer = event), { passive: true });
  if (matchMedia(BETWEEN).matches) seen.observe(container);
}

/** Tells the picture, now that it listens, of the pointer or the focus that is on it already. */
function comeAgain(container: HTMLElement, pointer: PointerEvent | undefined): void {
  const below = pointer && document.elementFromPoint(pointer.clientX, pointer.clientY);
  if (below && container.contains(below))
    below.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: pointer.pointerType }));
  if (container.contains(document.activeElement)) document.activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}
