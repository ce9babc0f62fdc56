/** One walk over the safe HTML, after the sanitiser, that adds what the sanitiser would not allow. */
import type { Element, Root } from 'hast';

/**
 * Links headings to their anchors, marks external links, removes links that lead nowhere, and labels the boxes of tasks.
 * @returns the questions that the text links to, `id` or `id#heading`, each once, in order
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

/** Tells screen readers whether a task is done. */
function nameTask({ properties }: Element): void {
  properties.ariaLabel = properties.checked ? 'done' : 'to do';
}

/** Marks an external link; a link without an address, or to a place that is not on the page, becomes a span. */
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
