/** How links and pictures become HTML: a link to a question stays open, a picture becomes a link to its file. */
import type { Element, ElementContent } from 'hast';
import type { Image, ImageReference, Link, LinkReference, Parents } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { questionFile } from './question-link.ts';
import { type WikiLink, wikiLinkParts } from './wiki-link.ts';

/** Handlers for mdast-util-to-hast. */
export const linkHandlers: Handlers = {
  wikiLink(_state: State, { value }: WikiLink): Element {
    const { id, heading, label = id === '' ? heading?.replaceAll('-', ' ') : undefined } = wikiLinkParts(value);
    return openLink(id, heading, label ? [{ type: 'text', value: label }] : []);
  },
  /** `[label](id.md#heading)` or `[label](#heading)` */
  link(state: State, node: Link): Element {
    const question = questionAt(node.url);
    return question ? openLink(question.id, question.heading, state.all(node)) : defaultHandlers.link(state, node);
  },
  /** `[label][reference]` */
  linkReference(state: State, node: LinkReference): ElementContent | ElementContent[] {
    const question = questionAt(state.definitionById.get(node.identifier.toUpperCase())?.url ?? '');
    return question ? openLink(question.id, question.heading, state.all(node)) : defaultHandlers.linkReference(state, node);
  },
  // The page of a question loads nothing from other sites.
  image(state: State, node: Image, parent: Parents | undefined): ElementContent {
    const alt = altOf(node);
    if (isLink(parent)) return defaultHandlers.text(state, alt);
    return defaultHandlers.link(state, { type: 'link', url: node.url, children: [alt] });
  },
  imageReference(state: State, node: ImageReference, parent: Parents | undefined): ElementContent | ElementContent[] {
    const alt = altOf(node);
    if (isLink(parent)) return defaultHandlers.text(state, alt);
    return defaultHandlers.linkReference(state, { ...node, type: 'linkReference', children: [alt] });
  },
};

/** The question in an address. `#heading` is in the question of the text itself, whose id is not known here and is left empty. */
const questionAt = (address: string) => (/^#./.test(address) ? { id: '', heading: address.slice(1) } : questionFile(address));

const openLink = (id: string, heading: string | undefined, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { dataQuestion: heading ? `${id}#${heading}` : id },
  children,
});

const altOf = ({ alt }: Image | ImageReference) => ({ type: 'text' as const, value: alt || 'picture' });

const isLink = (node: Parents | undefined) => node?.type === 'link' || node?.type === 'linkReference';
