/** The index of the lens: the most telling words of each question, ready for MiniSearch to load. */
import type { Postings } from './postings.ts';

/**
 * What the file `lens.json` contains: an index as MiniSearch writes it, with one field, whose documents are rows of questions in tree
 * order.
 */
export interface LensIndex {
  documentCount: number;
  nextId: number;
  documentIds: Record<number, number>;
  fieldIds: { words: 0 };
  fieldLength: Record<number, [number]>;
  averageFieldLength: [number];
  storedFields: Record<number, never>;
  dirtCount: 0;
  index: [stem: string, { 0: Record<number, number> }][];
  serializationVersion: 2;
}

/** Name of the file below the base path. */
export const LENS_FILE = 'lens.json';

/**
 * Writes the index, as JSON of a {@link LensIndex}. One field has the words of all parts of a question, weighted before they are counted
 * together: BM25F, of S. Robertson, H. Zaragoza and M. Taylor, Simple BM25 extension to multiple weighted fields, CIKM 2004,
 * https://doi.org/10.1145/1031171.1031181. With a field for each part, and scores as the library adds them, long questions with many
 * sources came first for everything: 79 in a hundred sources found one of their questions in the first five places, and 97 with one field.
 * @param forms the stems, by their numbers
 */
export function lensIndex({ starts, rows, times, lengths, averageLength }: Postings, forms: readonly string[]): string {
  const { index: _, ...rest }: LensIndex = {
    documentCount: lengths.length,
    nextId: lengths.length,
    documentIds: { ...lengths.keys().toArray() },
    fieldIds: { words: 0 },
    fieldLength: { ...Array.from(lengths, (length): [number] => [length]) },
    averageFieldLength: [averageLength],
    storedFields: {},
    dirtCount: 0,
    index: [],
    serializationVersion: 2,
  };
  // Written as text: objects with ten thousand numbers as keys take many times as long to make.
  const names = Array.from(lengths, (_, row) => `"${row}":`);
  const index = forms.flatMap((form, number) => {
    const [first, end] = [starts[number] as number, starts[number + 1] as number];
    if (first === end) return [];
    let posting = '';
    for (let at = first; at < end; at++) posting += `${at > first ? ',' : ''}${names[rows[at] as number]}${times[at]}`;
    return `[${JSON.stringify(form)},{"0":{${posting}}}]`;
  });
  return `${JSON.stringify(rest).slice(0, -1)},"index":[${index.join(',')}]}`;
}
