/** What a reader went to from the dialog lately, on this device. */
import type { Hit } from './finder.ts';

const KEY = 'found';
/** The most that are kept; chosen by eye. */
const MOST = 6;

/** The newest first; none where storage is off or has something else. */
export function recentHits(): Hit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isHit).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function remember(hit: Hit): void {
  try {
    const others = recentHits().filter(({ path }) => path !== hit.path);
    localStorage.setItem(KEY, JSON.stringify([hit, ...others].slice(0, MOST)));
  } catch {
    // Storage is off or full: nothing is remembered.
  }
}

const isHit = (value: unknown): value is Hit =>
  typeof value === 'object' &&
  value !== null &&
  ['kind', 'path', 'name', 'detail'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string') &&
  /^(?:questions|sources|people|tags|terms)\/[a-z0-9#/-]*$/.test((value as Hit).path);
