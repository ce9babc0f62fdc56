/** How each fill is named, explained and drawn, everywhere: pages, pictures and styles take it from this one table. */
import { FILLS, type Fill, STATUSES, type Status, statusOf as statusOfFill } from '../mosaic/fill.ts';

export { STATUSES };

export interface FillLook {
  /** What it means, on the page of one question. */
  standing: string;
  /** What it means, in the legend of a picture. */
  meaning: string;
  /** A character of the same shape as `mark`, for running text. */
  sign: string;
  /** The colour of marks and words in the light and the dark theme. Its contrast with the page is at least 4.5:1 (WCAG 2, 1.4.3). */
  ink: readonly [light: string, dark: string];
  /** Colours of an area. The picture is a house at night in both themes, and the more is known of a question, the more light it has. */
  tile: TileColours;
  /** The mark: SVG in a box of 16 by 16 units. */
  mark: string;
  /** The pattern on an area: SVG in a box of 8 by 8 units that is repeated. The fill `dark` has none. */
  texture?: {
    svg: string;
    colour: string;
    /** In degrees. */
    turned?: number;
  };
}

interface TileColours {
  area: string;
  /** Of its outline, if it has one. */
  edge?: string;
  /** Of words on it. Their contrast with area and texture is at least 4.5:1. */
  words: string;
}

const RING = '<circle cx="8" cy="8" r="6" fill="none" stroke="currentcolor" stroke-width="2" />';

/** By fill, in the order of {@link FILLS}. */
export const FILL_LOOKS: Readonly<Record<Fill, FillLook>> = {
  dark: {
    standing: 'Nothing learnt yet',
    meaning: 'nothing learnt yet',
    sign: '○',
    ink: ['#59616d', '#7f8997'],
    tile: { area: '#23262d', edge: '#3f4550', words: '#cfd3da' },
    mark: RING,
  },
  lit: {
    standing: 'Open, with insights',
    meaning: 'an insight or more',
    sign: '◉',
    ink: ['#985a00', '#cf8f2f'],
    tile: { area: '#8a5a12', words: '#ffffff' },
    mark: `${RING}<circle cx="8" cy="8" r="2.8" fill="currentcolor" />`,
    texture: { svg: '<circle cx="4" cy="4" r="1.3" />', colour: '#6b430a' },
  },
  partial: {
    standing: 'Partly answered',
    meaning: 'partly answered',
    sign: '◐',
    ink: ['#854c00', '#ecb252'],
    tile: { area: '#d99a2b', words: '#1c1503' },
    mark: `${RING}<path d="M8 2a6 6 0 0 0 0 12z" fill="currentcolor" />`,
    texture: { svg: '<rect width="3" height="8" />', colour: '#e3ab46', turned: 45 },
  },
  answered: {
    standing: 'Answered',
    meaning: 'answered',
    sign: '●',
    ink: ['#6b3c00', '#ffdd85'],
    tile: { area: '#ffe08c', words: '#1c1503' },
    mark: '<circle cx="8" cy="8" r="7" fill="currentcolor" />',
    texture: { svg: '<rect width="8" height="1" /><rect width="1" height="8" />', colour: '#f0c864' },
  },
  'ill-posed': {
    standing: 'Disputed as ill-posed',
    meaning: 'disputed as ill-posed',
    sign: '◇',
    ink: ['#a5327a', '#e583bf'],
    tile: { area: '#23262d', edge: '#c77dab', words: '#ffffff' },
    mark: '<path d="M8 1l7 7-7 7-7-7zM4.5 8h7" fill="none" stroke="currentcolor" stroke-width="2" />',
    texture: { svg: '<path d="M0 0l8 8M8 0l-8 8" stroke="currentcolor" stroke-width="1.2" />', colour: '#7c4468' },
  },
};

/** Every fill with its look, in order. */
export const fillLooks: readonly (FillLook & { fill: Fill })[] = FILLS.map((fill) => ({ fill, ...FILL_LOOKS[fill] }));

const isFill = (name: string): name is Fill => Object.hasOwn(FILL_LOOKS, name);

/** The look of the fill with that name; that of `dark` for an unknown name, which a newer `tree.json` may have. */
export const lookOf = (fill: string): FillLook => (isFill(fill) ? FILL_LOOKS[fill] : FILL_LOOKS.dark);

/** The status of a question whose fill has that name. */
export const statusOf = (fill: string): Status => (isFill(fill) ? statusOfFill(fill) : 'open');

export const isStatus = (name: string): name is Status => (STATUSES as readonly string[]).includes(name);
