/** The ways to the lens from elsewhere: a bookmarklet, and the share menu of a device on which the site is installed. */
import { element } from '../element.ts';
import { bookmarklet } from './bookmarklet.ts';
import type { Parts } from './parts.ts';

/** @param address of the page with the lens, without a fragment */
export function openWays({ bookmarklet: place, drag }: Parts, address: string): void {
  const link = element('a', { class: 'button', href: bookmarklet(address) }, 'What does it bear on?');
  place.replaceChildren(link);
  link.addEventListener('click', (event) => {
    // It is of use on other pages; on this one, its policy forbids it.
    event.preventDefault();
    drag.hidden = false;
  });
  // Only for what is shared with the site: see the script itself. Over plain HTTP, browsers have no such thing.
  if ('serviceWorker' in navigator) navigator.serviceWorker.register(new URL('share-target.js', address)).catch(() => undefined);
}
