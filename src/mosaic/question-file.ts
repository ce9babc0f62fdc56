/** A question file as it was read: plain data. */
import type { Body, BodyLink } from './body.ts';
import type { Frontmatter } from './frontmatter.ts';

/** The largest question file that is read, in bytes: about 15 pages of print. The slowest text of that size takes a few seconds. */
export const LARGEST = 64 * 1024;

/** Why a file was not read, or not to its end; a failure is a mistake of this program that the file brought to light. */
export type Refusal =
  | { kind: 'symlink'; target: string }
  | { kind: 'size'; bytes: number }
  | { kind: 'encoding'; offset: number }
  | { kind: 'failure'; reason: string };

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
  /** For each source in the frontmatter its insight's digest and links, or null without one; `limit` says why it was not read. */
  insights: ({ digest: string; links: BodyLink[]; limit?: string } | null)[];
  /** Whether body, insights and sources together become more HTML than one question may. */
  tooHeavy?: true;
}
