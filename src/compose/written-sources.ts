/** The sources of a file as they are written, with those that have mistakes: the form goes by their places in the list. */
import { isMap, isSeq } from 'yaml';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { isReadable } from '../mosaic/read/frontmatter.ts';
import { closingOf, keyOf, split } from '../mosaic/read/places.ts';
import type { SourceFields } from '../mosaic/schema.ts';

/** Each entry of the list; null for one that has a mistake, so that nothing of it can be read. */
export function writtenSources({ text, frontmatter }: QuestionFile): (SourceFields | null)[] {
  const { fields, flaws, kept } = frontmatter;
  if (flaws.length === 0 || !isReadable(frontmatter)) return [...fields.sources];
  const closing = closingOf(text);
  const contents = closing && split(text, closing).document.contents;
  const list = isMap(contents) ? contents.items.find((pair) => keyOf(pair) === 'sources')?.value : undefined;
  const written: (SourceFields | null)[] = Array.from({ length: isSeq(list) ? list.items.length : 0 }, () => null);
  for (const [place, source] of fields.sources.entries()) written[kept?.[place] ?? place] = source;
  return written;
}

/** The file with an entry for each that is written, so that edits find them by their places. */
export function withWrittenSources(file: QuestionFile): QuestionFile {
  const sources = writtenSources(file).map((source): SourceFields => source ?? { url: '', stance: 'informs' });
  const { kept: _kept, ...frontmatter } = file.frontmatter;
  return { ...file, frontmatter: { ...frontmatter, fields: { ...frontmatter.fields, sources } } };
}
