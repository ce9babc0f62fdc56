/** The parts of the schema: lines, names, dates and lists, each with its limit. */
import { z } from 'zod';
import { LONGEST_TITLE } from '../markdown/longest-title.ts';
import { LONGEST_LABEL } from '../markdown/weight.ts';
import { flawOfLine } from './read/line.ts';
import { isDevice, NO_DEVICE, SLUG } from './slug.ts';

/** The longest texts, in UTF-16 code units, and the longest lists. A page shows them whole, so they are bounded; chosen by eye. */
export const LONGEST = { slug: 100, title: LONGEST_TITLE, label: LONGEST_LABEL, name: 200, place: 100, url: 2000, insight: 2000 } as const;
export const MOST = {
  parents: 20,
  tags: 20,
  aliases: 50,
  authors: 200,
  sources: 200,
  readers: 20,
  answers: 20,
  needs: 20,
  ways: 20,
  hinges: 40,
} as const;

/** What a field can refer with: the id of a question, alone or as `id=answer`; Markdown; or a web address. */
export type Holds = 'id' | 'markdown' | 'address';

/** Which fields can refer elsewhere. All code that follows references reads this, so that no field is forgotten. */
export const holds = z.registry<{ holds: Holds }>();

/** A slug. @param noun its name in messages, with an article */
export const slug = (noun: string) =>
  z
    .string()
    .max(LONGEST.slug, `${noun} of at most ${LONGEST.slug} characters`)
    .regex(SLUG, `${noun}: lower-case words joined by "-"`)
    .refine((name) => !isDevice(name), NO_DEVICE)
    .meta({ title: noun.replace(/^an? /, '') });

/** One visible line. @param longest in UTF-16 code units */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'some text')
    .max(longest, `at most ${longest} characters`)
    .superRefine((text, context) => {
      const flaw = flawOfLine(text);
      if (flaw) context.addIssue({ code: 'custom', message: flaw });
    });

export const list = <T extends z.ZodType>(items: T, most: number) => z.array(items).max(most, `at most ${most} entries`);

/** A list without duplicates: editors get that from here, the check from `rules/duplicate-entry.ts`. */
export const set = <T extends z.ZodType>(items: T, most: number) => list(items, most).meta({ uniqueItems: true });

const DATE = 'a year, month or day that is in the calendar, such as 2023, 2023-03 or 2023-03-09';

/** From the year 1000 to 2999. */
const dates = z.union(
  [z.string().regex(/^[12]\d{3}$/), z.string().regex(/^[12]\d{3}-(?:0[1-9]|1[0-2])$/), z.iso.date().regex(/^[12]/)],
  DATE,
);

export const date = z
  .union([z.string(), z.number().transform(String)], DATE)
  .pipe(dates)
  .meta({ title: 'date' });

// A user name on GitHub: at most 39 letters and digits, with single hyphens between them.
export const handle = z
  .string()
  .regex(/^(?=.{1,39}$)[A-Za-z\d]+(?:-[A-Za-z\d]+)*$/, 'a GitHub handle such as octocat, without @')
  .meta({ title: 'handle' });

/** Words that look like the name of a person: "Ada Lovelace", "A. B. Smith", "Ludwig van Beethoven". */
const PERSON = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+)+(?:(?:van|von|de|der|den|del|di|da|la|le|al|bin|ibn)\s+)*\p{Lu}[\p{L}\p{M}'’-]+$/u;

/** The last word of a field of work, so not of a person: "Center for Human Values and Machine Learning". */
const FIELD = /(?:research|policy|science|sciences|studies|learning|engineering|technology|education|ethics|development|security|safety)$/i;

/** True for "A. Smith and B. Jones", false for "Center for Research and Policy". */
function areTwoPeople(name: string): boolean {
  const parts = name.split(/ (?:and|&) /);
  return parts.length > 1 && parts.every((part) => PERSON.test(part) && !FIELD.test(part));
}

/** Whether a text is an address, a number, or several names. A group may have "and" in its name. */
function isNoName(name: string): boolean {
  const parts = name.split(',');
  return (
    areTwoPeople(name) ||
    /;|:\/\/|\bet al\b/i.test(name) ||
    !/\p{L}/u.test(name) ||
    parts.length > 2 ||
    (parts.length === 2 && /\band\b/i.test(parts[1] as string))
  );
}

export const author = line(LONGEST.name).refine((name) => !isNoName(name), 'the name of one person or group, with an entry for each');

/** The id of a question. */
export const id = slug('an id').register(holds, { holds: 'id' });

/** The address of a source or of a page. */
export const address = line(LONGEST.url).meta({ title: 'address' }).register(holds, { holds: 'address' });

/** A short name of a possible answer. */
export const key = slug('a key');

/** A claim about a question: `id` says that it has some answer, `id=key` that it has this one. */
export const claim = z
  .string()
  .max(2 * LONGEST.slug + 1, `at most ${2 * LONGEST.slug + 1} characters`)
  .regex(
    new RegExp(`${SLUG.source.slice(0, -1)}(?:=${SLUG.source.slice(1, -1)})?$`),
    'an id, or an id and one of its answers, as in an-id=yes',
  )
  .meta({ title: 'id or id=key' })
  .register(holds, { holds: 'id' });
