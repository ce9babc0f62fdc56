/** Parses the text of a question file. */
import type { Document } from 'yaml';
import { digestOf, digestOfBytes } from '../digest.ts';
import { heldIn, holdersOf } from '../holders.ts';
import type { Prose } from '../mosaic.ts';
import type { Note, QuestionFile, Refusal } from '../question-file.ts';
import type { QuestionFields } from '../schema.ts';
import { readBody } from './body.ts';
import { idOf } from './file-name.ts';
import { readFrontmatter } from './frontmatter.ts';
import { isTooHeavy } from './heavy.ts';
import { layoutOf } from './layout.ts';

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
    notes: notesIn(fields),
    insights: fields.sources.map(({ insight }) => (insight === undefined ? null : { digest: proseDigest('note', insight) })),
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

/** A question file from the result of `decode`: its text, or why it is refused. */
export const questionFrom = (shownPath: string, name: string, read: string | Refusal): QuestionFile =>
  typeof read === 'string' ? parseQuestion(shownPath, name, read) : parseQuestion(shownPath, name, '', read);

/** The digest of a text of Markdown and of how it is rendered. */
const proseDigest = (kind: Prose['kind'], markdown: string) => digestOfBytes(`${kind}\n${markdown}`);
