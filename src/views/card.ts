/**
 * The cards of pages: the pictures that other sites show beside a link. A card has the words of one question, its lineage and the site,
 * and nothing of what is known: so it is drawn again only when these words change.
 */
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { SERIF_LETTERS } from '../pictures/serif-letters.ts';
import { site } from '../site.ts';
import type { Addresses } from './address.ts';

/** In pixels: what sites that show cards ask for, https://ogp.me/ and https://developer.x.com/en/docs/x-for-websites/cards */
export const CARD = { width: 1200, height: 630 } as const;

/** What a page needs of its card. */
export interface Card {
  href: string;
  /** Its words, for those who do not see it. */
  alt: string;
}

/** What is written on a card. */
export interface CardWords {
  /** Labels, from the root to the parent. */
  lineage: string[];
  /** What is set large. */
  label: string;
  /** What is set below it. */
  title?: string;
}

/**
 * The most questions that have a card of their own. Measured in November 2026 on two cores: a card takes 1.3 ms of a processor, and a cold
 * build of 10,000 questions 80 s; so all cards together take a thirtieth of it, and no more in a larger mosaic.
 */
const MOST_CARDS = 2000;

/** Paths below the base path. */
export const SITE_CARD = 'card.png';
export const questionCard = ({ id }: Question): string => `questions/${id}.png`;

export const cardOfSite = (to: Addresses): Card => ({ href: to.file(SITE_CARD), alt: altOf(wordsOfSite()) });

export const wordsOfSite = (): CardWords => ({ lineage: [], label: site.name, title: site.description });

/** The card of the page of any question: its own or, where it has none, that of the nearest question above it or of the site. */
export function cardsIn(mosaic: Mosaic, to: Addresses): (question: Question) => Card {
  const own = cardWords(mosaic);
  return (question) => {
    const drawn = [question, ...question.lineage.toReversed()].find((above) => own.has(above));
    const words = drawn && own.get(drawn);
    return words ? { href: to.file(questionCard(drawn)), alt: altOf(words) } : cardOfSite(to);
  };
}

/** The words of every card of a question, in tree order: of as many whole levels of the tree, from the roots, as {@link MOST_CARDS} allow. */
export function cardWords({ questions, roots }: Mosaic, most: number = MOST_CARDS): Map<Question, CardWords> {
  let allowed = most;
  let levels = 0;
  for (let level = roots; level.length > 0 && level.length <= allowed; level = level.flatMap(({ children }) => children)) {
    allowed -= level.length;
    levels += 1;
  }
  const cards = new Map<Question, CardWords>();
  for (const question of questions.values()) {
    const words = question.lineage.length < levels ? wordsOf(question) : undefined;
    if (words) cards.set(question, words);
  }
  return cards;
}

/** What can be drawn of a question, its lineage, label and title; undefined where neither label nor title can. */
function wordsOf({ lineage, label, title }: Question): CardWords | undefined {
  const [large, small] = [...new Set([label, title])].filter(canBeDrawn).map(composed);
  if (large === undefined) return undefined;
  const above = lineage.map(({ label }) => label).filter(canBeDrawn);
  return { lineage: above.map(composed), label: large, ...(small !== undefined && { title: small }) };
}

/** A letter and its accent as one character, as fonts have them. */
const composed = (text: string): string => text.normalize('NFC');

/** Whether the font has all of a text. What it does not have it could only leave out or show as boxes. */
const canBeDrawn = (text: string): boolean => Array.from(composed(text)).every((letter) => SERIF_LETTERS.has(letter.codePointAt(0) ?? 0));

function altOf({ lineage, label, title }: CardWords): string {
  const place = [site.name, ...lineage].filter((name) => name !== label);
  return [...place, title ? `${label}: ${title}` : label].join(' / ');
}
