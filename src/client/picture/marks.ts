/** The fills as marks: the shapes of the page's symbols, and signs of the same shapes for running text. */

/** As in the style sheet of the site. */
export const FILL_SIGNS: Readonly<Record<string, string>> = { dark: '○', lit: '◉', partial: '◐', answered: '●', 'ill-posed': '◇' };

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
