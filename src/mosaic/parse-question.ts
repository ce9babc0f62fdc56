/** Text to a question file. */
import path from 'node:path';
import { readBody } from './body.ts';
import { digestOfText } from './digest.ts';
import { readFrontmatter } from './frontmatter.ts';
import { isTooHeavy } from './heavy.ts';
import type { Prose } from './mosaic.ts';
import type { QuestionFile, Refusal } from './question-file.ts';

/**
 * Parses one file's text, as the door for text gives it. Never throws.
 * @param shownPath path for messages
 * @param name path below the questions folder, with `/`
 * @param bodyOf reads the body, from an offset on
 */
export function parseQuestion(shownPath: string, name: string, text: string, refusal?: Refusal, bodyOf = readBody): QuestionFile {
  const frontmatter = readFrontmatter(text);
  const { bodyOffset, fields } = frontmatter;
  return {
    path: shownPath,
    name,
    id: path.posix.basename(name, '.md'),
    text,
    ...(refusal && { refusal }),
    frontmatter: refusal ? { ...frontmatter, flaws: [] } : frontmatter,
    body: bodyOf(text, bodyOffset),
    digest: digestOfText(text),
    prose: proseDigest('body', text.slice(bodyOffset)),
    insights: fields.sources.map(({ insight }) => (insight === undefined ? null : readInsight(insight))),
    ...(isTooHeavy(text.slice(bodyOffset), fields.sources) && { tooHeavy: true }),
  };
}

function readInsight(insight: string): QuestionFile['insights'][number] {
  const { links, limit } = readBody(insight, 0);
  return { digest: proseDigest('note', insight), links, ...(limit && { limit: limit.reason }) };
}

/** A question file from what the door for text gave: its text, or why it is refused. */
export const questionFrom = (shownPath: string, name: string, read: string | Refusal): QuestionFile =>
  typeof read === 'string' ? parseQuestion(shownPath, name, read) : parseQuestion(shownPath, name, '', read);

/** The digest of a text of Markdown and of how it is rendered. */
const proseDigest = (kind: Prose['kind'], markdown: string) => digestOfText(`${kind}\n${markdown}`);
