/** The fields of a question file, for the check, the JSON Schema, editors and the contribute page. */
import { z } from 'zod';
import { LONGEST_TITLE } from '../markdown/weight.ts';
import { flawOfLine } from './line.ts';
import { isDevice, NO_DEVICE, SLUG } from './slug.ts';

export { SLUG };

const STATUSES = ['open', 'partial', 'answered', 'ill-posed'] as const;
const STANCES = ['poses', 'informs', 'answers', 'disputes'] as const;
const KINDS = ['paper', 'post', 'comment', 'book', 'talk', 'code', 'page'] as const;

/** The longest texts, in characters, and the longest lists. A page shows all of them. */
export const LONGEST = { slug: 100, title: LONGEST_TITLE, name: 200, url: 2000, insight: 2000 } as const;
export const MOST = { parents: 20, tags: 20, aliases: 50, authors: 200, sources: 200 } as const;

/** What stands in a field for the rest of the mosaic: the id of a question, alone or as `id=answer`; Markdown; or a web address. */
export type Holds = 'id' | 'markdown' | 'address';

/** Which fields hold something that can refer elsewhere. Whatever follows references reads this, so that no field is forgotten. */
export const holds = z.registry<{ holds: Holds }>();

const slug = (noun: string) =>
  z
    .string()
    .max(LONGEST.slug, `${noun} of at most ${LONGEST.slug} characters`)
    .regex(SLUG, `${noun}: lower-case words joined by "-"`)
    .refine((name) => !isDevice(name), NO_DEVICE);

/** One visible line. */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'some text')
    .max(longest, `at most ${longest} characters`)
    .superRefine((text, context) => {
      const flaw = flawOfLine(text);
      if (flaw) context.addIssue({ code: 'custom', message: flaw });
    });

const list = <T extends z.ZodType>(items: T, most: number) => z.array(items).max(most, `at most ${most} entries`);

/** A list that says each thing once, which editors are told here and the check says in `rules/duplicate-entry.ts`. */
const set = <T extends z.ZodType>(items: T, most: number) => list(items, most).meta({ uniqueItems: true });

const DATE = 'a year, month or day that is in the calendar, such as 2023, 2023-03 or 2023-03-09';

const date = z.union([z.string(), z.number().transform(String)], DATE).pipe(
  z
    .string()
    .regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: DATE, abort: true })
    .refine(isInCalendar, DATE),
);

/** A day such as 31 February is none. */
function isInCalendar(written: string): boolean {
  return written.length < 10 || new Date(`${written}T00:00:00Z`).getUTCDate() === Number(written.slice(8));
}

// A user name on GitHub: at most 39 letters and digits, with single hyphens between them.
const handle = z.string().regex(/^(?=.{1,39}$)[A-Za-z\d]+(?:-[A-Za-z\d]+)*$/, 'a GitHub handle such as octocat, without @');

/** Two to four words, as the name of a person has: "Ada Lovelace", "A. B. Smith", "Ludwig van Beethoven". */
const PERSON = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+)+(?:(?:van|von|de|der|den|del|di|da|la|le|al|bin|ibn)\s+)*\p{Lu}[\p{L}\p{M}'’-]+$/u;

/** What is done somewhere is no person: "Center for Human Values and Machine Learning". */
const FIELD = /(?:research|policy|science|sciences|studies|learning|engineering|technology|education|ethics|development|security|safety)$/i;

/** "A. Smith and B. Jones", but not "Center for Research and Policy". */
function areTwoPeople(name: string): boolean {
  const parts = name.split(/ (?:and|&) /);
  return parts.length > 1 && parts.every((part) => PERSON.test(part) && !FIELD.test(part));
}

/** An address, a number, or several names in one entry. A group may have "and" in its name. */
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

const author = line(LONGEST.name).refine((name) => !isNoName(name), 'the name of one person or group, with an entry for each');

const sourceFields = z.strictObject({
  url: line(LONGEST.url)
    .describe('Where the source is. Addresses of one paper or post (abs, pdf, DOI, mirrors) count as one source.')
    .register(holds, { holds: 'address' }),
  title: line(LONGEST.title).optional().describe('Its title. Given once anywhere in the mosaic, it holds everywhere.'),
  authors: list(author, MOST.authors).optional().describe('Who wrote it, as they sign. Given once, holds everywhere.'),
  date: date.optional().describe('When it appeared: a year, a month or a day. Given once, holds everywhere.'),
  kind: z.enum(KINDS).optional().describe('What it is. Without it, guessed from the address.'),
  stance: z
    .enum(STANCES)
    .default('informs')
    .describe('What it does to this question: poses (asks it), informs, answers, or disputes (the question or an earlier answer).'),
  insight: z
    .string()
    .trim()
    .min(1, 'some text')
    .max(LONGEST.insight, `at most ${LONGEST.insight} characters`)
    .refine((insight) => insight.isWellFormed(), 'whole characters, not half a surrogate pair')
    .optional()
    .describe(
      'One to three sentences of Markdown: what this source changes about this question. Without it, the source is a lead nobody has digested yet.',
    )
    .register(holds, { holds: 'markdown' }),
  by: handle.optional().describe('Who wrote the insight: a GitHub handle.'),
});

const source = z.union([line(LONGEST.url).transform((url) => sourceFields.parse({ url })), sourceFields]);

export const questionSchema = z.strictObject({
  title: line(LONGEST.title).describe('The question itself, as asked.'),
  parent: slug('an id')
    .optional()
    .describe('The id of the question this one is a part of. Without it, the question is a root.')
    .register(holds, { holds: 'id' }),
  also_under: set(slug('an id').register(holds, { holds: 'id' }), MOST.parents)
    .default([])
    .describe('Further parents, when several lists meet here. Drawn as a secondary edge, never a second page.'),
  order: z.number().optional().describe('Place among its siblings. Those without one come after, by title.'),
  tags: set(slug('a tag'), MOST.tags).default([]).describe('Topics that cut across the tree.'),
  status: z
    .enum(STATUSES)
    .default('open')
    .describe('What the field knows. partial needs a source with an insight, answered a source that answers, ill-posed one that disputes.'),
  sources: list(source, MOST.sources)
    .default([])
    .describe(
      'Papers, posts, comments, books, talks and code that bear on the question: bare addresses, or entries with the fields below.',
    ),
  aliases: set(slug('an id'), MOST.aliases).default([]).describe('Former ids of this question. Each redirects here.'),
});

export type QuestionFields = z.output<typeof questionSchema>;
export type SourceFields = z.output<typeof sourceFields>;
export type Status = QuestionFields['status'];
export type Stance = SourceFields['stance'];
export type Kind = (typeof KINDS)[number];

/** The fields each mapping may have, by where the mapping stands. */
export const KNOWN_FIELDS = {
  question: Object.keys(questionSchema.shape),
  source: Object.keys(sourceFields.shape),
} as const;

/** One row of the field reference. */
export interface FieldReference {
  name: string;
  type: string;
  required: boolean;
  description: string;
}

/** The field reference of the contribute page: what the JSON Schema says, as rows. */
export function fieldReference(): Record<'question' | 'source', FieldReference[]> {
  const rows = (shape: Record<string, z.ZodType>) =>
    Object.entries(shape).map(([name, field]) => ({
      name,
      type: describeType(z.toJSONSchema(field, { io: 'input' }) as JsonType),
      required: !field.safeParse(undefined).success,
      description: field.description ?? '',
    }));
  return { question: rows(questionSchema.shape), source: rows(sourceFields.shape) };
}

/** The JSON Schema of a question file's frontmatter, for editors. @param address where it is published, if it is */
export function questionJsonSchema(address?: string) {
  const { $schema, ...schema } = z.toJSONSchema(questionSchema, { io: 'input' });
  return { $schema, ...(address && { $id: address }), title: 'Question', ...schema };
}

interface JsonType {
  type?: string;
  enum?: string[];
  items?: JsonType;
  anyOf?: JsonType[];
  pattern?: string;
}

/** A type in words a contributor reads: `id or slug[]`, `open | partial`. */
function describeType(json: JsonType): string {
  if (json.enum) return json.enum.join(' | ');
  if (json.anyOf) return [...new Set(json.anyOf.map(describeType))].join(' or ');
  if (json.items) return `list of ${describeType(json.items)}`;
  if (json.pattern === SLUG.source) return 'slug';
  return { object: 'entry', string: 'text' }[json.type ?? ''] ?? json.type ?? 'any';
}
