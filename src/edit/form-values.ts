/** What people type into the fields of a form, made right where it is certain what they mean. */
import { dateWritten } from '../formats/written-date.ts';
import { idsOf } from '../mosaic/ids.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { slugOf } from '../mosaic/slug-of.ts';

/** One line, without what is before and behind it; undefined where nothing is left. */
export const oneLine = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined;

/** Entries with commas, semicolons or line ends between them. */
export const entries = (text: string | undefined): string[] => (text ?? '').split(/[,;\n]/).flatMap((each) => oneLine(each) ?? []);

/** Parts of names that begin with a small letter. */
const PARTICLES: ReadonlySet<string> = new Set('al bin da de del della den der di dos du el la le ten ter van von zu'.split(' '));
/** The most words of a person's name; chosen by eye. */
const MOST_WORDS = 5;

const isName = (text: string): boolean => {
  const words = text.split(' ');
  return words.length <= MOST_WORDS && words.every((word) => PARTICLES.has(word) || !/^\p{Ll}/u.test(word));
};

/** Names with commas, or "and" or "&", between them. "Centre for Law and Policy" is one, since a person has no such name. */
export const names = (text: string | undefined): string[] =>
  entries(text?.replace(/[,;]\s*(?:and|&)\s+/g, ', ')).flatMap((entry) => {
    const parts = entry.split(/\s(?:and|&)\s/);
    return parts.length > 1 && parts.every((part) => isName(part) && part !== '') ? parts : [entry];
  });

/** A date as question files have it; what is none stays, for the check to say so. */
export const date = (text: string | undefined): string | undefined => {
  const line = oneLine(text);
  return line === undefined ? undefined : (dateWritten(line) ?? line);
};

/** Tags as question files have them: "Abstraction" is `abstraction`. */
export const tags = (text: string | undefined): string[] => [...new Set(entries(text).map((entry) => slugOf(entry) || entry))];

/**
 * The id that a text names: one as it is; the last part of the address of a question's page or of the path of its file; `[[id]]`. A
 * former id is that of the question which has it now.
 */
export function idNamed(files: readonly QuestionFile[], text: string): string {
  const bare = text.replace(/^\[\[([^\][|]*)(?:\|[^\][]*)?\]\]$/, '$1').trim();
  const [path = ''] = bare.split(/[?#]/);
  const parts = path.split('/').filter((part) => part !== '' && part !== 'all' && part !== 'index.html');
  const id = (parts.at(-1) ?? bare).replace(/\.(?:md|json|bib)$/, '');
  return idsOf(files).resolve(id)?.id ?? id;
}
