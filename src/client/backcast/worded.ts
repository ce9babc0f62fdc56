/** Words as elements: the names of questions and of those who argue are links. */
import { element } from '../element.ts';
import { type GameData, labelIn } from './game-data.ts';
import type { Word } from './words.ts';

export interface Links {
  question(id: string): string;
  source(slug: string): string;
}

export function worded(words: readonly Word[], data: GameData, links: Links): (Node | string)[] {
  return words.map((word) => {
    if (typeof word === 'string') return word;
    if ('question' in word) {
      const { title = '' } = data.questions.get(word.question) ?? {};
      const label = labelIn(data, word.question);
      return element('a', { href: links.question(word.question), 'data-goes-to': word.question, ...(title !== label && { title }) }, label);
    }
    const source = data.sources.get(word.source);
    const by = source?.by ?? word.source;
    return element('a', { href: links.source(word.source), ...(source && source.name !== by && { title: source.name }) }, by);
  });
}
