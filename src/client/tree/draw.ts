/** Draws the tree into an SVG, and again after each change, keyed by question. */
import { type BaseType, type Selection, select } from 'd3-selection';
import 'd3-transition';
import { endOfTitle, type Place, TITLE } from './layout.ts';
import { linkPath } from './link-path.ts';
import { isUnfolded, type TreeNode, type TreeState } from './state.ts';

export interface DrawOptions {
  hrefOf(node: TreeNode): string;
  /** Nodes to mark as found. */
  found: ReadonlySet<TreeNode>;
  onToggle(node: TreeNode): void;
  /** Milliseconds; 0 for readers who want nothing to move. */
  duration: number;
  /** Where a node that appears comes from, and one that goes, goes to. */
  origin: { x: number; y: number };
}

type Layer = Selection<SVGGElement, unknown, BaseType, unknown>;

/** Joins the places to the layers of edges and nodes. */
export function draw(edges: Layer, nodes: Layer, places: readonly Place[], state: TreeState, options: DrawOptions): void {
  const at = new Map(places.map((place) => [place.node, place]));
  drawEdges(edges, places, at, options);
  drawNodes(nodes, places, state, options);
}

function drawEdges(layer: Layer, places: readonly Place[], at: ReadonlyMap<TreeNode, Place>, { duration, origin }: DrawOptions): void {
  const path = (target: Place) => {
    const source = target.node.parent && at.get(target.node.parent);
    return source ? linkPath(endOfTitle(source), target) : '';
  };
  layer
    .selectAll<SVGPathElement, Place>('path')
    .data(
      places.filter(({ node }) => node.parent),
      ({ node }) => node.row,
    )
    .join(
      (enter) => enter.append('path').attr('class', 'edge').attr('d', linkPath(origin, origin)),
      (update) => update,
      (exit) => exit.transition().duration(duration).style('opacity', 0).remove(),
    )
    .transition()
    .duration(duration)
    .attr('d', path);
}

function drawNodes(
  layer: Layer,
  places: readonly Place[],
  state: TreeState,
  { hrefOf, found, onToggle, duration, origin }: DrawOptions,
): void {
  const joined = layer
    .selectAll<SVGGElement, Place>('g.node')
    .data(places, ({ node }) => node.row)
    .join(
      (enter) =>
        enter
          .append((place) => nodeElement(place, hrefOf))
          .attr('transform', `translate(${origin.x},${origin.y})`)
          .style('opacity', 0)
          .on('click', (event: MouseEvent, { node }) => {
            if ((event.target as Element).closest('a')) return;
            onToggle(node);
          }),
      (update) => update,
      (exit) => exit.attr('aria-hidden', 'true').transition().duration(duration).style('opacity', 0).remove(),
    );
  joined
    .attr('aria-level', ({ node }) => node.depth - state.root.depth + 1)
    .attr('aria-expanded', ({ node }) => (node.children.length > 0 ? String(isUnfolded(state, node)) : null))
    .attr('aria-selected', ({ node }) => String(node === state.active))
    .attr('data-active', ({ node }) => (node === state.active ? '' : null))
    .attr('data-found', ({ node }) => (found.has(node) ? '' : null))
    .attr('tabindex', ({ node }) => (node === state.active ? 0 : -1))
    .order()
    .each(function ({ node }) {
      const hidden = node.children.length > 0 && !isUnfolded(state, node);
      select(this)
        .select('.folded')
        .attr('visibility', hidden ? 'visible' : 'hidden');
      select(this)
        .select('.hidden-count')
        .text(hidden ? String(node.size) : '');
    })
    .transition()
    .duration(duration)
    .attr('transform', ({ x, y }) => `translate(${x},${y})`)
    .style('opacity', 1);
}

const SVG = 'http://www.w3.org/2000/svg';

function nodeElement({ node, lines }: Place, hrefOf: DrawOptions['hrefOf']): SVGGElement {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'node');
  group.setAttribute('role', 'treeitem');
  const add = (parent: Element, name: string, attributes: Record<string, string | number>) => {
    const child = parent.appendChild(document.createElementNS(SVG, name));
    for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, String(value));
    return child;
  };
  // Its name for assistive technology, and the whole title for those who hover over a cut one.
  add(group, 'title', {}).textContent = node.row < 0 ? node.title : `${node.title} (${node.fill})`;
  add(group, 'circle', { class: 'hit', r: 16 });
  add(group, 'circle', { class: 'folded', r: 10.5 });
  add(group, 'circle', { class: 'ring', r: 13 });
  if (node.row >= 0) add(group, 'use', { href: `#fill-${node.fill}`, class: `mark ${node.fill}`, x: -7, y: -7, width: 14, height: 14 });
  else add(group, 'circle', { r: 5, fill: 'currentcolor' });
  const link = node.row >= 0 ? add(group, 'a', { href: hrefOf(node), tabindex: -1, 'aria-hidden': 'true' }) : group;
  const text = add(link, 'text', {});
  lines.forEach((line, i) => {
    add(text, 'tspan', { x: TITLE, y: 4.5 + (i - (lines.length - 1) / 2) * 16 }).textContent = line;
  });
  add(text, 'tspan', { class: 'hidden-count', dx: 6, 'aria-hidden': 'true' });
  return group;
}
