/** A question file as it was read: plain data. */
import type { Body } from './read/body.ts';
import type { Frontmatter } from './read/frontmatter.ts';
import type { FieldPath } from './rule.ts';

/** The largest question file that is read, in bytes with one for each line ending: about 15 pages of print. The slowest text of that size takes a few seconds. */
export const LARGEST = 64 * 1024;

/** A place in a text that is not at hand: both are counted from 1, columns in UTF-16 code units. */
export interface Point {
  line: number;
  column: number;
}

/** Why a file was not read, or not to its end; a failure is a mistake of this program that the file brought to light. */
export type Refusal =
  | { kind: 'symlink'; target: string }
  | { kind: 'no-file' }
  | { kind: 'unreadable'; code: string }
  | { kind: 'size'; bytes: number }
  | { kind: 'failure'; reason: string }
  /** The first byte that is no text, and where it stands. */
  | ({ kind: 'encoding'; byte: number } & Point);

/** What Markdown in a field of the frontmatter says; its places are counted from the start of that text. */
export interface Note extends Pick<Body, 'links' | 'addresses' | 'html' | 'limit'> {
  at: FieldPath;
}

/** What would make changes of a file easier to review: the first place of each kind. */
export interface Layout {
  /** A sentence that begins on a line `behind` another, or one that is `broken` over lines; the line is to begin, or is not to, at `found`. */
  sentence?: Point & { kind: 'behind' | 'broken'; found: string };
  /** An insight of several lines that is not a literal block. */
  insight?: Point & { style: 'literal' | 'folded' | 'quoted' | 'plain' };
  /** A field that stands behind another that comes after it in the schema. */
  order?: Point & { field: string; before: string };
}

export interface QuestionFile {
  /** Path for messages, relative to the working directory, with `/`. */
  path: string;
  /** Path below the questions folder, with `/`. */
  name: string;
  /** The file name without `.md`: the id of the question. */
  id: string;
  /** The whole text as the door for it gives it (see `decode`); empty when refused. It may have to be fetched: ask only when it is needed. */
  readonly text: string;
  /** Of the text. */
  digest: string;
  refusal?: Refusal;
  frontmatter: Frontmatter;
  body: Body;
  /** Digest of the body as Markdown to be rendered. */
  prose: string;
  /** The fields of Markdown that say something to the rest of the mosaic, in the order of the schema. */
  notes: Note[];
  /** For each source in the frontmatter the digest of its insight as Markdown to be rendered, or null without one. */
  insights: ({ digest: string } | null)[];
  /** What its layout could do better, where it has no flaws. */
  layout?: Layout;
  /** Whether body, insights and sources together become more HTML than one question may. */
  tooHeavy?: true;
}
