/** Draws the mark of who asks a question, beside words. */
import type { Held } from '../../mosaic/who-holds.ts';
import { cellsOf, MARK_HEIGHT, markWidth } from '../../pictures/asked-mark.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Adds the cells of a mark to an SVG or a group of it. */
export function addCells(parent: SVGElement, held: Held, left: number, top: number): void {
  for (const { x, width, isFull } of cellsOf(held)) {
    const cell = parent.appendChild(document.createElementNS(SVG, 'rect'));
    cell.setAttribute('class', isFull ? 'full' : 'empty');
    for (const [name, value] of Object.entries({ x: left + x, y: top, width, height: MARK_HEIGHT })) cell.setAttribute(name, String(value));
  }
}

/** The mark by itself. */
export function askedSign(held: Held): SVGSVGElement {
  const [width, height] = [markWidth(held) + 2, MARK_HEIGHT + 2];
  const sign = document.createElementNS(SVG, 'svg');
  sign.setAttribute('class', 'asked');
  sign.setAttribute('viewBox', `-1 -1 ${width} ${height}`);
  sign.setAttribute('width', String(width));
  sign.setAttribute('height', String(height));
  sign.setAttribute('aria-hidden', 'true');
  addCells(sign, held, 0, 0);
  return sign;
}
