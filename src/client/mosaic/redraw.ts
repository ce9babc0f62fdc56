/** Makes an SVG element equal to one that was drawn as plain data, at once or in motion. */
import { interrupt, select } from 'd3';
import type { Drawn } from '../../pictures/tile.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The attributes that move; all others change at once. */
const MOVING: ReadonlySet<string> = new Set(['x', 'y', 'width', 'height']);

/** Changes only what differs, so that the element with the focus keeps it. */
export function redraw(element: Element, drawn: Drawn): void {
  change(element, drawn, new Set());
}

/**
 * Does the same, but areas that exist already move to their places.
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

/** @param kept attributes that an element keeps if it has them already */
function change(element: Element, { attributes, content }: Drawn, kept: ReadonlySet<string>): void {
  // Imported by name: a bundler leaves out d3-transition, which adds methods to selections, when no name of it is imported.
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
    const existing = element.children[index];
    const child = existing?.tagName === part.name ? existing : document.createElementNS(SVG, part.name);
    if (child !== existing) element.insertBefore(child, existing ?? null);
    change(child, part, kept);
  });
  while (element.children.length > content.length) element.lastElementChild?.remove();
}
