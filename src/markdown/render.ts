/**
 * Renders Markdown as safe HTML: parse, prepare the tree, turn it into HTML, sanitise, finish.
 *
 * The result depends on the text alone, so that a worker can make it and a cache can keep it by digest: a link to a question is
 * `<a data-question="id#heading">`, and {@link resolveLinks} adds its address and title when a page is made.
 */
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { rehype } from 'rehype';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { finish } from './finish.ts';
import { LimitError } from './limits.ts';
import { linkHandlers } from './link-handlers.ts';
import { joinPieces, parsePieces } from './parse-pieces.ts';
import { prepare } from './prepare.ts';

export interface Rendered {
  /** Safe HTML with unresolved question links. */
  html: string;
  /** Its words, for search. */
  text: string;
  /** The questions that it links to, `id` or `id#heading`, each once, in the order of the HTML. */
  links: string[];
}

/** Renders a body: headings get anchors. A text over a limit is shown as it is, in a `<pre>`. */
export async function renderBody(markdown: string): Promise<Rendered> {
  return renderTree(read(markdown), 'body');
}

/** Renders an insight or another short text, without anchors and footnotes, so that many of them can be on one page. */
export async function renderNote(markdown: string): Promise<Rendered> {
  return renderTree(read(markdown), 'note');
}

/** Renders a tree of Markdown, and changes that tree. */
export async function renderTree(tree: Root, kind: 'body' | 'note'): Promise<Rendered> {
  const { text, math, code } = prepare(tree, kind);
  const html = toSafeHtml.runSync(tree) as HtmlRoot;
  const links = finish(html);
  // After the sanitiser, which would remove what these two make.
  if (math) (await import('./math.ts')).typesetMath(html);
  if (code) (await import('./highlight.ts')).highlightCode(html);
  return { html: printer.stringify(html), text, links };
}

function read(markdown: string): Root {
  try {
    return joinPieces(parsePieces(markdown));
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    return { type: 'root', children: [{ type: 'code', value: markdown }] };
  }
}

/** GitHub's schema, with the attributes that our own grammar makes. Markdown itself cannot make them. */
const schema: Schema = {
  ...defaultSchema,
  // remark-rehype has already added a prefix to the ids of footnotes.
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
  attributes: {
    ...defaultSchema.attributes,
    a: [...(defaultSchema.attributes?.a ?? []), 'dataQuestion'],
    code: [['className', /^language-./, 'math-inline', 'math-display']],
  },
};

const toSafeHtml = remark().use(remarkRehype, { handlers: linkHandlers }).use(rehypeSanitize, schema).freeze();
const printer = rehype().freeze();
