/** Edits of the links of a body to another question; labels and headings stay as they were. */
import type { QuestionFile } from '../mosaic/question-file.ts';
import type { Edit } from './splice.ts';

/** Makes every link to one question lead to another. */
export function replaceLinks(file: QuestionFile, from: string, to: string): Edit[] {
  return file.body.links
    .filter(({ target }) => target === from)
    .flatMap(({ start, end }) => {
      const written = file.text.slice(start, end);
      // [[id|label]] names it first; in [label](folder/id.md) the address comes last.
      const at = written.startsWith('[[') ? written.indexOf(from) : written.lastIndexOf(`${from}.md`);
      return at < 0 ? [] : [{ start: start + at, end: start + at + from.length, text: to }];
    });
}
