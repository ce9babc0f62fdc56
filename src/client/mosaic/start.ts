/** Brings the mosaic to life once the page has nothing better to do. */

const container = document.querySelector<HTMLElement>('[data-mosaic]');
if (container) {
  const load = async () => (await import('./index.ts')).enliven(container);
  // Safari has no requestIdleCallback.
  if (location.search || !('requestIdleCallback' in window)) void load();
  else requestIdleCallback(() => void load(), { timeout: 1000 });
}
