/** A line of an outline before it has its place: what every format that is written line by line is read into. */
import type { Marker } from './markers.ts';

export interface Line {
  /** 1-based, of the text it comes from. */
  number: number;
  /** How far it is to the right, in columns or in levels of lists: only which is larger counts. */
  indent: number;
  /** A byline says who asks what follows; a cell is of a table. */
  kind: 'heading' | 'item' | 'text' | 'byline' | 'cell';
  /** Of a heading, from 1. */
  level?: number;
  /** What stands before an item. */
  marker?: Marker | undefined;
  text: string;
  /** Addresses that it links to, where the format keeps them outside of its text. */
  sources?: readonly string[];
  /** Who asks what follows, in a byline that has a name. */
  asker?: string | undefined;
  /** Whether it is in a block of code. */
  isCode?: true;
  /** Whether a blank line comes before it. */
  afterBlankLine: boolean;
}
