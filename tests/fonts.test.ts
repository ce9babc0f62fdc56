/** The font files that pages load: made from the npm package, small, and with system fonts that take as much room. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { unicodeRange } from '../scripts/fonts/characters.ts';
import { adjustment } from '../scripts/fonts/fallback.ts';
import { fontFiles } from '../scripts/fonts/font-files.ts';
import { root } from './sites.ts';

const FOLDER = path.join(root, 'src/styles/fonts');

describe('the fonts', () => {
  let files: Map<string, Uint8Array>;
  before(async () => {
    files = await fontFiles();
  });

  it('are, byte for byte, what npm run fonts makes, and stand with their licence', async () => {
    assert.deepEqual((await readdir(FOLDER)).sort(), [...files.keys(), 'LICENSE'].sort());
    for (const [name, content] of files) assert.ok((await readFile(path.join(FOLDER, name))).equals(content), `${name} is made anew`);
  });

  it('weigh at most 30 kB where every page waits for it, and little for a few words and names', () => {
    const most = { 'serif.woff2': 30_000, 'serif-names.woff2': 6_000, 'serif-italic.woff2': 10_000 };
    for (const [name, bytes] of Object.entries(most)) assert.ok((files.get(name)?.length ?? Infinity) <= bytes, name);
  });

  it('share no character within a style, so that no page loads two for one', () => {
    const css = new TextDecoder().decode(files.get('fonts.css'));
    const seen = new Map<string, string>();
    const faces = css.split('@font-face').filter((face) => face.includes('unicode-range'));
    assert.equal(faces.length, 5);
    for (const face of faces) {
      const style = /font-style: (\w+)/.exec(face)?.[1];
      const ranges = Array.from(face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g), ([, from = '', to = from]) => [from, to] as const);
      for (const [from, to] of ranges)
        for (let point = Number.parseInt(from, 16); point <= Number.parseInt(to, 16); point++) {
          assert.ok(!seen.has(`${style} ${point}`), `U+${point.toString(16)} twice`);
          seen.set(`${style} ${point}`, face);
        }
    }
    for (const letter of 'Aé—’šł') assert.ok(seen.has(`normal ${letter.codePointAt(0)}`), letter);
  });
});

describe('a range of characters', () => {
  it('joins neighbours', () => {
    assert.equal(unicodeRange([0x20, 0x21, 0x22, 0xa0, 0x2013, 0x2014]), 'U+0020-0022, U+00A0, U+2013-2014');
  });
});

describe('a system font in place of ours', () => {
  it('is as wide, and its lines are as high', () => {
    const own = { ascent: 1000, descent: -250, lineGap: 0, unitsPerEm: 1000, xWidthAvg: 500 };
    const wide = { ascent: 1800, descent: -400, lineGap: 100, unitsPerEm: 2000, xWidthAvg: 1250 };
    assert.deepEqual(adjustment(own, wide), {
      'size-adjust': '80.00%',
      'ascent-override': '125.00%',
      'descent-override': '31.25%',
      'line-gap-override': '0.00%',
    });
  });
});
