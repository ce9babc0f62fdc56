/** A question file as it was read: plain data. */
import type { Body } from './body.ts';
import type { Frontmatter } from './frontmatter.ts';
import type { FieldPath } from './rule.ts';

/** The largest question file that is read, in bytes: about 15 pages of print. The slowest text of that size takes a few seconds. */
export const LARGEST = 64 * 1024;

/** Why a file was not read, or not to its end. */
export type Refusal = { kind: 'symlink'; target: string } | { kind: 'size'; bytes: number } | { kind: 'encoding'; offset: number };

/** What Markdown in a field of the frontmatter says; its places are counted from the start of that text. */
export interface Note extends Pick<Body, 'links' | 'addresses' | 'html' | 'tooDeep'> {
  at: FieldPath;
}

export interface QuestionFile {
  /** Path for messages, relative to the working directory, with `/`. */
  path: string;
  /** Path below the questions folder, with `/`. */
  name: string;
  /** The file name without `.md`: the id of the question. */
  id: string;
  /** The whole text without a byte order mark; empty when refused. It may have to be fetched: ask only when it is needed. */
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
}
