/** A thread parses question files and renders texts, in batches. A body is parsed once, for the check, its page and search. */
import { counter, into, writeCounts } from '../../lens/counts.ts';
import { LimitError } from '../../markdown/limits.ts';
import { joinPieces, type ParsedPiece, parsePieces } from '../../markdown/parse-pieces.ts';
import { type Rendered, renderBody, renderNote, renderTree } from '../../markdown/render.ts';
import type { Prose } from '../../mosaic/mosaic.ts';
import type { Refusal } from '../../mosaic/question-file.ts';
import { bodyIn, readBody } from '../../mosaic/read/body.ts';
import { parseQuestion } from '../../mosaic/read/parse-question.ts';
import type { StoredText } from './store.ts';

export interface Batch {
  /** Files to parse. */
  files: readonly { name: string; text: string; refusal?: Refusal }[];
  /** Whether to render their bodies and insights too. */
  render: boolean;
  /** Other texts to render. */
  texts: readonly { digest: string; kind: Prose['kind']; markdown: string }[];
}

export interface Done {
  /** Each file that did not fail, parsed, as JSON without its text and path. */
  parsed: { name: string; json: string }[];
  rendered: StoredText[];
  /** Files and texts, by name and digest, on which the program failed, and how. */
  failed: { of: string; reason: string }[];
}

export default async function work({ files, render, texts }: Batch): Promise<Done> {
  const done: Done = { parsed: [], rendered: [], failed: [] };
  const attempt = async (of: string, doing: () => Promise<Partial<Done>>) => {
    try {
      const { parsed = [], rendered = [] } = await doing();
      done.parsed.push(...parsed);
      done.rendered.push(...rendered);
    } catch (error) {
      done.failed.push({ of, reason: error instanceof Error ? error.message : String(error) });
    }
  };
  for (const file of files) await attempt(file.name, () => parseFile(file, render));
  for (const { digest, kind, markdown } of texts) {
    await attempt(digest, async () => ({
      rendered: [stored(digest, await (kind === 'body' ? renderBody(markdown) : renderNote(markdown)))],
    }));
  }
  return done;
}

async function parseFile({ name, text, refusal }: Batch['files'][number], render: boolean): Promise<Partial<Done>> {
  let pieces: ParsedPiece[] | undefined;
  const bodyOf: typeof readBody = (whole, offset) => {
    if (render) pieces = parsed(whole.slice(offset));
    return pieces ? bodyIn(pieces, whole, offset) : readBody(whole, offset);
  };
  const { path: _path, text: _text, ...file } = parseQuestion('', name, text, refusal, bodyOf);
  const parsedFile = { name, json: JSON.stringify(file) };
  if (!render) return { parsed: [parsedFile] };
  const body = await (pieces ? renderTree(joinPieces(pieces), 'body') : renderBody(text.slice(file.frontmatter.bodyOffset)));
  const rendered = [stored(file.prose, body)];
  for (const [index, insight] of file.insights.entries()) {
    if (insight) rendered.push(stored(insight.digest, await renderNote(file.frontmatter.fields.sources[index]?.insight ?? '')));
  }
  return { parsed: [parsedFile], rendered };
}

/** One for all batches of a thread, because it remembers words. */
const count = counter();

/** What the store gets of a rendered text. */
function stored(digest: string, { html, text }: Rendered): StoredText {
  const counts = new Map<string, number>();
  count(text, into(counts));
  return { digest, html, words: text, counts: writeCounts(counts) };
}

/** Undefined for text past a limit. */
function parsed(markdown: string): ParsedPiece[] | undefined {
  try {
    return parsePieces(markdown);
  } catch (error) {
    if (error instanceof LimitError) return undefined;
    throw error;
  }
}
