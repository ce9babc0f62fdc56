/** Draws the mark of a fill with the symbols that each page contains. */

const SVG = 'http://www.w3.org/2000/svg';

/** The mark of a fill, as on the pages. */
export function fillMark(fill: string): SVGSVGElement {
  const mark = document.createElementNS(SVG, 'svg');
  mark.setAttribute('class', `mark ${fill}`);
  mark.setAttribute('viewBox', '0 0 16 16');
  mark.setAttribute('aria-hidden', 'true');
  const use = mark.appendChild(document.createElementNS(SVG, 'use'));
  use.setAttribute('href', `#fill-${fill}`);
  return mark;
}
