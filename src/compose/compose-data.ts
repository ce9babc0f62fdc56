/**
 * What the page that writes questions has to know of all others, to check one against them: their fields, without texts. A build writes
 * it, and the page loads it.
 */
import { z } from 'zod';
import { commonness, idFor } from '../edit/id-for.ts';
import { type Beside, TAGS_FILE, TERMS_FILE } from '../mosaic/beside.ts';
import { type MergedSources, mergeFacts } from '../mosaic/facts.ts';
import { FILLS, type Fill } from '../mosaic/fill.ts';
import type { Mosaic, Question, Source } from '../mosaic/mosaic.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { idOf } from '../mosaic/read/file-name.ts';
import { parseBeside } from '../mosaic/read/parse-beside.ts';
import { type Alike, likenessAmong } from '../mosaic/reason/likeness.ts';
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
const LEFT_OUT: ReadonlySet<string> = new Set(['looked', 'discussion', 'sources']);

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
      /** What is known of it; dark unless said. */
      fill: z.enum(FILLS).optional(),
    }),
  ),
  /** What each tag is for. */
  tags: z.array(z.tuple([z.string(), z.string()])),
  /** The people who have several names. */
  people: z.array(z.tuple([z.string(), z.array(z.string())])).optional(),
});

type ComposeData = z.output<typeof dataSchema>;

/** The data of a mosaic. */
export function composeData({ questions, tags, people }: Mosaic): ComposeData {
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
      ...(question.fill !== 'dark' && { fill: question.fill }),
    })),
    tags: [...tags.values()].flatMap(({ slug, description }): [string, string][] =>
      description === undefined ? [] : [[slug, description]],
    ),
    people: [...people.values()].flatMap(({ name, also }): [string, string[]][] => (also.length > 0 ? [[name, [...also]]] : [])),
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
  /** In tree order. */
  files: readonly QuestionFile[];
  beside: Beside;
  /** What is known of each, by id. */
  fills: ReadonlyMap<string, Fill>;
  /** The questions that are most like a title. */
  alike(title: string, least: number, most: number): Alike<{ id: string; title: string }>[];
  /** All files but one, by its name, and what they say of their sources. */
  without(name: string): { files: readonly QuestionFile[]; sources: MergedSources };
  /** An id for a new question, from its title. */
  idFor(title: string): string;
}

/**
 * Reads the data.
 * @throws {ComposeDataError} when it is not that of this version of the site
 */
export function openComposeData(data: unknown): Around {
  const read = dataSchema.safeParse(data);
  if (!read.success)
    throw new ComposeDataError('Unexpected data of the questions, expected those of this version of the site: reload the page');
  const { questions, tags, people = [] } = read.data;
  const files = questions.map(fileOf);
  const beside = new Map([
    ...(tags.length > 0 ? [[TAGS_FILE, JSON.stringify(Object.fromEntries(tags))] as const] : []),
    ...(people.length > 0 ? [[TERMS_FILE, JSON.stringify({ people: people.map(([name, also]) => ({ name, also })) })] as const] : []),
  ]);
  return {
    files,
    beside: parseBeside(beside, (name) => QUESTIONS + name),
    fills: new Map(questions.map(({ file, fill = 'dark' }) => [idOf(file), fill])),
    alike: likenessAmong(files.map(({ id, frontmatter }) => ({ id, title: frontmatter.fields.title }))),
    without: withoutOne(files),
    idFor: idsFor(files),
  };
}

/** The last answer is kept: somebody writes one file for a while. */
function withoutOne(files: readonly QuestionFile[]): Around['without'] {
  let last: { name: string; others: ReturnType<Around['without']> } | undefined;
  return (name) => {
    const isGone = (file: QuestionFile) => file.name === name;
    // A new question has a new name with each letter of its title.
    const key = files.some(isGone) ? name : '';
    if (last?.name !== key) {
      const others = files.filter((file) => !isGone(file));
      last = { name: key, others: { files: others, sources: mergeFacts(others) } };
    }
    return last.others;
  };
}

function idsFor(files: readonly QuestionFile[]): Around['idFor'] {
  let common: ((word: string) => number) | undefined;
  const taken = new Set(files.flatMap(({ id, frontmatter }) => [id, ...frontmatter.fields.aliases]));
  return (title) => {
    common ??= commonness(files.map(({ frontmatter }) => frontmatter.fields.title));
    return idFor(title, (id) => taken.has(id), common);
  };
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
    shape: '',
    prose: '',
    frontmatter: { fields: read.data, flaws: [], bodyOffset: 0 },
    body: { length: 0, links: [], addresses: [], html: [], headings },
    notes: [],
    insights: read.data.sources.map(() => null),
    sentences: [],
  };
}
