/** Saves a picture on the screen as a file: SVG that needs nothing else, or PNG made from it. */
import { saveFile } from '../save-file.ts';

/** The style properties that are written into the file. */
const PROPERTIES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'paint-order',
];

/** The SVG as it looks now. Colours and type are written into it, so that it needs no style sheet. */
function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll<SVGElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    const original = originals[index] as SVGElement;
    const style = getComputedStyle(original);
    if (style.display === 'none' || style.visibility === 'hidden') element.setAttribute('data-drop', '');
    if (element.tagName === 'use') inline(element, style.color);
    for (const property of PROPERTIES) element.setAttribute(property, style.getPropertyValue(property));
    if (element.tagName === 'text' && style.transform !== 'none') element.setAttribute('transform', style.transform);
    for (const name of ['style', 'class', 'tabindex']) element.removeAttribute(name);
    for (const { name } of [...element.attributes]) if (/^(?:aria|data)-(?!drop)|^role$/.test(name)) element.removeAttribute(name);
    if (element.tagName === 'a')
      element.setAttribute(
        'href',
        (original as SVGAElement).href.baseVal && new URL((original as SVGAElement).href.baseVal, document.baseURI).href,
      );
  });
  for (const hidden of copy.querySelectorAll('[data-drop]')) hidden.remove();
  const { clientWidth: width, clientHeight: height } = svg;
  const ground = getComputedStyle(svg).backgroundColor;
  const page = ground === 'rgba(0, 0, 0, 0)' ? getComputedStyle(document.body).backgroundColor : ground;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  for (const name of ['class', 'tabindex', 'role']) copy.removeAttribute(name);
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: page })) paper.setAttribute(name, value);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

/** Replaces a reference to a symbol of the page by the symbol. */
function inline(use: SVGElement, color: string): void {
  const symbol = document.querySelector(use.getAttribute('href') ?? '');
  if (!symbol) return;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const name of ['x', 'y', 'width', 'height']) svg.setAttribute(name, use.getAttribute(name) ?? '0');
  svg.setAttribute('viewBox', symbol.getAttribute('viewBox') ?? '0 0 16 16');
  svg.setAttribute('color', color);
  svg.innerHTML = symbol.innerHTML;
  use.replaceWith(svg);
}

/** Pixels of a PNG for each CSS pixel, in each direction. */
const DENSITY = 2;

/** Downloads the picture as a file. */
export async function download(svg: SVGSVGElement, format: 'svg' | 'png', name: string): Promise<void> {
  const vector = new Blob([standalone(svg)], { type: 'image/svg+xml' });
  saveFile(format === 'svg' ? vector : (await raster(vector, svg.clientWidth, svg.clientHeight)).blob, `${name}.${format}`);
}

/** The longest side and the largest area of a canvas, in pixels: browsers of phones make no larger ones. */
const [LONGEST, LARGEST] = [16_384, 4_096 ** 2];
/** A PNG with fewer pixels for each CSS pixel cannot be read. */
const LEAST_DENSITY = 0.5;

export class PictureTooLarge extends Error {}

/**
 * Makes a PNG, with as many pixels as a browser can draw.
 * @throws {PictureTooLarge} if it could not be read
 */
export async function raster(vector: Blob, width: number, height: number): Promise<{ blob: Blob; density: number }> {
  const density = Math.min(DENSITY, LONGEST / width, LONGEST / height, Math.sqrt(LARGEST / (width * height)));
  if (density < LEAST_DENSITY) throw new PictureTooLarge(`Unexpected picture of ${width} by ${height} pixels`);
  const address = URL.createObjectURL(vector);
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: Math.floor(width * density),
      height: Math.floor(height * density),
    });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve({ blob, density }) : reject(new PictureTooLarge('Unexpected empty canvas'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
