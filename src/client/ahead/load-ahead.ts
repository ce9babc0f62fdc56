/**
 * Loads the page behind a link when somebody is about to follow it: a mouse rests on it, the focus comes to it, a finger touches it.
 * The browser keeps the page as its host allows, and the preview of the link shows the same text.
 */
import { savesData } from '../saves-data.ts';
import { pageBehind } from './page-behind.ts';
import type { PageTexts } from './page-texts.ts';

/** How long a mouse or the focus rests, in milliseconds: longer than it takes to pass over a link, chosen by hand. */
const REST = 100;

/** The most pages that are loaded ahead of one page, so that a mouse that reads along a list does not load the whole site. A guess. */
const MOST = 30;

/** Watches all links of the page. Returns what ends that. @param base path of the site, with a slash at both ends */
export function loadAhead(base: string, textOf: PageTexts): () => void {
  const ending = new AbortController();
  const loaded = new Set<string>();
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function load(address: string): void {
    if (loaded.has(address) || loaded.size >= MOST || savesData()) return;
    loaded.add(address);
    void textOf(address);
  }

  function stop(): void {
    clearTimeout(timer);
    waiting = undefined;
  }

  function wait({ target }: Event): void {
    const address = addressAt(target, base);
    if (address === waiting) return;
    stop();
    if (address === undefined) return;
    waiting = address;
    timer = setTimeout(load, REST, address);
  }

  const listeners: { [Name in keyof DocumentEventMap]?: (event: DocumentEventMap[Name]) => void } = {
    pointerover: (event) => event.pointerType !== 'touch' && wait(event),
    focusin: wait,
    focusout: stop,
    pointerdown({ target }) {
      const address = addressAt(target, base);
      if (address !== undefined) load(address);
    },
  };
  for (const [name, listener] of Object.entries(listeners))
    document.addEventListener(name, listener as EventListener, { passive: true, signal: ending.signal });
  return () => {
    ending.abort();
    stop();
  };
}

/** The page behind the link at an element. A link that a script handles in its own way leads to no page. */
function addressAt(target: EventTarget | null, base: string): string | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  const isPlain = link instanceof HTMLAnchorElement && !link.hasAttribute('download') && !link.hasAttribute('data-search');
  return isPlain ? pageBehind(link, new URL(location.href), base) : undefined;
}
