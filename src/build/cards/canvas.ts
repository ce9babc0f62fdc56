/** A picture of up to 16 colours, which becomes a PNG: https://www.w3.org/TR/png-3/ */
import { constants, crc32, deflateSync } from 'node:zlib';
import type { Mask } from './coverage.ts';

/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

export interface Canvas {
  /** Fills a rectangle with a colour, by its number. */
  fill(x: number, y: number, width: number, height: number, colour: number): void;
  /** Draws a mask whose levels are numbers of colours: where it meets something, the higher number stays. */
  draw(mask: Mask, x: number, y: number): void;
  png(): Uint8Array;
}

/**
 * A canvas that is all of the first colour.
 * @param width in pixels, even
 * @param colours at most 16
 */
export function canvasOf(width: number, height: number, colours: readonly Colour[]): Canvas {
  // As PNG has them: each row is a byte that names its filter, and then two pixels a byte, the left one in the high half.
  const stride = 1 + width / 2;
  const rows = new Uint8Array(stride * height);
  const used = new Uint8Array(height);
  return {
    fill(x, y, wide, high, colour) {
      for (let row = y; row < y + high; row++) {
        used[row] = 1;
        for (let column = x; column < x + wide; column++) put(rows, row * stride + 1, column, colour);
      }
    },
    draw(mask, x, y) {
      const [left, right] = [Math.max(0, -x - mask.x), Math.min(mask.width, width - x - mask.x)];
      const [top, bottom] = [Math.max(0, -y - mask.y), Math.min(mask.height, height - y - mask.y)];
      for (let row = top; row < bottom; row++) {
        const [from, to] = [row * mask.width, (y + mask.y + row) * stride + 1];
        used[y + mask.y + row] = 1;
        for (let column = left; column < right; column++) {
          const level = mask.pixels[from + column] as number;
          if (level > 0) put(rows, to, x + mask.x + column, level);
        }
      }
    },
    png: () =>
      Buffer.concat([
        SIGNATURE,
        chunk('IHDR', header(width, height)),
        chunk('PLTE', Buffer.from(colours.map((colour) => colour.slice(1)).join(''), 'hex')),
        chunk('IDAT', compressed(rows, stride, used)),
        chunk('IEND', Buffer.alloc(0)),
      ]),
  };
}

/** Gives a pixel a colour, if it does not have a higher one. @param row where its row begins */
function put(rows: Uint8Array, row: number, column: number, colour: number): void {
  const at = row + (column >> 1);
  const pair = rows[at] as number;
  if (column & 1) {
    if ((pair & 15) < colour) rows[at] = (pair & 240) | colour;
  } else if (pair >> 4 < colour) rows[at] = (pair & 15) | (colour << 4);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Four bits for the number of a colour. */
function header(width: number, height: number): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([4, 3], 8);
  return content;
}

/** The filter `Up`: a row is its difference from the row above. */
const UP = 2;

/**
 * Compresses the rows, and changes them. Letters are much the same from row to row, so their differences are mostly runs of zeros, for
 * which zlib has a way of its own. It also looks nothing up by hash, as the others do in ways that depend on the processor: the bytes
 * are the same everywhere.
 */
function compressed(rows: Uint8Array, stride: number, used: Uint8Array): Buffer {
  for (let row = used.length - 1; row >= 0; row--) {
    const start = row * stride;
    rows[start] = UP;
    if (row === 0 || (used[row] === 0 && used[row - 1] === 0)) continue;
    for (let at = start + 1; at < start + stride; at++) rows[at] = (rows[at] as number) - (rows[at - stride] as number);
  }
  return deflateSync(rows, { strategy: constants.Z_RLE, memLevel: 9 });
}

function chunk(type: string, content: Uint8Array): Buffer {
  const whole = Buffer.alloc(content.length + 12);
  whole.writeUInt32BE(content.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(content, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), content.length + 8);
  return whole;
}
