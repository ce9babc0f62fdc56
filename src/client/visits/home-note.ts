/** Says on the home page how much is new since the reader was here, quietly, with a link to it. */
import { element } from '../element.ts';
import { countThisVisit } from './count-visit.ts';
import { newWords } from './news.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-since]')) void note(place);

async function note(place: HTMLElement): Promise<void> {
  const news = await countThisVisit(place.dataset.since ?? '');
  const all = place.parentElement?.querySelector('a');
  if (!news || news.count === 0 || !all) return;
  const address = `${all.getAttribute('href')}?${new URLSearchParams({ since: news.since })}`;
  place.append('· ', element('a', { href: address }, `${newWords(news.count, news.isMore)} since you were here`));
}
