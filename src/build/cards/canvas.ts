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
}

/**
 * Makes pictures of one size, one after another in the same memory.
 * @param width in pixels, even
 * @param colours at most 16; a canvas is all of the first one
 * @returns what makes a PNG of what is painted
 */
export function painter(width: number, height: number, colours: readonly Colour[]): (paint: (canvas: Canvas) => void) => Uint8Array {
  // As PNG has them: each row is a byte that names its filter, and then two pixels a byte, the left one in the high half.
  const stride = 1 + width / 2;
  const rows = new Uint8Array(stride * height);
  /** In each row, after how many bytes nothing is painted. */
  const ends = new Uint16Array(height);
  /** @returns where the row begins */
  const paintedTo = (y: number, right: number) => {
    ends[y] = Math.max(ends[y] as number, 1 + ((right + 1) >> 1));
    return y * stride + 1;
  };
  const canvas: Canvas = {
    fill(x, y, wide, high, colour) {
      for (let row = y; row < y + high; row++) {
        const start = paintedTo(row, x + wide);
        for (let column = x; column < x + wide; column++) put(rows, start, column, colour);
      }
    },
    draw(mask, x, y) {
      const [left, right] = [Math.max(0, -x - mask.x), Math.min(mask.width, width - x - mask.x)];
      const [top, bottom] = [Math.max(0, -y - mask.y), Math.min(mask.height, height - y - mask.y)];
      if (left >= right) return;
      for (let row = top; row < bottom; row++) {
        const from = row * mask.width;
        const start = paintedTo(y + mask.y + row, x + mask.x + right);
        for (let column = left; column < right; column++) {
          const level = mask.pixels[from + column] as number;
          if (level > 0) put(rows, start, x + mask.x + column, level);
        }
      }
    },
  };
  return (paint) => {
    rows.fill(0);
    ends.fill(0);
    paint(canvas);
    return Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header(width, height)),
      chunk('PLTE', Buffer.from(colours.map((colour) => colour.slice(1)).join(''), 'hex')),
      chunk('IDAT', compressed(rows, stride, ends)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
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
function compressed(rows: Uint8Array, stride: number, ends: Uint16Array): Buffer {
  for (let row = ends.length - 1; row >= 0; row--) {
    const start = row * stride;
    rows[start] = UP;
    if (row === 0) continue;
    const end = start + Math.max(ends[row] as number, ends[row - 1] as number);
    for (let at = start + 1; at < end; at++) rows[at] = (rows[at] as number) - (rows[at - stride] as number);
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
