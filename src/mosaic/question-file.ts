/** A question file as it was read: plain data. */
import type { Body } from './read/body.ts';
import type { Frontmatter } from './read/frontmatter.ts';
import type { Sentence } from './read/sentence-around.ts';
import type { FieldPath } from './rule.ts';

/**
 * The largest question file that is read, in bytes, where each line ending counts as one: about 15 printed pages. Chosen so that the
 * slowest text of that size takes a few seconds.
 */
export const LARGEST = 64 * 1024;

/** A place by line and column, for a text that is not stored: both are counted from 1, columns in UTF-16 code units. */
export interface Point {
  line: number;
  column: number;
}

/** Why a file was not read, or not to its end; a failure is a bug of this program that the file caused. */
export type Refusal =
  | { kind: 'symlink'; target: string }
  | { kind: 'no-file' }
  | { kind: 'unreadable'; code: string }
  | { kind: 'size'; bytes: number }
  | { kind: 'failure'; reason: string }
  /** The first byte that is not UTF-8, and its place. */
  | ({ kind: 'encoding'; byte: number } & Point);

/** The links of Markdown in a field of the frontmatter; their places are counted from the start of that text. */
export interface Note extends Pick<Body, 'links' | 'addresses' | 'html' | 'limit'> {
  at: FieldPath;
}

/** A link to a question in the body or in an insight, with its sentence. */
export interface SentenceIn extends Sentence {
  /** The id as it is written. */
  target: string;
}

/** What would make changes of a file easier to review: the first place of each kind. */
export interface Layout {
  /** A sentence that begins on a line `behind` another: a line should begin at `found`. Or one that is `broken` over lines: none should. */
  sentence?: Point & { kind: 'behind' | 'broken'; found: string };
  /** An insight of several lines that is not a literal block. */
  insight?: Point & { style: 'literal' | 'folded' | 'quoted' | 'plain' };
  /** A field that is behind another one, and should be before it. */
  order?: Point & { field: string; before: string };
}

export interface QuestionFile {
  /** Path for messages, relative to the working directory, with `/`. */
  path: string;
  /** Path below the questions folder, with `/`. */
  name: string;
  /** The file name without `.md`: the id of the question. */
  id: string;
  /** The whole text, as `decode` returns it; empty when refused. Reading it may take a query: use it only when needed. */
  readonly text: string;
  /** Digest of the text. */
  digest: string;
  /**
   * Digest of all that other questions and their pages can depend on: everything but the words of the body. It has the fields, and of the
   * body its headings, and what it links to.
   */
  shape: string;
  refusal?: Refusal;
  frontmatter: Frontmatter;
  body: Body;
  /** Digest of the body as Markdown to render. */
  prose: string;
  /** The fields of Markdown that have links or HTML or exceed a limit, in the order of the schema. */
  notes: Note[];
  /** For each source in the frontmatter, the digest of its insight as Markdown to render, or null without one. */
  insights: ({ digest: string } | null)[];
  /** The sentences of its links to questions, for their pages: of each text one for each question, those of the body first. */
  sentences: SentenceIn[];
  /** What its layout could do better, where it has no flaws. */
  layout?: Layout;
  /** Whether body, insights and sources together become more HTML than one question may. */
  tooHeavy?: true;
}
