/** Reads the PNGs that cards are, for their tests: the numbers of the colours of all pixels. */
import assert from 'node:assert/strict';
import { crc32, inflateSync } from 'node:zlib';

export interface ReadPng {
  width: number;
  height: number;
  /** As `rrggbb`. */
  colours: string[];
  /** Row by row. */
  pixels: Uint8Array;
}

/** Reads four bits a pixel of a palette and the filters `None` and `Up`, and fails for all else: https://www.w3.org/TR/png-3/ */
export function readPng(png: Uint8Array): ReadPng {
  const file = Buffer.from(png);
  assert.equal(file.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const [type, content] = [file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length)];
    assert.equal(file.readUInt32BE(at + 8 + length), crc32(file.subarray(at + 4, at + 8 + length)), type);
    chunks.set(type, content);
    at += length + 12;
  }
  assert.deepEqual([...chunks.keys()], ['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const [header, palette, data] = [...chunks.values()] as [Buffer, Buffer, Buffer];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  assert.deepEqual([...header.subarray(8)], [4, 3, 0, 0, 0]);
  const rows = inflateSync(data);
  const stride = 1 + width / 2;
  assert.equal(rows.length, stride * height);
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const filter = rows[row * stride];
    assert.ok(filter === 0 || filter === 2);
    for (let at = row * stride + 1; at < (row + 1) * stride; at++) {
      const above = filter === 2 && row > 0 ? (rows[at - stride] as number) : 0;
      const pair = ((rows[at] as number) + above) & 255;
      rows[at] = pair;
      pixels.set([pair >> 4, pair & 15], row * width + (at - row * stride - 1) * 2);
    }
  }
  return { width, height, colours: palette.toString('hex').match(/.{6}/g) ?? [], pixels };
}
