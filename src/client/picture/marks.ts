/** Draws the mark of a fill with the symbols that each page contains. */
import { addSvg, svgElement } from '../svg-element.ts';

/** The mark of a fill, as on the pages. */
export function fillMark(fill: string): SVGSVGElement {
  const mark = svgElement('svg', { class: `mark ${fill}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  addSvg(mark, 'use', { href: `#fill-${fill}` });
  return mark;
}
