/**
 * Markdown to safe HTML: one pipeline of remark and rehype plugins.
 *
 * What comes out depends on the text alone, so that it can be made in a worker and kept by digest: a link to a question is left as
 * `<a data-question="id#heading">`, which {@link resolveLinks} completes with an address and a title when a page is made.
 */
import type { Element, Root as HtmlRoot } from 'hast';
import type { Link, LinkReference, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import rehypeExternalLinks from 'rehype-external-links';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options as ToRehype } from 'remark-rehype';
import { type Pluggable, unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { NestingError, parse } from './parse.ts';
import { questionFile } from './question-link.ts';
import { type WikiLink, wikiLinkParts } from './wiki-link.ts';

export interface Rendered {
  /** Safe HTML with unresolved question links. */
  html: string;
  /** The words of it, for search. */
  text: string;
}

/** Where views find the Markdown of a mosaic rendered. */
export interface Rendering {
  /** HTML with open question links, and the words of it. */
  body(markdown: string): Rendered;
  note(markdown: string): Rendered;
}

/** Renders a body: headings get anchors. Text that is nested too deeply comes out as it is, in a `<pre>`. */
export async function renderBody(markdown: string): Promise<Rendered> {
  return renderTree(read(markdown), 'body');
}

/** Renders an insight or other short text: no anchors and no footnotes, so that any number of them can share a page. */
export async function renderNote(markdown: string): Promise<Rendered> {
  const tree = read(markdown);
  withoutFootnotes(tree);
  return renderTree(tree, 'note');
}

function read(markdown: string): Root {
  try {
    return parse(markdown);
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    return { type: 'root', children: [{ type: 'code', value: markdown }] };
  }
}

export async function renderTree(tree: Root, kind: 'body' | 'note'): Promise<Rendered> {
  demoteHeadings(tree);
  const text = wordsOf(tree);
  const pipeline = await pipelineFor(kind, featuresOf(tree));
  return { html: pipeline.stringify(await pipeline.run(tree)), text };
}

const anchors: Pluggable[] = [
  rehypeSlug,
  [
    rehypeAutolinkHeadings,
    {
      behavior: 'append',
      test: ({ properties }: Element) => properties.id !== 'footnote-label',
      properties: { className: ['anchor'], ariaLabel: 'Link to this heading' },
      content: { type: 'text', value: '#' },
    },
  ],
];

async function makePipeline(kind: 'body' | 'note', features: Features) {
  return unified()
    .use(questionLinks)
    .use(imagesAsLinks)
    .use(remarkRehype, { handlers })
    .use(rehypeSanitize, schema)
    .use(kind === 'body' ? anchors : [])
    .use(rehypeExternalLinks, {
      rel: ['noopener', 'nofollow', 'ugc'],
      protocols: ['http', 'https'],
      properties: { className: ['external'] },
    })
    .use(deadLinks)
    .use(namedTasks)
    .use(await lazyPlugins(features))
    .use(rehypeStringify)
    .freeze();
}

const pipelines = new Map<string, ReturnType<typeof makePipeline>>();

/** Making a pipeline takes longer than running it on a short text: each is made once. */
function pipelineFor(kind: 'body' | 'note', features: Features): ReturnType<typeof makePipeline> {
  const key = `${kind} ${features.math} ${features.code}`;
  const pipeline = pipelines.get(key) ?? makePipeline(kind, features);
  pipelines.set(key, pipeline);
  return pipeline;
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

const handlers: ToRehype['handlers'] = {
  wikiLink(_state: unknown, node: WikiLink): Element {
    const { id, heading, label } = wikiLinkParts(node.value);
    return {
      type: 'element',
      tagName: 'a',
      properties: { dataQuestion: heading ? `${id}#${heading}` : id },
      children: label ? [{ type: 'text', value: label }] : [],
    };
  },
};

/** `[label](id.md#heading)` and `[label][reference]` to the same as `<a data-question>`. */
function questionLinks() {
  return (tree: Root) => {
    const addresses = new Map<string, string>();
    visit(tree, 'definition', ({ identifier, url }) => {
      if (!addresses.has(identifier)) addresses.set(identifier, url);
    });
    visit(tree, ['link', 'linkReference'], (node, index, parent) => {
      const { children, ...rest } = node as Link | LinkReference;
      const target = questionFile('url' in rest ? rest.url : (addresses.get(rest.identifier) ?? ''));
      if (!target || !parent || index === undefined) return;
      const dataQuestion = target.heading ? `${target.id}#${target.heading}` : target.id;
      parent.children[index] = { type: 'link', url: '', children, data: { hProperties: { dataQuestion } } };
    });
  };
}

/** The page of a question loads nothing from elsewhere: a picture becomes a link to it. */
function imagesAsLinks() {
  return (tree: Root) => {
    visit(tree, ['image', 'imageReference'], (node, index, parent) => {
      if (!parent || index === undefined) return;
      const alt = 'alt' in node && node.alt ? node.alt : 'picture';
      const children = [{ type: 'text' as const, value: alt }];
      const insideLink = parent.type === 'link' || parent.type === 'linkReference';
      parent.children[index] = insideLink
        ? (children[0] as never)
        : node.type === 'image'
          ? { type: 'link', url: node.url, children }
          : ({ ...node, type: 'linkReference', children } as never);
      return SKIP;
    });
  };
}

/** The title of the page is its h1: the headings of a body begin at h2. */
function demoteHeadings(tree: Root): void {
  const depths: number[] = [];
  visit(tree, 'heading', ({ depth }) => void depths.push(depth));
  const shift = 2 - Math.min(...depths, 2);
  let before = 1;
  visit(tree, 'heading', (heading) => {
    // Never more than one step down, so that the outline of the page has no holes.
    heading.depth = Math.min(6, before + 1, Math.max(2, heading.depth + shift)) as typeof heading.depth;
    before = heading.depth;
  });
}

function withoutFootnotes(tree: Root): void {
  visit(tree, ['footnoteReference', 'footnoteDefinition', 'heading'], (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'heading') parent.children[index] = { type: 'paragraph', children: node.children } as never;
    else {
      parent.children.splice(index, 1);
      return index;
    }
    return;
  });
}

/** A link that the sanitiser left without an address, or that leads to no place on its page, is no link. */
function deadLinks() {
  return (tree: HtmlRoot) => {
    const ids = new Set<unknown>();
    visit(tree, 'element', ({ properties }) => void ids.add(properties.id));
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'a') return;
      const { href, dataQuestion } = node.properties;
      if (dataQuestion) delete node.properties.href;
      else if (!href || (typeof href === 'string' && href.startsWith('#') && !ids.has(href.slice(1)))) {
        node.tagName = 'span';
        delete node.properties.href;
      }
    });
  };
}

/** The box of a task says whether it is done to those who do not see it. */
function namedTasks() {
  return (tree: HtmlRoot) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'input') properties.ariaLabel = properties.checked ? 'done' : 'to do';
    });
  };
}

/** The words of a text, block by block. */
function wordsOf(tree: Root): string {
  const blocks: string[] = [];
  visit(tree, ['paragraph', 'heading', 'tableCell', 'code', 'math'], (block) => {
    const labels = structuredClone(block);
    visit(labels, 'wikiLink', (node) => {
      node.value = wikiLinkParts(node.value).label ?? '';
    });
    blocks.push(textOf(labels, { includeHtml: false }));
  });
  return blocks
    .join('\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

interface Features {
  math: boolean;
  code: boolean;
}

function featuresOf(tree: Root): Features {
  const features = { math: false, code: false };
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath' || (node.type === 'code' && node.lang === 'math')) features.math = true;
    else if (node.type === 'code' && node.lang) features.code = true;
  });
  return features;
}

/** KaTeX and the highlighter are large, and most bodies need neither. They come after the sanitiser: what they make is theirs. */
async function lazyPlugins({ math, code }: Features): Promise<Pluggable[]> {
  const plugins: Pluggable[] = [];
  if (math)
    plugins.push([
      (await import('rehype-katex')).default,
      { output: 'mathml', trust: false, maxSize: 20, maxExpand: 200, strict: 'ignore' },
    ]);
  if (code) plugins.push([(await import('rehype-highlight')).default, { detect: false, plainText: ['math'] }]);
  return plugins;
}
