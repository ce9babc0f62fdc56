/**
 * The fields of a question file, for the check, the JSON Schema, editors and the contribute page. A field that is added here is read,
 * checked, exported and compared everywhere.
 */

import { z } from 'zod';
import { STATUSES } from './fill.ts';
import { address, author, claim, date, handle, holds, id, key, LONGEST, line, list, MOST, set, slug } from './schema-parts.ts';

const STANCES = ['poses', 'informs', 'answers', 'disputes'] as const;
const KINDS = ['paper', 'post', 'comment', 'book', 'talk', 'code', 'page'] as const;

const at = line(LONGEST.place);

export const sourceFields = z.strictObject({
  url: line(LONGEST.url)
    .meta({ title: 'address' })
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
  at: at.optional().describe('Where in the source the insight is from: "Section 3", "Theorem 5.7"; "abstract" where only that was read.'),
  by: handle.optional().describe('Who wrote the insight: a GitHub handle.'),
  assisted: z.boolean().optional().describe('true where a machine drafted the insight.'),
  checked: set(handle, MOST.readers).optional().describe('Who else compared the insight with the source: GitHub handles.'),
  insight: z
    .string()
    .trim()
    .min(1, 'some text')
    .max(LONGEST.insight, `at most ${LONGEST.insight} characters`)
    .refine((insight) => insight.isWellFormed(), 'whole characters, not half a surrogate pair')
    .optional()
    .describe(
      'One to three sentences of Markdown: what this source changes about this question. ' +
        'Without it, the source is a lead nobody has digested yet.',
    )
    .register(holds, { holds: 'markdown' }),
});

const source = z.union([line(LONGEST.url).transform((url) => sourceFields.parse({ url })), sourceFields]);

/** One way to settle a question: when all its claims hold, the question has an answer. */
export const way = z.strictObject({
  all: list(claim, MOST.needs).min(1, 'at least one entry').describe('Questions that are answered, or have this answer (id=key).'),
  as: key.default('yes').describe('The key of the answer that this one then has; yes unless said.'),
  from: address.optional().describe('The address of the source that argues so.'),
  at: at.optional().describe('Where in the source.'),
});

/** What follows, softly, from a possible answer. */
export const hinge = z.strictObject({
  if: key.describe('The key of the answer from which it follows.'),
  then: line(LONGEST.title).optional().describe('What follows, in words.'),
  favours: list(claim, MOST.needs)
    .default([])
    .describe('Answers of other questions that it speaks for (id=key; id=no is against), or questions that come to matter more.'),
  from: address.optional().describe('The address of the source that says so.'),
  at: at.optional().describe('Where in the source.'),
});

export const questionSchema = z.strictObject({
  title: line(LONGEST.title).describe('The question itself, as asked.'),
  label: line(LONGEST.label)
    .refine((label) => !label.includes('?'), 'a name, without a question mark')
    .optional()
    .describe('What people call it: two to five words, shown where the question itself does not fit.'),
  parent: id.optional().describe('The id of the question this one is a part of. Without it, the question is a root.'),
  also_under: set(id, MOST.parents)
    .default([])
    .describe('Further parents, when several lists meet here. Drawn as a secondary edge, never a second page.'),
  order: z.number().optional().describe('Place among its siblings. Those without one come after, by title.'),
  tags: set(slug('a tag'), MOST.tags).default([]).describe('Topics that cut across the tree.'),
  status: z
    .enum(STATUSES)
    .default('open')
    .describe('What the field knows. partial needs a source with an insight, answered a source that answers, ill-posed one that disputes.'),
  looked: date
    .refine((when) => when.length > 4, 'a month or a day')
    .optional()
    .describe('When somebody last looked for an answer in the literature: a month or a day.'),
  answers: z
    .record(key, line(LONGEST.title))
    .meta({ title: 'texts by their keys' })
    .refine((answers) => Object.keys(answers).length <= MOST.answers, `at most ${MOST.answers} answers`)
    .optional()
    .describe('The possible answers, by short keys. Without it they are yes and no.')
    .meta({ examples: [{ often: 'Most machines do.', seldom: 'It takes a machine that was made for it.' }] }),
  answer: key
    .optional()
    .describe('The key of the answer that it has, when it is answered.')
    .meta({ examples: ['seldom'] }),
  needs: set(id, MOST.needs)
    .default([])
    .describe('Ids of questions that must be settled before this one can be worked on.')
    .meta({ examples: [['what-thoughts-are']] }),
  settled_by: list(way, MOST.ways)
    .default([])
    .describe(
      'Ways to settle it, each enough: what has to be the case with other questions, which answer this one then has, ' +
        'and which source argues so.',
    )
    .meta({
      examples: [[{ all: ['honest-debaters-win=yes', 'people-judge-well=yes'], from: 'https://example.org/debate', at: 'Section 6' }]],
    }),
  hinges: list(hinge, MOST.hinges)
    .default([])
    .describe(
      'What follows from a possible answer, softly: which answers of other questions it speaks for, or against, and which source says so.',
    )
    .meta({
      examples: [
        [
          {
            if: 'often',
            then: 'Judges are led astray and do not notice.',
            favours: ['people-judge-well=no'],
            from: 'https://example.org/deceit',
          },
        ],
      ],
    }),
  discussion: address.optional().describe('Where it is talked about.'),
  sources: list(source, MOST.sources)
    .default([])
    .describe(
      'Papers, posts, comments, books, talks and code that bear on the question: bare addresses, or entries with the fields below.',
    ),
  aliases: set(slug('an id'), MOST.aliases).default([]).describe('Former ids of this question. Each redirects here.'),
});

export type QuestionFields = z.output<typeof questionSchema>;
export type SourceFields = z.output<typeof sourceFields>;
export type Stance = SourceFields['stance'];
export type Kind = (typeof KINDS)[number];

/** The fields of a question in the order in which they are written, and those of a source. */
export const FIELDS = Object.keys(questionSchema.shape) as (keyof QuestionFields)[];
export const SOURCE_FIELDS = Object.keys(sourceFields.shape) as (keyof SourceFields)[];
