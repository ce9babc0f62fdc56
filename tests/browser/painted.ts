/** What a reader sees of an SVG, as an SVG that says only that: it stays the same when the picture is built in another way. */

export interface Look {
  /** Finds the picture in the page. */
  selector: string;
  /** Whether the picture's first group says only where the reader looks, which depends on the size of the page. */
  pans?: boolean;
}

/**
 * Runs in the page. One line a shape, in the order of painting, with its place in the picture and the colours that the page gives it;
 * what is hidden or has no colour is left out, links stay. Numbers have one decimal. Type is given by size and weight, not by font.
 */
export function painted({ selector, pans = false }: Look): string {
  const picture = document.querySelector<SVGSVGElement>(selector);
  if (!picture) throw new Error(`Unexpected page without ${selector}, expected a picture`);
  const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const used = new Set<string>();
  const bounds = { left: 0, top: 0, right: 0, bottom: 0 };

  const number = (value: number) => String(Math.round(value * 10) / 10 || 0);
  const scale = (value: number) => String(Math.round(value * 1000) / 1000);
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const tag = (name: string, attributes: Record<string, string | undefined>, content = '') => {
    const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`));
    return `<${name}${written.join('')}${content ? `>${content}</${name}>` : '/>'}`;
  };
  const indented = (lines: readonly string[]) => lines.flatMap((line) => line.split('\n').map((part) => `  ${part}`));
  const group = (name: string, attributes: Record<string, string | undefined>, lines: readonly string[]) =>
    tag(name, attributes, `\n${indented(lines).join('\n')}\n`);

  /** `#rrggbb` with two more digits where it is not opaque; undefined for what cannot be seen. */
  const colour = (value: string): string | undefined => {
    const [, id] = /^url\("?#([^")]+)/.exec(value) ?? [];
    if (id) {
      used.add(id);
      return `url(#${id})`;
    }
    if (value === 'none' || !pixel) return undefined;
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = value;
    pixel.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
    const digits = [r, g, b, ...(alpha < 255 ? [alpha] : [])].map((part) => part.toString(16).padStart(2, '0'));
    return alpha === 0 ? undefined : `#${digits.join('')}`;
  };
  const seen = (x: number, y: number) => {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  };
  const attribute = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);

  /** From an element's own units to those of the picture, when it stands in something with the matrix `outer`. */
  const matrixOf = (element: SVGGraphicsElement, style: CSSStyleDeclaration, outer: DOMMatrix): DOMMatrix => {
    const own = style.transform === 'none' ? element.transform.baseVal.consolidate()?.matrix : new DOMMatrix(style.transform);
    const placed = own ? outer.multiply(DOMMatrix.fromMatrix(own)) : outer;
    if (!(element instanceof SVGSVGElement) || element === picture) return placed;
    const { x, y, width, height } = element.viewBox.baseVal ?? { x: 0, y: 0, width: 0, height: 0 };
    const inside = placed.translate(attribute(element, 'x'), attribute(element, 'y'));
    if (!element.hasAttribute('viewBox')) return inside;
    return inside.scale(attribute(element, 'width') / width, attribute(element, 'height') / height).translate(-x, -y);
  };

  const paint = (style: CSSStyleDeclaration, opacity: number): Record<string, string | undefined> | undefined => {
    const [fill, stroke] = [colour(style.fill), colour(style.stroke)];
    if (style.visibility !== 'visible' || opacity === 0 || (!fill && !stroke)) return undefined;
    return {
      fill: fill ?? 'none',
      stroke,
      'stroke-width': stroke && number(Number.parseFloat(style.strokeWidth)),
      'stroke-dasharray': stroke && style.strokeDasharray !== 'none' ? style.strokeDasharray.replaceAll('px', '') : undefined,
      opacity: opacity < 1 ? String(Math.round(opacity * 100) / 100) : undefined,
    };
  };

  const textOf = (element: SVGElement, matrix: DOMMatrix, opacity: number): string[] => {
    const lines: string[] = [];
    const parts = element.querySelectorAll<SVGElement>('tspan');
    let at = matrix.transformPoint({ x: attribute(element, 'x'), y: attribute(element, 'y') });
    for (const part of parts.length > 0 ? parts : [element]) {
      const style = getComputedStyle(part);
      const painting = paint(style, opacity);
      const words = part.textContent?.trim();
      if (!painting || !words) continue;
      // A part without a place of its own goes on behind the one before.
      const moves = part.hasAttribute('x');
      if (moves) at = matrix.transformPoint({ x: attribute(part, 'x'), y: attribute(part, 'y') });
      seen(at.x, at.y);
      const place = moves || lines.length === 0 ? { x: number(at.x), y: number(at.y) } : {};
      const type = { 'font-size': number(Number.parseFloat(style.fontSize) * matrix.a), 'font-weight': style.fontWeight };
      lines.push(tag('text', { ...place, ...painting, ...type }, escaped(words)));
    }
    return lines;
  };

  const shapeOf = (element: SVGGraphicsElement, matrix: DOMMatrix, painting: Record<string, string | undefined>): string[] => {
    const point = (x: number, y: number) => {
      const at = matrix.transformPoint({ x, y });
      seen(at.x, at.y);
      return at;
    };
    if (element instanceof SVGRectElement || element instanceof SVGUseElement) {
      const [width, height] = [element.width.baseVal.value, element.height.baseVal.value];
      const { x, y } = point(element.x.baseVal.value, element.y.baseVal.value);
      point(element.x.baseVal.value + width, element.y.baseVal.value + height);
      const size = { x: number(x), y: number(y), width: number(width * matrix.a), height: number(height * matrix.d) };
      if (element instanceof SVGRectElement) {
        const rx = element.rx.baseVal.value;
        return [tag('rect', { ...size, rx: rx ? number(rx) : undefined, ...painting })];
      }
      used.add(element.href.baseVal.slice(1));
      return [tag('use', { href: element.href.baseVal, ...size, color: colour(getComputedStyle(element).color) })];
    }
    if (element instanceof SVGCircleElement) {
      const { x, y } = point(element.cx.baseVal.value, element.cy.baseVal.value);
      return [tag('circle', { cx: number(x), cy: number(y), r: number(element.r.baseVal.value * matrix.a), ...painting })];
    }
    if (element instanceof SVGPathElement || element instanceof SVGLineElement) {
      const { a, d, e, f } = matrix;
      const transform =
        a === 1 && d === 1 && e === 0 && f === 0 ? undefined : `matrix(${scale(a)} 0 0 ${scale(d)} ${number(e)} ${number(f)})`;
      const shape =
        element instanceof SVGPathElement
          ? { d: (element.getAttribute('d') ?? '').replace(/-?[\d.]+(?:e-?\d+)?/g, (found) => number(Number(found))) }
          : Object.fromEntries(['x1', 'y1', 'x2', 'y2'].map((name) => [name, number(attribute(element, name))]));
      return [tag(element.localName, { ...shape, transform, ...painting })];
    }
    throw new Error(`Unexpected <${element.localName}> in a picture, expected a shape that painted.ts knows`);
  };

  const walk = (element: Element, outer: DOMMatrix, through: number): string[] => {
    if (!(element instanceof SVGGraphicsElement) || element instanceof SVGDefsElement) return [];
    const style = getComputedStyle(element);
    if (style.display === 'none') return [];
    const opacity = through * Number(style.opacity);
    const isView = pans && (element.parentNode as Node) === picture && element.localName === 'g';
    const matrix = isView ? outer : matrixOf(element, style, outer);
    if (element instanceof SVGTextElement) return textOf(element, matrix, opacity);
    if (element instanceof SVGGElement || element instanceof SVGSVGElement || element instanceof SVGAElement) {
      const lines = [...element.children].flatMap((child) => walk(child, matrix, opacity));
      if (!(element instanceof SVGAElement) || lines.length === 0) return lines;
      const [title] = [...element.children].filter((child) => child.localName === 'title');
      const says = title?.textContent ? [tag('title', {}, escaped(title.textContent))] : [];
      return [group('a', { href: new URL(element.href.baseVal, document.baseURI).pathname }, [...says, ...lines])];
    }
    const painting = paint(style, opacity);
    return painting ? shapeOf(element, matrix, painting) : [];
  };

  const lines = walk(picture, new DOMMatrix(), 1);
  const box = { ...bounds };
  const defined = [...used].sort().flatMap((id) => {
    const element = document.getElementById(id);
    if (!element) return [];
    const attributes = Object.fromEntries(
      [...element.attributes]
        .filter(({ name }) => /^(?:id|width|height|viewBox|pattern.*)$/.test(name))
        .map(({ name, value }) => [name, value]),
    );
    return [
      group(
        element.localName,
        attributes,
        [...element.children].flatMap((child) => walk(child, new DOMMatrix(), 1)),
      ),
    ];
  });
  const viewBox = [box.left, box.top, box.right - box.left, box.bottom - box.top].map((value) => Math.ceil(value)).join(' ');
  const content = [...(defined.length > 0 ? [group('defs', {}, defined)] : []), ...lines];
  return `${group('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox }, content)}\n`;
}

/** Runs in the page before its scripts: a letter of any font is as wide as any other, so that no picture depends on the fonts of a machine. */
export function sameLetters(): void {
  CanvasRenderingContext2D.prototype.measureText = (text: string) => ({ width: 7 * text.length }) as TextMetrics;
}
