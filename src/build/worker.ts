/** What a worker thread does: parse question files and render texts, a batch at a time. A body is parsed once, for the check, its page and search. */
import type { Root } from 'mdast';
import { NestingError, parse } from '../markdown/parse.ts';
import { type Rendered, renderBody, renderNote, renderTree } from '../markdown/render.ts';
import { bodyIn, readBody } from '../mosaic/body.ts';
import type { Prose } from '../mosaic/mosaic.ts';
import { parseQuestion } from '../mosaic/parse-question.ts';
import type { Refusal } from '../mosaic/question-file.ts';
import type { StoredText } from './store.ts';

export interface Batch {
  /** Files to be parsed. */
  files: readonly { name: string; text: string; refusal?: Refusal }[];
  /** Whether their bodies and insights are to be rendered as well. */
  render: boolean;
  /** Further texts to be rendered. */
  texts: readonly { digest: string; kind: Prose['kind']; markdown: string }[];
}

export interface Done {
  /** For each file, in order, what it says, as JSON. Text and path are left out. */
  parsed: string[];
  rendered: StoredText[];
}

export default async function work({ files, render, texts }: Batch): Promise<Done> {
  const done: Done = { parsed: [], rendered: [] };
  const add = (digest: string, { html, text }: Rendered) => done.rendered.push({ digest, html, words: text });
  for (const { name, text, refusal } of files) {
    let tree: Root | undefined;
    const bodyOf: typeof readBody = (whole, offset) => {
      if (render) tree = parsed(whole.slice(offset));
      return tree ? bodyIn(tree, whole, offset) : readBody(whole, offset);
    };
    const { path: _path, text: _text, ...file } = parseQuestion('', name, text, refusal, bodyOf);
    done.parsed.push(JSON.stringify(file));
    if (!render) continue;
    add(file.prose, await (tree ? renderTree(tree, 'body') : renderBody(text.slice(file.frontmatter.bodyOffset))));
    for (const [index, insight] of file.insights.entries())
      if (insight) add(insight.digest, await renderNote(file.frontmatter.fields.sources[index]?.insight ?? ''));
  }
  for (const { digest, kind, markdown } of texts) add(digest, await (kind === 'body' ? renderBody(markdown) : renderNote(markdown)));
  return done;
}

/** Undefined for text that is nested too deeply. */
function parsed(markdown: string): Root | undefined {
  try {
    return parse(markdown);
  } catch (error) {
    if (error instanceof NestingError) return undefined;
    throw error;
  }
}
