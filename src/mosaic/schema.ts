/** The fields of a question file, for the check, the JSON Schema, editors and the contribute page. */
import { z } from 'zod';
import { SLUG } from './slug.ts';

export { SLUG };

const STATUSES = ['open', 'partial', 'answered', 'ill-posed'] as const;
const STANCES = ['poses', 'informs', 'answers', 'disputes'] as const;
const KINDS = ['paper', 'post', 'comment', 'book', 'talk', 'code', 'page'] as const;

/** What stands in a field for the rest of the mosaic: the id of a question, alone or as `id=answer`; Markdown; or a web address. */
export type Holds = 'id' | 'markdown' | 'address';

/** Which fields hold something that can refer elsewhere. Whatever follows references reads this, so that no field is forgotten. */
export const holds = z.registry<{ holds: Holds }>();

const slug = (noun: string) => z.string().regex(SLUG, `${noun}: lower-case words joined by "-"`);

const text = z.string().trim().min(1, 'some text');

const date = z
  .union([z.string(), z.number().transform(String)])
  .pipe(
    z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a year, month or day such as 2023, 2023-03 or 2023-03-09'),
  );

const sourceFields = z.strictObject({
  url: z
    .string()
    .trim()
    .min(1, 'an address')
    .describe('Where the source is. Addresses of one paper or post (abs, pdf, DOI, mirrors) count as one source.')
    .register(holds, { holds: 'address' }),
  title: text.optional().describe('Its title. Given once anywhere in the mosaic, it holds everywhere.'),
  authors: z.array(text).optional().describe('Who wrote it, as they sign. Given once, holds everywhere.'),
  date: date.optional().describe('When it appeared: a year, a month or a day. Given once, holds everywhere.'),
  kind: z.enum(KINDS).optional().describe('What it is. Without it, guessed from the address.'),
  stance: z
    .enum(STANCES)
    .default('informs')
    .describe('What it does to this question: poses (asks it), informs, answers, or disputes (the question or an earlier answer).'),
  insight: text
    .optional()
    .describe(
      'One to three sentences of Markdown: what this source changes about this question. Without it, the source is a lead nobody has digested yet.',
    )
    .register(holds, { holds: 'markdown' }),
  by: text.optional().describe('Who wrote the insight: a GitHub handle.'),
});

const source = z.union([
  z
    .string()
    .trim()
    .min(1, 'an address')
    .transform((url) => sourceFields.parse({ url })),
  sourceFields,
]);

export const questionSchema = z.strictObject({
  title: text.describe('The question itself, as asked.'),
  parent: slug('an id')
    .optional()
    .describe('The id of the question this one is a part of. Without it, the question is a root.')
    .register(holds, { holds: 'id' }),
  also_under: z
    .array(slug('an id').register(holds, { holds: 'id' }))
    .default([])
    .describe('Further parents, when several lists meet here. Drawn as a secondary edge, never a second page.'),
  order: z.number().optional().describe('Place among its siblings. Those without one come after, by title.'),
  tags: z.array(slug('a tag')).default([]).describe('Topics that cut across the tree.'),
  status: z
    .enum(STATUSES)
    .default('open')
    .describe('What the field knows. partial needs a source with an insight, answered a source that answers, ill-posed one that disputes.'),
  sources: z
    .array(source)
    .default([])
    .describe(
      'Papers, posts, comments, books, talks and code that bear on the question: bare addresses, or entries with the fields below.',
    ),
  aliases: z.array(slug('an id')).default([]).describe('Former ids of this question. Each redirects here.'),
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

/** The JSON Schema of a question file's frontmatter, for editors. */
export function questionJsonSchema() {
  return { title: 'Question', ...z.toJSONSchema(questionSchema, { io: 'input' }) };
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
