/** What the fill of a question means, in words a reader sees. */
import type { Fill } from '../mosaic/mosaic.ts';

/** For the page of one question. */
export const STANDING: Record<Fill, string> = {
  dark: 'Nothing learnt yet',
  lit: 'Open, with insights',
  partial: 'Partly answered',
  answered: 'Answered',
  'ill-posed': 'Disputed as ill-posed',
};

/** For the legend of many. */
export const MEANING: Record<Fill, string> = {
  dark: 'nothing learnt yet',
  lit: 'an insight or more',
  partial: 'partly answered',
  answered: 'answered',
  'ill-posed': 'disputed as ill-posed',
};
