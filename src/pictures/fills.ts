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
  /** The colour of an area in both themes. The contrast of white words on it is at least 4.5:1. */
  tile: readonly [light: string, dark: string];
  /** The mark: SVG in a box of 16 by 16 units. */
  mark: string;
  /** The pattern on an area: SVG in a box of 8 by 8 units that is repeated. The fill `dark` has none. */
  texture?: { svg: string /** In degrees. */; turned?: number };
}

const RING = '<circle cx="8" cy="8" r="6" fill="none" stroke="currentcolor" stroke-width="2" />';

/** By fill, in the order of {@link FILLS}. */
export const FILL_LOOKS: Readonly<Record<Fill, FillLook>> = {
  dark: {
    standing: 'Nothing learnt yet',
    meaning: 'nothing learnt yet',
    sign: '○',
    ink: ['#59616d', '#7f8997'],
    tile: ['#525b68', '#6a7280'],
    mark: RING,
  },
  lit: {
    standing: 'Open, with insights',
    meaning: 'an insight or more',
    sign: '◉',
    ink: ['#985a00', '#e9ae49'],
    tile: ['#985a00', '#a06a1c'],
    mark: `${RING}<circle cx="8" cy="8" r="2.8" fill="currentcolor" />`,
    texture: { svg: '<circle cx="4" cy="4" r="1.3" />' },
  },
  partial: {
    standing: 'Partly answered',
    meaning: 'partly answered',
    sign: '◐',
    ink: ['#2b67b5', '#74abf0'],
    tile: ['#2b67b5', '#3d76c0'],
    mark: `${RING}<path d="M8 2a6 6 0 0 0 0 12z" fill="currentcolor" />`,
    texture: { svg: '<rect width="3" height="8" />', turned: 45 },
  },
  answered: {
    standing: 'Answered',
    meaning: 'answered',
    sign: '●',
    ink: ['#1d7a4c', '#55c08d'],
    tile: ['#1d7a4c', '#2b8456'],
    mark: '<circle cx="8" cy="8" r="7" fill="currentcolor" />',
    texture: { svg: '<rect width="8" height="1.5" /><rect width="1.5" height="8" />' },
  },
  'ill-posed': {
    standing: 'Disputed as ill-posed',
    meaning: 'disputed as ill-posed',
    sign: '◇',
    ink: ['#a5327a', '#e583bf'],
    tile: ['#a5327a', '#b84a8e'],
    mark: '<path d="M8 1l7 7-7 7-7-7zM4.5 8h7" fill="none" stroke="currentcolor" stroke-width="2" />',
    texture: { svg: '<path d="M0 0l8 8M8 0l-8 8" stroke="currentcolor" stroke-width="1.2" />' },
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
