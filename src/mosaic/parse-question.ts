/** Text to a question file. */
import path from 'node:path';
import { readBody } from './body.ts';
import { readFrontmatter } from './frontmatter.ts';
import type { QuestionFile, Refusal } from './question-file.ts';

/**
 * Parses one file's text. Never throws.
 * @param shownPath path for messages
 * @param name path below the questions folder, with `/`
 */
export function parseQuestion(shownPath: string, name: string, text: string, refusal?: Refusal): QuestionFile {
  const frontmatter = readFrontmatter(text);
  return {
    path: shownPath,
    name,
    id: path.posix.basename(name, '.md'),
    text,
    ...(refusal && { refusal }),
    frontmatter: refusal ? { ...frontmatter, flaws: [] } : frontmatter,
    body: readBody(text, frontmatter.bodyOffset),
  };
}
