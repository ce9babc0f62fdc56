/** A mosaic made of a few question files, for the tests of views. */
import { loadMosaic } from '../mosaic/load.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { parseTags } from '../mosaic/read/tags.ts';
import { parseTerms } from '../mosaic/read/terms.ts';

/**
 * The mosaic of the given files.
 * @param files by id: the frontmatter without its lines `---` and, after an empty line, the body
 * @param tags what each tag is for, as `tags.yaml` has it
 * @param terms as `terms.yaml` has them
 */
export function mosaicOf(files: Record<string, string>, tags?: string, terms?: string): Mosaic {
  const parsed = Object.entries(files).map(([id, text]) => {
    const [fields, ...body] = text.split('\n\n');
    return parseQuestion(`${id}.md`, `${id}.md`, `---\n${fields}\n---\n${body.join('\n\n')}`);
  });
  const { mosaic, result } = loadMosaic(parsed, {
    ...(tags !== undefined && { tags: parseTags('tags.yaml', tags) }),
    ...(terms !== undefined && { terms: parseTerms('terms.yaml', terms) }),
  });
  if (!mosaic) throw new Error(`The example has errors: ${result.files.flatMap((file) => file.messages.map(String)).join('; ')}`);
  return mosaic;
}

/** A question of it. */
export function questionIn(mosaic: Mosaic, id: string): Question {
  const question = mosaic.questions.get(id);
  if (!question) throw new Error(`The example has no question ${id}`);
  return question;
}
