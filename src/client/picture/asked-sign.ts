/** Draws the mark of who asks a question, beside words. */
import type { Held } from '../../mosaic/who-holds.ts';
import { cellsOf, MARK_HEIGHT, markWidth } from '../../pictures/asked-mark.ts';
import { addSvg, svgElement } from '../svg-element.ts';

/** Adds the cells of a mark to an SVG or a group of it. */
export function addCells(parent: SVGElement, held: Held, left: number, top: number): void {
  for (const { x, width, isFull } of cellsOf(held))
    addSvg(parent, 'rect', { class: isFull ? 'full' : 'empty', x: left + x, y: top, width, height: MARK_HEIGHT });
}

/** The mark by itself. */
export function askedSign(held: Held): SVGSVGElement {
  const [width, height] = [markWidth(held) + 2, MARK_HEIGHT + 2];
  const sign = svgElement('svg', { class: 'asked', viewBox: `-1 -1 ${width} ${height}`, width, height, 'aria-hidden': 'true' });
  addCells(sign, held, 0, 0);
  return sign;
}
