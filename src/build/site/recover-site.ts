/** Restores the last good site, for programs that only read it. */
import { existsSync } from 'node:fs';
import { lock } from './lock.ts';
import { placesFor, recover, removeOwnFolder } from './places.ts';

/**
 * Puts the last good site back if a build died while moving it; waits for a build that is running.
 * @param site the folder of the site
 */
export async function recoverSite(site: string, waiting: (other: string) => void): Promise<void> {
  const places = placesFor(site);
  if (!existsSync(places.own)) return;
  const unlock = await lock(places.own, `process ${process.pid}, which looks at the site`, waiting);
  try {
    recover(places);
  } finally {
    removeOwnFolder(places);
    unlock();
  }
}
