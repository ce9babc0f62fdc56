/** Brings an element of SVG to the shape of one that was drawn as plain data, at once or in motion. */
import { interrupt, select } from 'd3';
import type { Drawn } from '../../pictures/tile.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What moves; all else changes at once. */
const MOVING: ReadonlySet<string> = new Set(['x', 'y', 'width', 'height']);

/** Changes what differs, and nothing else, so that what has the focus keeps it. */
export function become(element: Element, drawn: Drawn): void {
  change(element, drawn, new Set());
}

/**
 * The same, while the areas that are there already move to their places.
 * @param duration milliseconds
 */
export function moveTo(element: Element, drawn: Drawn, duration: number): void {
  change(element, drawn, MOVING);
  if (typeof drawn.content === 'string') return;
  drawn.content.forEach(({ attributes }, index) => {
    const target = Object.entries(attributes).filter(([name]) => MOVING.has(name));
    if (target.length === 0) return;
    const moving = select(element.children[index] as Element)
      .transition()
      .duration(duration);
    for (const [name, value] of target) moving.attr(name, value);
  });
}

/** @param kept attributes that an element keeps if it has them */
function change(element: Element, { attributes, content }: Drawn, kept: ReadonlySet<string>): void {
  // Imported by name, because d3's transitions come along only with a name of theirs.
  if (kept.size === 0) interrupt(element);
  for (const { name } of [...element.attributes]) if (!(name in attributes) && name !== 'style') element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    const isDone = element.getAttribute(name) === String(value) || (kept.has(name) && element.hasAttribute(name));
    if (!isDone) element.setAttribute(name, String(value));
  }
  if (typeof content === 'string') {
    if (element.textContent !== content) element.textContent = content;
    return;
  }
  content.forEach((part, index) => {
    const there = element.children[index];
    const child = there?.tagName === part.name ? there : document.createElementNS(SVG, part.name);
    if (child !== there) element.insertBefore(child, there ?? null);
    change(child, part, kept);
  });
  while (element.children.length > content.length) element.lastElementChild?.remove();
}
