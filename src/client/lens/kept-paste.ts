/** Keeps what was pasted until the tab is closed, so that a reload does not lose it. */

const KEY = 'lens';

/** Empty where nothing is kept, or storage is off. */
export function keptPaste(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function keepPaste(pasted: string): void {
  try {
    if (pasted === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, pasted);
  } catch {
    // Storage is off or full: a reload loses it.
  }
}
