/** The font files of the site and their style sheet, which `npm run fonts` writes and a test compares with what is committed. */
import { fromBuffer } from '@capsizecss/unpack';
import { range } from '../../src/pictures/serif-letters.ts';
import { COMMON, ITALIC, NAMES, unicodeRange } from './characters.ts';
import { adjustment, type Face, type Metrics, SYSTEM_FONTS } from './fallback.ts';
import { type Cut, cutFont, PACKAGE } from './subset.ts';

const FAMILY = 'Source Serif';
/** Text has 400, tiles 500, headings and what is strong 600: as far as a page goes. */
const WEIGHTS = { min: 400, max: 600 };

const CUTS = {
  'serif.woff2': { of: 'latin-wght-normal', characters: COMMON, weight: WEIGHTS, style: 'normal' },
  'serif-names.woff2': { of: 'latin-ext-wght-normal', characters: NAMES, weight: 400, style: 'normal', few: true },
  // A page has a few words in italics, of one weight.
  'serif-italic.woff2': { of: 'latin-wght-italic', characters: ITALIC, weight: 400, style: 'italic', few: true },
} as const satisfies Record<string, Cut & { style: Face['style'] }>;

/** What else the package's files have of Latin: each is loaded only by a page that has one of these. */
const RARE: readonly { of: Cut['of']; characters: readonly number[] }[] = [
  {
    of: 'latin-wght-normal',
    characters: [...range(0xa1, 0xbf), 0x2c6, 0x2da, 0x2dc, 0x2032, 0x2033, 0x2044, 0x2122, 0x2215].filter(
      (point) => !COMMON.includes(point),
    ),
  },
  { of: 'latin-ext-wght-normal', characters: range(0x100, 0x24f).filter((point) => !NAMES.includes(point)) },
];

/** Contents by name, for `src/styles/fonts/`. */
export async function fontFiles(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [name, cut] of Object.entries(CUTS)) files.set(name, await cutFont(cut));
  // The first file again, as it can be read without a decoder of WOFF2: builds draw the cards of pages with it.
  files.set('serif.ttf', await cutFont(CUTS['serif.woff2'], 'sfnt'));
  files.set('fonts.css', new TextEncoder().encode(await styleSheet()));
  return files;
}

const rule = (name: string, values: Record<string, string>): string =>
  `${name} {\n${Object.entries(values)
    .map(([property, value]) => `  ${property}: ${value};\n`)
    .join('')}}\n`;

/**
 * `optional`: a font that is not there at the first paint is used from the next page on, so that no text ever moves under the eyes of
 * a reader.
 */
const ownFace = (source: string, style: Face['style'], weight: string, characters: readonly number[]): string =>
  rule('@font-face', {
    'font-family': `"${FAMILY}"`,
    'font-style': style,
    'font-weight': weight,
    'font-display': 'optional',
    src: `url("${source}") format("woff2")`,
    'unicode-range': unicodeRange(characters),
  });

async function styleSheet(): Promise<string> {
  const own = Object.entries(CUTS).map(([name, { style, weight, characters }]) =>
    ownFace(`./${name}`, style, typeof weight === 'number' ? `${weight}` : `${weight.min} ${weight.max}`, characters),
  );
  const rare = RARE.map(({ of, characters }) => ownFace(`${PACKAGE}-${of}.woff2`, 'normal', '200 900', characters));
  const widths = await ownMetrics();
  const fallbacks = SYSTEM_FONTS.flatMap(({ family, faces }) =>
    faces.map(({ local, weight, style, metrics }) =>
      rule('@font-face', {
        'font-family': `"${FAMILY} as ${family}"`,
        'font-style': style,
        'font-weight': weight === 'bold' ? '600 700' : '400 500',
        src: local.map((name) => `local("${name}")`).join(', '),
        ...adjustment(widths({ weight, style }), metrics),
      }),
    ),
  );
  const stack = [FAMILY, ...SYSTEM_FONTS.map(({ family }) => `${FAMILY} as ${family}`), 'Georgia'].map((name) => `"${name}"`);
  return [
    '/* Made by `npm run fonts`: our serif in small files, and fonts of the system that take as much room. */\n',
    ...own,
    ...rare,
    ...fallbacks,
    '@layer tokens {\n  :root {\n    --serif:\n      ',
    `${stack.join(', ')}, serif;\n  }\n}\n`,
  ].join('');
}

/** The metrics of our serif: of the text, of headings (600), and in italics. */
async function ownMetrics(): Promise<(face: Face) => Metrics> {
  const read = async (of: Cut['of'], characters: readonly number[], weight: number): Promise<Metrics> =>
    fromBuffer(await cutFont({ of, characters, weight }, 'sfnt'));
  const text = await read('latin-wght-normal', COMMON, 400);
  const heading = await read('latin-wght-normal', COMMON, 600);
  const italic = await read('latin-wght-italic', ITALIC, 400);
  return ({ weight, style }) => (style === 'italic' ? italic : weight === 'bold' ? heading : text);
}
