/** The drafts of question files that a browser keeps for a site. */
import { type About, aboutIn, composeAddress } from '../../views/compose-address.ts';
import { type DraftStorage, fieldsIn, isMoment, type Kept, type KeptOne, keptAs } from './kept.ts';

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

export type KeptDraft = KeptOne<Draft>;
export type Drafts = Kept<Draft>;

const VERSION = 1;

/** In UTF-16 code units: a question file has at most 65,536 bytes, and a draft has it twice. */
const LONGEST = 300_000;

/**
 * @param storage throws where a browser forbids it
 * @param newId makes an id that no draft has
 */
export const keptDrafts = (storage: () => DraftStorage, newId: () => string): Drafts =>
  keptAs({ prefix: 'compose:', longest: LONGEST, print: printDraft, read: draftIn }, storage, newId);

const printDraft = ({ about, ...draft }: Draft): string => JSON.stringify({ version: VERSION, about: composeAddress('', about), ...draft });

/** Reads a draft, which may be damaged or written by a stranger; undefined where it is none. */
export function draftIn(text: string): Draft | undefined {
  const value = fieldsIn(text, LONGEST, VERSION);
  if (!value) return undefined;
  const { title, name, text: written, was, named, form, changed } = value;
  const about = typeof value.about === 'string' ? aboutIn(value.about) : undefined;
  if (!about || !isText(title) || !isText(name) || !isText(written) || !isText(changed) || !FILE.test(name)) return undefined;
  if (was !== undefined && !isText(was)) return undefined;
  if (form !== undefined && !(isRecord(form) && Object.values(form).every(isText))) return undefined;
  if (!isMoment(changed)) return undefined;
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
