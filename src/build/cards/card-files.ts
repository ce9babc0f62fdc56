/** Lists the cards of the site and of its questions, as files: each is drawn again only when its words change. */
import { digestOf } from '../../mosaic/digest.ts';
import type { Mosaic, Question } from '../../mosaic/mosaic.ts';
import { site } from '../../site.ts';
import { type CardWords, cardWords, questionCard, SITE_CARD, wordsOfSite } from '../../views/card.ts';
import { once } from '../once.ts';
import type { SiteFile } from '../site/site-files.ts';
import type { CardDrawer } from './draw-card.ts';

export interface CardFiles {
  site: SiteFile;
  /** Of those questions that have one. */
  of(question: Question): SiteFile[];
}

export function cardFiles(mosaic: Mosaic): CardFiles {
  // The font and its reader are loaded only if there is something to draw.
  const drawer = once(async () => (await import('./draw-card.ts')).cardDrawer());
  const file = (path: string, words: CardWords, draw: (drawer: CardDrawer) => Uint8Array): SiteFile => ({
    path,
    listed: false,
    content: async () => ({ key: digestOf([site.name, words]), bytes: async () => draw(await drawer()) }),
  });
  const own = cardWords(mosaic);
  return {
    site: file(SITE_CARD, wordsOfSite(), ({ site }) => site(wordsOfSite())),
    of(question) {
      const words = own.get(question);
      return words ? [file(questionCard(question), words, (drawer) => drawer.question(words))] : [];
    },
  };
}
