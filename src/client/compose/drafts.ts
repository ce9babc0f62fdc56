/**
 * The drafts that a browser keeps for a site, each under a key of its own, so that two tabs never write over each other. Whatever is in
 * storage, nothing here fails, and nothing that cannot be read is written over.
 */
import { type About, aboutIn, composeAddress } from '../../views/compose-address.ts';

/** The part of `localStorage` that is needed. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What somebody is writing. */
export interface Draft {
  about: About;
  /** Its name in a list: the title or, of an insight, its question. */
  title: string;
  /** Below the questions folder. */
  name: string;
  text: string;
  /** The text that the file had when the draft began; absent for a new question. */
  was?: string;
  /** Whether a person gave the id. */
  named?: true;
  /** Of an insight: what is in its form, by the names of its fields. */
  form?: Readonly<Record<string, string>>;
  /** When it was kept last: `2026-11-26T16:58:00.000Z`. */
  changed: string;
}

export interface KeptDraft {
  id: string;
  /** Undefined where it cannot be read: then `text` is what is there. */
  draft?: Draft;
  text: string;
}

export interface Drafts {
  /** All, the newest first; those that cannot be read are last. */
  all(): KeptDraft[];
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

const PREFIX = 'compose:';
const VERSION = 1;

/** In UTF-16 code units: a question file has at most 65,536 bytes, and a draft has it twice. */
const LONGEST = 300_000;
/** The most drafts that are read; a guess at what nobody reaches. */
const MOST = 200;

const FULL = 'Not kept in this browser: its storage for this site is full. Delete a draft below, or download the file.';
const FORBIDDEN = 'Not kept: this browser lets this site keep nothing. Download the file before you close the page.';
const TOO_LONG = 'Not kept in this browser: the text is too long.';

/**
 * @param storage throws where a browser forbids it
 * @param newId makes an id that no draft has
 */
export function keptDrafts(storage: () => DraftStorage, newId: () => string): Drafts {
  /** What this tab wrote last, by id. */
  const own = new Map<string, string>();
  const textAt = (id: string): string | undefined => {
    try {
      return storage().getItem(PREFIX + id) ?? undefined;
    } catch {
      return undefined;
    }
  };
  return {
    all() {
      const kept = idsIn(storage).flatMap((id): KeptDraft[] => {
        const text = textAt(id);
        if (text === undefined) return [];
        const draft = draftIn(text);
        return [{ id, text, ...(draft && { draft }) }];
      });
      const when = ({ draft }: KeptDraft) => draft?.changed ?? '';
      return kept.sort((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0));
    },
    get(id) {
      const text = textAt(id);
      const draft = text === undefined ? undefined : draftIn(text);
      if (text !== undefined && draft) own.set(id, text);
      return draft;
    },
    keep(id, draft) {
      const text = printDraft(draft);
      if (text.length > LONGEST) return { failure: TOO_LONG };
      const there = textAt(id);
      const place = there === undefined || there === own.get(id) ? id : newId();
      try {
        storage().setItem(PREFIX + place, text);
        own.set(place, text);
        return { id: place };
      } catch (error) {
        return { failure: error instanceof Error && error.name === 'QuotaExceededError' ? FULL : FORBIDDEN };
      }
    },
    remove(id) {
      try {
        storage().removeItem(PREFIX + id);
      } catch {
        // Where nothing may be kept, nothing is.
      }
    },
    putBack(id, text) {
      try {
        storage().setItem(PREFIX + id, text);
      } catch {
        // There was room for it a moment ago; if there is none now, another tab has taken it.
      }
    },
  };
}

function idsIn(storage: () => DraftStorage): string[] {
  try {
    const place = storage();
    const ids: string[] = [];
    for (let at = 0; at < place.length && ids.length < MOST; at++) {
      const key = place.key(at);
      if (key?.startsWith(PREFIX)) ids.push(key.slice(PREFIX.length));
    }
    return ids;
  } catch {
    return [];
  }
}

const printDraft = ({ about, ...draft }: Draft): string => JSON.stringify({ version: VERSION, about: composeAddress('', about), ...draft });

/** Reads a draft, which may be damaged or written by a stranger; undefined where it is none. */
export function draftIn(text: string): Draft | undefined {
  if (text.length > LONGEST) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value.version !== VERSION) return undefined;
  const { title, name, text: written, was, named, form, changed } = value;
  const about = typeof value.about === 'string' ? aboutIn(value.about) : undefined;
  if (!about || !isText(title) || !isText(name) || !isText(written) || !isText(changed) || !FILE.test(name)) return undefined;
  if (was !== undefined && !isText(was)) return undefined;
  if (form !== undefined && !(isRecord(form) && Object.values(form).every(isText))) return undefined;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(changed)) return undefined;
  return {
    about,
    title,
    name,
    text: written,
    ...(was !== undefined && { was }),
    ...(named === true && { named }),
    ...(form !== undefined && { form: form as Record<string, string> }),
    changed,
  };
}

/** A file below the questions folder that leads out of no folder: names that begin with a letter or digit. */
const FILE = /^(?:[\p{L}\p{N}_][^/\\\p{Cc}]{0,200}\/){0,10}[\p{L}\p{N}_][^/\\\p{Cc}]{0,200}\.md$/u;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';

/** The draft to go on with where somebody comes for something: the one that is named, or the newest about the same. */
export function draftFor(about: About, drafts: readonly KeptDraft[]): KeptDraft | undefined {
  return drafts.find(({ id, draft }) => {
    if (!draft || draft.about.kind !== about.kind) return false;
    if (about.draft !== undefined) return about.draft === id;
    // Whoever asks a question has another one in mind than the last time.
    if (about.kind === 'question' || about.id === undefined || (draft.about as { id?: string }).id !== about.id) return false;
    return about.kind === 'correction' || about.url === undefined || about.url === draft.form?.url;
  });
}
