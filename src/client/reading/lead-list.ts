/** The leads on the page, and those of the other pages of the list, which are fetched when a filter needs them. */
import { element } from '../element.ts';
import { type LeadFacts, plain } from './filter.ts';

export interface LeadItem {
  item: HTMLElement;
  /** Identity of the source. */
  key: string;
  facts: LeadFacts;
  /** Whether it is of this page. */
  here: boolean;
}

/** The leads in a list, as `components/LeadItem.astro` writes them. */
export const leadsIn = (list: ParentNode, here: boolean): LeadItem[] =>
  Array.from(list.querySelectorAll<HTMLElement>('[data-lead]'), (item) => ({
    item,
    key: item.querySelector<HTMLElement>('[data-marks]')?.dataset.marks ?? '',
    facts: factsOf(item),
    here,
  }));

function factsOf(item: HTMLElement): LeadFacts {
  const { roots = '', tags = '', kind = '', year = '' } = item.dataset;
  const words = Array.from(item.querySelectorAll<HTMLElement>('[data-words]'), (part) => [
    part.textContent,
    ...Array.from(part.querySelectorAll('a[aria-label]'), (link) => link.getAttribute('aria-label')),
  ]).flat();
  return { roots: roots.split(' '), tags: tags.split(' '), kind, year, text: plain(words.join(' ')) };
}

/**
 * Fetches the other pages and puts their leads around those of this page, in order.
 * @param addresses of all pages, in order
 * @param number of this page, from 0
 * @returns the leads of all pages
 */
export async function joinPages(list: HTMLElement, addresses: readonly string[], number: number): Promise<LeadItem[]> {
  const leads = leadsIn(list, true);
  const first = list.firstElementChild;
  const pages = await Promise.all(
    addresses.map(async (address, at) => {
      if (at === number) return leads;
      const response = await fetch(address);
      if (!response.ok) throw new Error(`Unexpected status ${response.status} of ${address}`);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      return leadsIn(page.querySelector('[data-leads]') ?? element('ol'), false);
    }),
  );
  for (const [at, page] of pages.entries()) {
    if (at === number) continue;
    const items = document.createDocumentFragment();
    for (const { item } of page) {
      item.hidden = true;
      items.append(item);
    }
    list.insertBefore(items, at < number ? first : null);
  }
  return pages.flat();
}
