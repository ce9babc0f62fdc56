/** What is said of the source that was pasted: that the mosaic knows it, with its questions, or that its text is needed. */
import { element } from '../element.ts';
import { adopted } from '../previews/extract.ts';
import { loadPage } from '../previews/load.ts';
import type { Answer } from './answer.ts';

/** Nothing where there is nothing to say. @param href of the page of the source, if the mosaic knows it */
export function sourceNote({ source, hasText }: Answer, known: { name: string; href: string } | undefined): HTMLElement[] {
  if (known) {
    const said = element('p', {}, 'This is in the mosaic: ', element('a', { href: known.href }, element('bdi', {}, known.name)), '.');
    const list = element('ul', { class: 'lens-questions', role: 'list' });
    void questionsOf(known.href).then((items) => {
      if (items.length > 0) said.append(' Questions that name it:');
      list.replaceChildren(...items);
    });
    return [said, list];
  }
  const [address] = source.addresses;
  if (address === undefined || hasText) return [];
  return [
    element(
      'p',
      {},
      'This source is not in the mosaic yet, and the lens may fetch nothing: paste its abstract or its text below the address.',
    ),
  ];
}

/** The questions of a source, from its page: mark, stance and title of each. */
async function questionsOf(href: string): Promise<HTMLElement[]> {
  const loaded = await loadPage(href);
  const lines = [...(loaded?.page.querySelectorAll('main .bearing > p:first-child, main .questions > li') ?? [])];
  return lines.map((line) => element('li', {}, ...adopted(line, href).childNodes));
}
