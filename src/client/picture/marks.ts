/** The mark of a fill, by the symbols that each page has. */

const SVG = 'http://www.w3.org/2000/svg';

/** The mark of a fill, as the pages have it. */
export function fillMark(fill: string): SVGSVGElement {
  const mark = document.createElementNS(SVG, 'svg');
  mark.setAttribute('class', `mark ${fill}`);
  mark.setAttribute('viewBox', '0 0 16 16');
  mark.setAttribute('aria-hidden', 'true');
  const use = mark.appendChild(document.createElementNS(SVG, 'use'));
  use.setAttribute('href', `#fill-${fill}`);
  return mark;
}
