/** Finds below which items a line is: by its number, by its indentation, or by its marker. */
import type { OutlineItem, Remark } from '../outline.ts';
import type { Line } from './line.ts';
import type { Marker } from './markers.ts';

/** An item below which the next lines may be. */
export interface Level {
  item: OutlineItem;
  /** Below zero for headings, so that each list is deeper. */
  indent: number;
  marker?: Marker | undefined;
  heading: boolean;
}

/** The levels that are open, from the top, and where a guess is named. */
interface Open {
  open: readonly Level[];
  remarks: Remark[];
}

/** The levels that a line is below. @param level its indentation, or that of a heading, which is below zero */
export const levelsAbove = (line: Line, level: number, place: Open): Level[] =>
  line.marker?.dotted ? aboveByNumber(line, line.marker.dotted, place) : aboveByIndent(line.marker, level, place.open);

/** The number in a marker, as it is written before its last dot. */
const numberOf = (marker: Marker | undefined) => marker?.dotted ?? (marker?.family === 'number' ? String(marker.value) : undefined);

/** The levels that a line is below by its number of several parts. */
function aboveByNumber(line: Line, dotted: string, { open, remarks }: Open): Level[] {
  const parent = dotted.slice(0, dotted.lastIndexOf('.'));
  const at = open.findLastIndex(({ marker }) => numberOf(marker) === parent);
  if (at >= 0) return open.slice(0, at + 1);
  // Beside the last item whose number has as many parts; if there is none, below the last item.
  const parts = dotted.split('.').length;
  const beside = open.findLastIndex(({ marker }) => numberOf(marker)?.split('.').length === parts);
  const guess = open.slice(0, beside >= 0 ? beside : open.length);
  const found = guess.at(-1)?.item.title;
  const reason = `no item ${parent} stands before ${dotted}; put ${found ? `under "${found}"` : 'at the top'}`;
  remarks.push({ line: line.number, text: line.text, reason });
  return guess;
}

const NUMBERED = new Set<Marker['family']>(['number', 'letter', 'capital', 'roman', 'Roman']);

/**
 * The levels that a line is below by its indentation. At one indentation, as text is pasted from a word processor, other bullets and
 * other kinds of numbers are other levels.
 */
function aboveByIndent(marker: Marker | undefined, indent: number, open: readonly Level[]): Level[] {
  const from = open.findLastIndex((level) => level.indent < indent) + 1;
  let to = open.length;
  while (to > from && (open[to - 1] as Level).indent > indent) to -= 1;
  const beside = open.slice(from, to);
  if (marker?.family === 'bullet') {
    const below = beside.findIndex((level) => level.marker?.family !== 'bullet' || level.marker.value >= marker.value);
    return open.slice(0, below < 0 ? to : from + below);
  }
  if (marker && NUMBERED.has(marker.family)) {
    const same = beside.findIndex((level) => level.marker?.family === marker.family);
    if (same >= 0) return open.slice(0, from + same);
    const last = beside.at(-1)?.marker;
    if (last && NUMBERED.has(last.family) && marker.value === 1) return open.slice(0, to);
  }
  return open.slice(0, from);
}
