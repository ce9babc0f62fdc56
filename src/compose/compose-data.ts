/**
 * What the page that writes questions has to know of all others, to check one against them: their fields, without texts. A build writes
 * it, and the page loads it.
 */
import { z } from 'zod';
import { type Beside, TAGS_FILE } from '../mosaic/beside.ts';
import type { Mosaic, Question, Source } from '../mosaic/mosaic.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { idOf } from '../mosaic/read/file-name.ts';
import { parseBeside } from '../mosaic/read/parse-beside.ts';
import { FIELDS, questionSchema } from '../mosaic/schema.ts';
import { UserError } from '../user-error.ts';

/** The name of the file, below the base path. */
export const COMPOSE_FILE = 'compose.json';

/** The version of the format. */
const VERSION = 1;

/** Where question files are, for messages and for GitHub. */
export const QUESTIONS = 'questions/';

/** Data of another version of the site, or none. */
export class ComposeDataError extends UserError {
  readonly exitCode = 1;
}

/** Fields that say nothing about other questions. */
const LEFT_OUT: ReadonlySet<string> = new Set(['looked', 'settled_by', 'hinges', 'discussion', 'sources']);

const dataSchema = z.strictObject({
  version: z.literal(VERSION),
  questions: z.array(
    z.strictObject({
      /** Below the questions folder, with `/`. */
      file: z.string(),
      fields: z.looseObject({ title: z.string() }),
      /** The first mention of a source has its facts. */
      sources: z.array(z.looseObject({ url: z.string() })).optional(),
      /** The anchors of its headings. */
      headings: z.array(z.string()).optional(),
    }),
  ),
  /** What each tag is for. */
  tags: z.array(z.tuple([z.string(), z.string()])),
});

type ComposeData = z.output<typeof dataSchema>;

/** The data of a mosaic. */
export function composeData({ questions, tags }: Mosaic): ComposeData {
  const described = new Set<Source>();
  const mentions = ({ citations }: Question) =>
    citations.map(({ source, stance, fields: { url } }) => {
      const isFirst = !described.has(source);
      described.add(source);
      return { url, ...(stance !== 'informs' && { stance }), ...(isFirst && factsOf(source)) };
    });
  return {
    version: VERSION,
    questions: Array.from(questions.values(), (question) => ({
      file: question.file,
      fields: saidBy(question),
      ...(question.citations.length > 0 && { sources: mentions(question) }),
      ...(question.headings.length > 0 && { headings: [...question.headings] }),
    })),
    tags: [...tags.values()].flatMap(({ slug, description }): [string, string][] =>
      description === undefined ? [] : [[slug, description]],
    ),
  };
}

/** The facts of a source, its authors as files spell them. */
function factsOf({ title, authors, date, kind, citations }: Source) {
  const spelt = citations.find(({ fields }) => fields.authors)?.fields.authors ?? authors.map(({ name }) => name);
  return {
    ...(title !== undefined && { title }),
    ...(spelt.length > 0 && { authors: spelt }),
    ...(date !== undefined && { date }),
    kind,
  };
}

/** The fields of a question that other questions may have to do with, without those that it leaves empty. */
function saidBy({ fields }: Question): ComposeData['questions'][number]['fields'] {
  const said = FIELDS.flatMap((name) => {
    const value = fields[name];
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0) || value === 'open';
    return LEFT_OUT.has(name) || isEmpty ? [] : [[name, value]];
  });
  return { title: fields.title, ...Object.fromEntries(said) };
}

/** The questions around the one that is written. */
export interface Around {
  files: readonly QuestionFile[];
  beside: Beside;
}

/**
 * Reads the data.
 * @throws {ComposeDataError} when it is not that of this version of the site
 */
export function openComposeData(data: unknown): Around {
  const read = dataSchema.safeParse(data);
  if (!read.success)
    throw new ComposeDataError('Unexpected data of the questions, expected those of this version of the site: reload the page');
  const { questions, tags } = read.data;
  const described = tags.length > 0 ? [[TAGS_FILE, JSON.stringify(Object.fromEntries(tags))] as const] : [];
  return { files: questions.map(fileOf), beside: parseBeside(new Map(described), (name) => QUESTIONS + name) };
}

/** A question file of which only the fields are known. */
function fileOf({ file, fields, sources = [], headings = [] }: ComposeData['questions'][number]): QuestionFile {
  const read = questionSchema.safeParse({ ...fields, sources });
  if (!read.success)
    throw new ComposeDataError(`Unexpected fields of "${file}", expected those of this version of the site: reload the page`);
  return {
    path: QUESTIONS + file,
    name: file,
    id: idOf(file),
    text: '',
    digest: '',
    prose: '',
    frontmatter: { fields: read.data, flaws: [], bodyOffset: 0 },
    body: { length: 0, links: [], addresses: [], html: [], headings },
    notes: [],
    insights: read.data.sources.map(() => null),
    sentences: [],
  };
}
