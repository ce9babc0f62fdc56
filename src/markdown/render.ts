/**
 * Markdown to safe HTML: parse, prepare the tree, make HTML of it, sanitise, finish.
 *
 * What comes out depends on the text alone, so that it can be made in a worker and kept by digest: a link to a question is left as
 * `<a data-question="id#heading">`, which {@link resolveLinks} completes with an address and a title when a page is made.
 */
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { rehype } from 'rehype';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { finish } from './finish.ts';
import { linkHandlers } from './link-handlers.ts';
import { LimitError, parse } from './parse.ts';
import { prepare } from './prepare.ts';

export interface Rendered {
  /** Safe HTML with unresolved question links. */
  html: string;
  /** The words of it, for search. */
  text: string;
  /** The questions it links to, `id` or `id#heading`, each once, in the order of the HTML. */
  links: string[];
}

/** Renders a body: headings get anchors. Text past a limit comes out as it is, in a `<pre>`. */
export async function renderBody(markdown: string): Promise<Rendered> {
  return renderTree(read(markdown), 'body');
}

/** Renders an insight or other short text: no anchors and no footnotes, so that any number of them can share a page. */
export async function renderNote(markdown: string): Promise<Rendered> {
  return renderTree(read(markdown), 'note');
}

/** Renders what {@link parse} made of a text; the tree is used up by it. */
export async function renderTree(tree: Root, kind: 'body' | 'note'): Promise<Rendered> {
  const { text, math, code } = prepare(tree, kind);
  const html = toSafeHtml.runSync(tree) as HtmlRoot;
  const links = finish(html);
  // After the sanitiser, because what they make is theirs.
  if (math) (await import('./math.ts')).typesetMath(html);
  if (code) (await import('./highlight.ts')).highlightCode(html);
  return { html: printer.stringify(html), text, links };
}

function read(markdown: string): Root {
  try {
    return parse(markdown);
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    return { type: 'root', children: [{ type: 'code', value: markdown }] };
  }
}

/** GitHub's schema, with room for what our own grammar makes; nobody's Markdown can make these attributes. */
const schema: Schema = {
  ...defaultSchema,
  // Footnotes come prefixed from remark-rehype already.
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
