/** Parses the text of a question file. */
import type { Document } from 'yaml';
import { digestOf, digestOfBytes } from '../digest.ts';
import { heldIn, holdersOf } from '../holders.ts';
import type { Prose } from '../mosaic.ts';
import type { Note, QuestionFile, Refusal, SentenceIn } from '../question-file.ts';
import type { QuestionFields } from '../schema.ts';
import { type BodyLink, readBody } from './body.ts';
import { idOf } from './file-name.ts';
import { readFrontmatter } from './frontmatter.ts';
import { isTooHeavy } from './heavy.ts';
import { layoutOf } from './layout.ts';
import { sentenceAround } from './sentence-around.ts';

/**
 * Parses the text of one file, as `decode` returns it. Never throws.
 * @param shownPath path for messages
 * @param name path below the questions folder, with `/`
 * @param bodyOf reads the body, which starts at an offset
 */
export function parseQuestion(shownPath: string, name: string, text: string, refusal?: Refusal, bodyOf = readBody): QuestionFile {
  let document: Document | undefined;
  const frontmatter = readFrontmatter(text, (read) => {
    document = read;
  });
  const { bodyOffset, fields } = frontmatter;
  const body = bodyOf(text, bodyOffset);
  const notes = notesIn(fields);
  const layout = document && layoutOf(document, text, body.limit ? undefined : bodyOffset);
  return {
    path: shownPath,
    name,
    id: idOf(name),
    text,
    ...(refusal && { refusal }),
    frontmatter: refusal ? { ...frontmatter, flaws: [] } : frontmatter,
    body,
    digest: digestOfBytes(text),
    shape: digestOf([
      name,
      fields,
      body.headings,
      body.links.map(({ target, heading }) => [target, heading]),
      body.addresses.map(({ target }) => target),
    ]),
    prose: proseDigest('body', text.slice(bodyOffset)),
    notes,
    insights: fields.sources.map(({ insight }) => (insight === undefined ? null : { digest: proseDigest('note', insight) })),
    sentences: [
      ...sentencesOf(body.links, text, bodyOffset),
      ...notes.flatMap(({ at: [list, entry], links }) =>
        list === 'sources' ? sentencesOf(links, fields.sources[entry as number]?.insight ?? '') : [],
      ),
    ],
    ...(layout && { layout }),
    ...(isTooHeavy(text.slice(bodyOffset), fields.sources) && { tooHeavy: true }),
  };
}

const MARKDOWN = holdersOf('markdown');

/** Most insights have no links, HTML or limit; those are left out. */
function notesIn(fields: QuestionFields): Note[] {
  return heldIn(fields, MARKDOWN).flatMap(({ at, text }) => {
    const { links, addresses, html, limit } = readBody(text, 0);
    return links.length + addresses.length + html.length > 0 || limit ? [{ at, links, addresses, html, ...(limit && { limit }) }] : [];
  });
}

/** How many sentences of a text are kept. Chosen by eye: far more than the questions that a text of people links to. */
const MOST_SENTENCES = 100;

/** The sentences of the links of a text, the first for each question. @param from where the text begins */
function sentencesOf(links: readonly BodyLink[], text: string, from = 0): SentenceIn[] {
  const first = new Map<string, BodyLink>();
  for (const link of links) if (!first.has(link.target) && first.size < MOST_SENTENCES) first.set(link.target, link);
  return [...first.values()].flatMap((link) => {
    const sentence = sentenceAround(text, link, from);
    return sentence ? [{ target: link.target, ...sentence }] : [];
  });
}

/** A question file from the result of `decode`: its text, or why it is refused. */
export const questionFrom = (shownPath: string, name: string, read: string | Refusal): QuestionFile =>
  typeof read === 'string' ? parseQuestion(shownPath, name, read) : parseQuestion(shownPath, name, '', read);

/** The digest of a text of Markdown and of how it is rendered. */
const proseDigest = (kind: Prose['kind'], markdown: string) => digestOfBytes(`${kind}\n${markdown}`);
