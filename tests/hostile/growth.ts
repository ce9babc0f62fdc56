/** How processor time grows with what is worked on. */
import assert from 'node:assert/strict';

/**
 * Fails if work on so much takes more than about three times the time that work on half as much takes; what takes little passes at once.
 * @param little milliseconds that do not count, on a slow machine
 * @param prepared gives the work on so much; its own time does not count
 */
export async function assertGrowsEvenly(size: number, little: number, prepared: (size: number) => () => unknown): Promise<void> {
  let whole = await cost(prepared(size));
  if (whole <= little) return;
  const half = await cost(prepared(size / 2));
  const most = 3 * half + little;
  // The first time compiled the code too.
  if (whole > most) whole = await cost(prepared(size));
  assert.ok(whole <= most, `${size} take ${whole.toFixed()} ms, half as many ${half.toFixed()} ms`);
}

/** Milliseconds of processor time. */
async function cost(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  return process.cpuUsage(begun).user / 1000;
}
