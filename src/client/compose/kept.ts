/**
 * What a browser keeps for a site, each under a key of its own, so that two tabs never write over each other. Whatever is in storage,
 * nothing here fails, and nothing that cannot be read is written over.
 */

/** The part of `localStorage` that is needed. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** How drafts of a kind are kept. */
export interface Shape<Draft> {
  /** What their keys begin with. */
  prefix: string;
  /** The longest, in UTF-16 code units. */
  longest: number;
  print(draft: Draft): string;
  /** Undefined where it cannot be read. */
  read(text: string): Draft | undefined;
}

export interface KeptOne<Draft> {
  id: string;
  /** Undefined where it cannot be read: then `text` is what is there. */
  draft?: Draft;
  text: string;
}

export interface Kept<Draft> {
  /** All, the newest first; those that cannot be read are last. */
  all(): KeptOne<Draft>[];
  get(id: string): Draft | undefined;
  /**
   * Keeps a draft. Where another tab has written there since, it gets a key of its own.
   * @returns its id now, or in words why it is not kept
   */
  keep(id: string, draft: Draft): { id: string } | { failure: string };
  remove(id: string): void;
  /** Puts back what was removed, as it was. */
  putBack(id: string, text: string): void;
}

/**
 * The fields of a kept draft, each of which may be anything.
 * @param version of the format
 * @returns undefined for what is too long, no JSON, or of another version
 */
export function fieldsIn(text: string, longest: number, version: number): Record<string, unknown> | undefined {
  if (text.length > longest) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord && 'version' in value && value.version === version ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text is a moment as `Date.prototype.toISOString` writes it. */
export const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text);

/** The most drafts that are read; a guess at what nobody reaches. */
const MOST = 200;

const FULL = 'Not kept in this browser: its storage for this site is full. Delete a draft below, or download the file.';
const FORBIDDEN = 'Not kept: this browser lets this site keep nothing. Download the file before you close the page.';
const TOO_LONG = 'Not kept in this browser: the text is too long.';

/**
 * @param storage throws where a browser forbids it
 * @param newId makes an id that no draft has
 */
export function keptAs<Draft extends { changed: string }>(
  { prefix, longest, print, read }: Shape<Draft>,
  storage: () => DraftStorage,
  newId: () => string,
): Kept<Draft> {
  /** What this tab wrote last, by id. */
  const own = new Map<string, string>();
  const textAt = (id: string): string | undefined => {
    try {
      return storage().getItem(prefix + id) ?? undefined;
    } catch {
      return undefined;
    }
  };
  return {
    all() {
      const kept = idsIn(storage, prefix).flatMap((id): KeptOne<Draft>[] => {
        const text = textAt(id);
        if (text === undefined) return [];
        const draft = read(text);
        return [{ id, text, ...(draft && { draft }) }];
      });
      const when = ({ draft }: KeptOne<Draft>) => draft?.changed ?? '';
      return kept.sort((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0));
    },
    get(id) {
      const text = textAt(id);
      const draft = text === undefined ? undefined : read(text);
      if (text !== undefined && draft) own.set(id, text);
      return draft;
    },
    keep(id, draft) {
      const text = print(draft);
      if (text.length > longest) return { failure: TOO_LONG };
      const there = textAt(id);
      const place = there === undefined || there === own.get(id) ? id : newId();
      try {
        storage().setItem(prefix + place, text);
        own.set(place, text);
        return { id: place };
      } catch (error) {
        return { failure: error instanceof Error && error.name === 'QuotaExceededError' ? FULL : FORBIDDEN };
      }
    },
    remove(id) {
      try {
        storage().removeItem(prefix + id);
      } catch {
        // Where nothing may be kept, nothing is.
      }
    },
    putBack(id, text) {
      try {
        storage().setItem(prefix + id, text);
      } catch {
        // There was room for it a moment ago; if there is none now, another tab has taken it.
      }
    },
  };
}

function idsIn(storage: () => DraftStorage, prefix: string): string[] {
  try {
    const place = storage();
    const ids: string[] = [];
    for (let at = 0; at < place.length && ids.length < MOST; at++) {
      const key = place.key(at);
      if (key?.startsWith(prefix)) ids.push(key.slice(prefix.length));
    }
    return ids;
  } catch {
    return [];
  }
}
