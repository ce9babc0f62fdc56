/** Edits of references to questions: ids in fields, and links in bodies and in the Markdown of fields. */
import { heldIn, holdersOf, idIn } from '../mosaic/holders.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { markdownIn, textAt } from '../mosaic/references.ts';
import type { Edit } from '../mosaic/splice.ts';
import { type WrittenLink, writtenLinks } from '../mosaic/written-links.ts';
import { editTexts, type TextChange } from './texts.ts';

const IDS = holdersOf('id');

/**
 * Makes references lead to other questions; labels, headings and answers stay as they are.
 * @param to the new id for an id, or undefined to leave it
 */
export function redirect(file: QuestionFile, to: (id: string) => string | undefined): Edit[] {
  const ids = heldIn(file.frontmatter.fields, IDS).flatMap(({ at, text }): TextChange[] => {
    const id = idIn(text);
    const other = to(id);
    return other === undefined ? [] : [{ field: at, edits: [{ start: 0, end: id.length, text: other }] }];
  });
  return editLinks(file, to, ({ id }, other) => ({ ...id, text: other }), ids);
}

/**
 * Replaces links by their words; a link with a heading becomes a link to that heading of the same page.
 * @param words the words for a link without a label to a question, or undefined to leave the link
 */
export function unlink(file: QuestionFile, words: (id: string) => string | undefined): Edit[] {
  return editLinks(file, words, ({ heading, form, start, end, id, destination, label }, instead, text) => {
    if (form === 'wiki' && heading) return { ...id, text: '' };
    if (form === 'definition' || heading) return { ...destination, text: `#${heading ?? ''}` };
    return { start, end, text: label ? text.slice(label.start, label.end).trim() : asMarkdown(instead) };
  });
}

/**
 * Edits of the links of a file.
 * @param of something for the target of each link that must be edited, undefined for the others
 * @param editOf makes the edit from that and the text that contains the link
 * @param others more changes of fields
 */
function editLinks(
  file: QuestionFile,
  of: (id: string) => string | undefined,
  editOf: (link: WrittenLink, found: string, text: string) => Edit,
  others: readonly TextChange[] = [],
): Edit[] {
  const changes = [...others];
  const inBody: Edit[] = [];
  for (const { field, links } of markdownIn(file)) {
    const wanted = links.filter(({ target }) => of(target) !== undefined);
    if (wanted.length === 0) continue;
    const text = field ? textAt(file, field) : file.text;
    const written = writtenLinks(text, field ? 0 : file.frontmatter.bodyOffset, wanted);
    const edits = written.map((link) => editOf(link, of(link.target) as string, text));
    if (field) changes.push({ field, edits });
    else inBody.push(...edits);
  }
  return [...editTexts(file, changes), ...inBody];
}

/** Words as Markdown text, escaped. */
const asMarkdown = (words: string) => words.replace(/[\\`*_[\]<>$|&~#]/g, '\\$&');
