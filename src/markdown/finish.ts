/** The one walk over safe HTML: what we add to it ourselves, after the sanitiser. */
import type { Element, Root } from 'hast';

/**
 * Links headings to their anchors, marks links that lead away, unmakes those that lead nowhere, and names the boxes of tasks.
 * @returns the questions it links to, `id` or `id#heading`, each once, in order
 */
export function finish(root: Root): string[] {
  const ids = new Set<unknown>();
  const links: Element[] = [];
  const walk = (parent: Root | Element) => {
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      const isHeading = /^h[1-6]$/.test(node.tagName);
      if (node.tagName === 'a') links.push(node);
      else if (node.tagName === 'input') nameTask(node);
      ids.add(node.properties.id);
      walk(node);
      if (isHeading) addAnchor(node);
    }
  };
  walk(root);
  const questions = new Set<string>();
  for (const link of links) {
    const { dataQuestion } = link.properties;
    if (dataQuestion) questions.add(String(dataQuestion));
    else finishLink(link, ids);
  }
  return [...questions];
}

function addAnchor({ properties: { id }, children }: Element): void {
  if (!id || id === 'footnote-label') return;
  const properties = { className: ['anchor'], ariaLabel: 'Link to this heading', href: `#${id}` };
  children.push({ type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: '#' }] });
}

/** The box of a task says whether it is done to those who do not see it. */
function nameTask({ properties }: Element): void {
  properties.ariaLabel = properties.checked ? 'done' : 'to do';
}

/** A link that the sanitiser left without an address, or that leads to no place on its page, is no link. */
function finishLink(link: Element, ids: ReadonlySet<unknown>): void {
  const { href } = link.properties;
  if (typeof href !== 'string' || href === '' || (href.startsWith('#') && !ids.has(href.slice(1)))) {
    link.tagName = 'span';
    delete link.properties.href;
  } else if (/^(?:https?:|\/\/)/.test(href)) {
    link.properties.className = ['external'];
    link.properties.rel = ['noopener', 'nofollow', 'ugc'];
  }
}
