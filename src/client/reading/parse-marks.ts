/** Reads the text of marks, which may be damaged, or written by a stranger. */
import { identify } from '../../mosaic/identity.ts';
import { count } from '../../views/count.ts';
import { shortened } from '../../visible.ts';
import { LONGEST_NAME, LONGEST_NOTE, LONGEST_TEXT, MARKS, type Mark, type Marked, type Marks, MOST_MARKS, VERSION } from './marks.ts';
import { joined } from './merge-marks.ts';

export interface ParsedMarks {
  /** What could be read. */
  marks: Marks;
  /** What could not, such as `Entry 3: found mark "later", expected reading, to-read or read`. At most ten, so that they can be shown. */
  problems: string[];
}

const EXPECTED = `expected {"version": ${VERSION}, "marks": […]} as “Save as a file” writes it`;

/**
 * Reads every entry that is as it should be, and says what is wrong with each other one. An entry that names a source again is added to the
 * first.
 */
export function parseMarks(text: string): ParsedMarks {
  const entries = entriesIn(text);
  if (typeof entries === 'string') return { marks: new Map(), problems: [entries] };
  const marks = new Map<string, Marked>();
  const problems: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const read = markedOf(entry);
    if (typeof read === 'string') problems.push(`Entry ${index + 1}: found ${read}`);
    else {
      const [key, marked] = read;
      const before = marks.get(key);
      const both = before ? joined(before, marked) : marked;
      if (both) marks.set(key, both);
      else problems.push(`Entry ${index + 1}: found a second note on one source, expected both to have at most ${LONGEST_NOTE} characters`);
    }
  }
  const most = 10;
  return { marks, problems: [...problems.slice(0, most), ...(problems.length > most ? [`and ${problems.length - most} more`] : [])] };
}

/** The entries in a text, not read yet; or in words what is there in their place. */
function entriesIn(text: string): unknown[] | string {
  if (text.length > LONGEST_TEXT) return `Found ${count(text.length)} characters, expected at most ${count(LONGEST_TEXT)}`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return `Found ${text.trim() === '' ? 'nothing' : quoted(text)}, which is no JSON, ${EXPECTED}`;
  }
  if (!isRecord(value) || !('version' in value) || !('marks' in value)) return `Found ${quoted(text)}, ${EXPECTED}`;
  if (value.version !== VERSION) return `Found version ${given(value.version)}, expected version ${VERSION}`;
  if (!Array.isArray(value.marks)) return `Found marks that are no list, ${EXPECTED}`;
  if (value.marks.length > MOST_MARKS) return `Found ${count(value.marks.length)} marks, expected at most ${count(MOST_MARKS)}`;
  return value.marks;
}

const FIELDS = new Set(['url', 'name', 'mark', 'note', 'changed']);

/** An entry with the identity of its source; or in words what is wrong with it. */
function markedOf(entry: unknown): [key: string, marked: Marked] | string {
  if (!isRecord(entry)) return `${given(entry)}, expected an entry with url, name, mark or note, and changed`;
  const { url, name, mark, note, changed } = entry;
  const unknown = Object.keys(entry).find((field) => !FIELDS.has(field));
  if (unknown !== undefined) return `a field ${quoted(unknown)}, expected only ${[...FIELDS].join(', ')}`;
  const identity = typeof url === 'string' && url.length <= LONGEST_NAME ? identify(url) : undefined;
  if (!identity) return `url ${given(url)}, expected the web address of a source`;
  if (!isText(name, LONGEST_NAME)) return `name ${given(name)}, expected a text of at most ${LONGEST_NAME} characters`;
  if (mark !== undefined && !isMark(mark)) return `mark ${given(mark)}, expected ${MARKS.join(', ')}`;
  if (note !== undefined && !isText(note, LONGEST_NOTE))
    return `note ${given(note)}, expected a text of at most ${LONGEST_NOTE} characters`;
  if (mark === undefined && note === undefined) return 'neither mark nor note, expected one of them';
  if (!isMoment(changed)) return `changed ${given(changed)}, expected a time such as 2026-11-26T16:58:00.000Z`;
  return [identity.key, { url: identity.url, name, ...(mark && { mark }), ...(note && { note }), changed }];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, longest: number): value is string => typeof value === 'string' && value !== '' && value.length <= longest;
const isMark = (value: unknown): value is Mark => (MARKS as readonly unknown[]).includes(value);
/** Times in this form are in the order of their texts. */
const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));

/** A value in words. It does not go into lists and objects, which may be deep. */
function given(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return value === undefined ? 'missing' : String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}

/** How much is quoted of what is wrong, in UTF-16 code units. Chosen by eye. */
const LONGEST_QUOTED = 40;

/** The beginning of a text, every character of it seen. A long text is cut before it is looked at. */
const quoted = (text: string) => `“${shortened(text.slice(0, 2 * LONGEST_QUOTED), LONGEST_QUOTED)}”`;
