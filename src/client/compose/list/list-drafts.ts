/** The lists that a browser keeps while somebody works on them: what was pasted, who asks, where it goes, and each choice. */
import type { SaidPoser } from '../../../compose/list/said-poser.ts';
import type { Choice } from '../../../edit/import/planned.ts';
import { SLUG } from '../../../mosaic/slug.ts';
import { fieldsIn, isMoment, type Shape } from '../kept.ts';

export interface ListDraft {
  /** As it is in the box. */
  text: string;
  /** The HTML that was pasted, which is read instead of the text. */
  html?: string;
  /** The name of the file, if it was one. */
  file: string;
  /** The first lines, to tell it from others. */
  title: string;
  under?: string;
  everyone: SaidPoser;
  named: [name: string, said: SaidPoser][];
  choices: [row: number, choice: Choice][];
  /** When it was kept last: `2026-11-26T16:58:00.000Z`. */
  changed: string;
}

const VERSION = 1;

/** In UTF-16 code units; chosen by eye, so that a few lists fit into the five million that browsers give a site. */
const LONGEST = 1_500_000;
/** The most entries of a kind that are read; no list has more. */
const MOST = 2000;

export const LIST_DRAFTS: Shape<ListDraft> = {
  prefix: 'compose-list:',
  longest: LONGEST,
  print: (draft) => JSON.stringify({ version: VERSION, ...draft }),
  read: listDraftIn,
};

/** Reads a draft, which may be damaged or written by a stranger; undefined where it is none. */
export function listDraftIn(text: string): ListDraft | undefined {
  const value = fieldsIn(text, LONGEST, VERSION);
  if (!value) return undefined;
  const { text: written, html, file, title, under, everyone, named, choices, changed } = value;
  const posers = listOf(named, ([name, said]) => (isText(name) ? pair(name, saidIn(said)) : undefined));
  const chosen = listOf(choices, ([row, choice]) => (isRow(row) ? pair(row, choiceIn(choice)) : undefined));
  const forAll = saidIn(everyone);
  if (!isText(written) || !isText(file) || !isText(title) || !isText(changed) || !forAll || !posers || !chosen) return undefined;
  if ((html !== undefined && !isText(html)) || (under !== undefined && !isId(under))) return undefined;
  if (!isMoment(changed)) return undefined;
  return {
    text: written,
    ...(html !== undefined && { html }),
    file,
    title,
    ...(under !== undefined && { under }),
    everyone: forAll,
    named: posers,
    choices: chosen,
    changed,
  };
}

function saidIn(value: unknown): SaidPoser | undefined {
  if (!isRecord(value)) return undefined;
  const { address, title, authors, date } = value;
  return isText(address) && isText(title) && isText(authors) && isText(date) ? { address, title, authors, date } : undefined;
}

function choiceIn(value: unknown): Choice | undefined {
  if (!isRecord(value)) return undefined;
  const { as, id, under, title } = value;
  if (as === 'heading' || as === 'body' || as === 'out') return { as };
  if (as === 'same') return isId(id) ? { as, id } : undefined;
  if (as !== 'new' || (under !== undefined && under !== null && !isId(under))) return undefined;
  if ((id !== undefined && !isText(id)) || (title !== undefined && !isText(title))) return undefined;
  return { as, ...(id !== undefined && { id }), ...(under !== undefined && { under }), ...(title !== undefined && { title }) };
}

/** Entries of two parts; undefined where one of them cannot be read. */
function listOf<T>(value: unknown, read: (entry: unknown[]) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length > MOST) return undefined;
  const entries = value.map((entry) => (Array.isArray(entry) && entry.length === 2 ? read(entry) : undefined));
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

const pair = <A, B>(a: A, b: B | undefined): [A, B] | undefined => (b === undefined ? undefined : [a, b]);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isId = (value: unknown): value is string => isText(value) && value.length <= 200 && SLUG.test(value);
const isRow = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
