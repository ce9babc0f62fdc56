/** How much of each pixel an outline covers. */

/** A step along an outline of TrueType, as in SVG: `M`, `L` and `Q` with absolute points, or `Z`. In pixels, y downwards. */
export interface Step {
  type: string;
  values: readonly number[];
}

/** A picture of an outline: a number for each pixel, row by row. */
export interface Mask {
  /** Of its first pixel, from the origin of the outline. */
  x: number;
  y: number;
  width: number;
  height: number;
  pixels: Uint8Array;
}

type Line = readonly [fromX: number, fromY: number, toX: number, toY: number];

/**
 * Draws an outline. The method is that of font-rs (Raph Levien, "Inside the fastest font renderer in the world", 2016): each line adds to
 * the pixels that it crosses what it covers at their right, and a sum along each row says what is inside. It takes no more of numbers
 * than `+`, `-`, `*`, `/`, roundings and square roots, which are the same on every machine.
 * @param levels what a pixel has that is covered wholly; one that is not covered has 0
 */
export function coverageOf(outline: readonly Step[], levels: number): Mask {
  const lines = linesOf(outline);
  const xs = lines.flatMap(([fromX, , toX]) => [fromX, toX]);
  const ys = lines.flatMap(([, fromY, , toY]) => [fromY, toY]);
  const [x, y] = [Math.floor(Math.min(...xs, 0)), Math.floor(Math.min(...ys, 0))];
  const [width, height] = [Math.ceil(Math.max(...xs, 0)) - x, Math.ceil(Math.max(...ys, 0)) - y];
  // Each row has room at its right for what a line adds beyond the last pixel.
  const stride = width + 2;
  const areas = new Float64Array(stride * height);
  for (const [fromX, fromY, toX, toY] of lines) addLine(areas, stride, [fromX - x, fromY - y, toX - x, toY - y]);
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    let covered = 0;
    for (let column = 0; column < width; column++) {
      covered += areas[row * stride + column] as number;
      pixels[row * width + column] = Math.round(Math.min(1, Math.abs(covered)) * levels);
    }
  }
  return { x, y, width, height, pixels };
}

/** The contours as straight lines, each closed. */
function linesOf(outline: readonly Step[]): Line[] {
  const lines: Line[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number) => {
    lines.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  };
  for (const { type, values } of outline) {
    const [ax = startX, ay = startY, bx = ax, by = ay] = values;
    if (type === 'M') [x, y, startX, startY] = [ax, ay, ax, ay];
    else if (type === 'Q') for (const [toX, toY] of alongCurve(x, y, ax, ay, bx, by)) lineTo(toX, toY);
    else lineTo(ax, ay);
  }
  return lines;
}

/** Pixels: no curve is farther from its straight pieces. */
const FLATNESS = 0.05;

/** The points of a quadratic curve after its first, as many as it needs: https://en.wikipedia.org/wiki/Bézier_curve#Quadratic_curves */
function alongCurve(x: number, y: number, ax: number, ay: number, bx: number, by: number): [number, number][] {
  const [bendX, bendY] = [x - 2 * ax + bx, y - 2 * ay + by];
  // In one of n equal parts, a chord is away from the curve by at most the bend / (4 n²).
  const pieces = Math.max(1, Math.ceil(Math.sqrt(Math.sqrt(bendX * bendX + bendY * bendY) / (4 * FLATNESS))));
  return Array.from({ length: pieces }, (_, index) => {
    const t = (index + 1) / pieces;
    const u = 1 - t;
    return [u * u * x + 2 * u * t * ax + t * t * bx, u * u * y + 2 * u * t * ay + t * t * by];
  });
}

/** Adds what a line covers at its right: downwards it counts as inside, upwards as outside. */
function addLine(areas: Float64Array, stride: number, [fromX, fromY, toX, toY]: Line): void {
  if (fromY === toY) return;
  const sign = fromY < toY ? 1 : -1;
  const [topX, topY, bottomX, bottomY] = sign === 1 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
  const xAt = (y: number) => topX + ((y - topY) / (bottomY - topY)) * (bottomX - topX);
  for (let row = Math.floor(topY); row < bottomY; row++) {
    const [enters, leaves] = [Math.max(row, topY), Math.min(row + 1, bottomY)];
    const [one, other] = [xAt(enters), xAt(leaves)];
    addInRow(areas, row * stride, Math.min(one, other), Math.max(one, other), sign * (leaves - enters));
  }
}

/** Adds a piece of a line that stays in one row. @param height how much of the row it crosses, with its sign */
function addInRow(areas: Float64Array, row: number, left: number, right: number, height: number): void {
  let before = 0;
  for (let column = Math.floor(left); ; column++) {
    const until = covered(column + 1, left, right);
    areas[row + column] = (areas[row + column] as number) + (until - before) * height;
    before = until;
    if (column >= right) return;
  }
}

/** Of the area right of a slanted piece in a row of height 1: the share that is in the columns up to `x`, less those up to `x - 1`. */
function covered(x: number, left: number, right: number): number {
  return beyond(x, left, right) - beyond(x - 1, left, right);
}

/** The area right of the piece and left of `x`: none before it begins, growing with its slope, then all. */
function beyond(x: number, left: number, right: number): number {
  if (x <= left) return 0;
  if (x >= right) return x - (left + right) / 2;
  return ((x - left) * (x - left)) / (2 * (right - left));
}
