/** Loads the code of the mosaic when the browser is idle, or at once when the address asks for a view. */

const container = document.querySelector<HTMLElement>('[data-mosaic]');
if (container) {
  const load = async () => (await import('./index.ts')).startMosaic(container);
  // Safari has no requestIdleCallback.
  if (location.search || !('requestIdleCallback' in window)) void load();
  else requestIdleCallback(() => void load(), { timeout: 1000 });
}
