/** Shows previews: at most one that comes and goes, and one that is pinned. */
import type { PageTexts } from '../ahead/page-texts.ts';
import { applied } from '../applied.ts';
import { element } from '../element.ts';
import { boxOf, keepOnScreen, moveTo, openSheet, place } from './box.ts';
import { previewLoader } from './load.ts';
// By its address: as a plain import it would be in the head of every page.
import style from './previews.css?url';
import type { Open, Point, Wish } from './wishes.ts';

/** How long a preview stays when the mouse has left it and its link, in milliseconds. Chosen by hand. */
const LINGER = 300;

export interface PreviewBoxes {
  open: Open;
  /** Closes the previews and takes off all listeners. */
  end(): void;
}

interface Shown {
  link: HTMLAnchorElement;
  /** The address of the page that it shows, without a base. */
  path: string;
  wish: Wish;
  at: Point;
  box: HTMLElement;
  leaving?: ReturnType<typeof setTimeout> | undefined;
}

/**
 * @param turnOff what the button in a preview does
 * @param textOf loads the pages behind links
 */
export function previewBoxes(turnOff: () => void, textOf: PageTexts): PreviewBoxes {
  const load = previewLoader(textOf);
  const sheet = element('link', { rel: 'stylesheet', href: style });
  const styled = applied(sheet);
  const ending = new AbortController();
  let live: Shown | undefined;
  let pinned: Shown | undefined;

  function close(shown: Shown | undefined): void {
    if (!shown) return;
    if (shown === live) live = undefined;
    else if (shown === pinned) pinned = undefined;
    clearTimeout(shown.leaving);
    const hadFocus = shown.box.contains(document.activeElement);
    shown.box.remove();
    if (hadFocus) shown.link.focus({ preventScroll: true });
  }

  function pin(shown: Shown, button: HTMLButtonElement): void {
    const { left, top } = shown.box.getBoundingClientRect();
    const isPinned = shown !== pinned;
    close(isPinned ? pinned : live);
    [live, pinned] = isPinned ? [undefined, shown] : [shown, undefined];
    clearTimeout(shown.leaving);
    shown.box.toggleAttribute('data-pinned', isPinned);
    button.setAttribute('aria-pressed', String(isPinned));
    moveTo(shown.box, left, top);
  }

  /** What is shown stays; a key goes into it. */
  function seeAgain(shown: Shown, wish: Wish): true {
    clearTimeout(shown.leaving);
    shown.leaving = undefined;
    if (wish === 'key') shown.box.focus({ preventScroll: true });
    return true;
  }

  const open: Open = async (link, wish, at, isWanted) => {
    if (live?.link === link) return seeAgain(live, wish);
    const [preview] = await Promise.all([load(link.href), styled]);
    if (!preview || preview.path === location.pathname || ending.signal.aborted) return false;
    if (!isWanted() || (wish === 'rest' && live?.box.contains(document.activeElement))) return true;
    if (pinned?.path === preview.path) return seeAgain(pinned, wish);
    close(live);
    const shown: Shown = { link, path: preview.path, wish, at, box: boxOf(preview, wish) };
    live = shown;
    for (const [name, act] of Object.entries<(button: HTMLButtonElement) => void>({
      close: () => close(shown),
      pin: (button) => pin(shown, button),
      off: turnOff,
    }))
      for (const button of shown.box.querySelectorAll<HTMLButtonElement>(`[data-preview-${name}]`))
        button.addEventListener('click', () => act(button));
    // What is outside an open dialog cannot be used.
    (link.closest('dialog') ?? document.body).append(shown.box);
    if (shown.box instanceof HTMLDialogElement) openSheet(shown.box, () => close(shown));
    else {
      shown.box.showPopover();
      place(shown.box, link, wish, at);
    }
    return seeAgain(shown, wish);
  };

  const listeners: { [Name in keyof DocumentEventMap]?: (event: DocumentEventMap[Name]) => void } = {
    pointermove({ target, pointerType }) {
      if (pointerType !== 'touch') noteMouseAt(target);
    },
    pointerout({ relatedTarget }) {
      if (relatedTarget === null) noteMouseAt(null);
    },
    pointerdown({ target }) {
      if (live && live.wish !== 'press' && !isIn(live, target)) close(live);
    },
    keydown(event) {
      // The key that has just opened a preview is not for that preview.
      if (event.defaultPrevented) return;
      const shown = [live, pinned].find((each) => each?.box.contains(document.activeElement));
      const escaped = shown ?? live ?? (document.querySelector('dialog[open]') ? undefined : pinned);
      if (event.key === 'Escape' && escaped) {
        event.preventDefault();
        event.stopPropagation();
        close(escaped);
      } else if (event.key === 'Tab' && shown && !(shown.box instanceof HTMLDialogElement)) leaveAtEnd(event, shown);
      else if (event.key === 'p' && shown && !event.ctrlKey && !event.metaKey && !event.altKey)
        shown.box.querySelector<HTMLButtonElement>('[data-preview-pin]')?.click();
    },
  };

  function noteMouseAt(target: EventTarget | null): void {
    if (live?.wish !== 'rest') return;
    const shown = live;
    if (isIn(shown, target) || shown.box.contains(document.activeElement)) {
      clearTimeout(shown.leaving);
      shown.leaving = undefined;
    } else shown.leaving ??= setTimeout(() => close(shown), LINGER);
  }

  /** Before the first and after the last element of a preview comes its link. A preview that is not pinned closes then. */
  function leaveAtEnd(event: KeyboardEvent, shown: Shown): void {
    const stops = [...shown.box.querySelectorAll<HTMLElement>('a[href], button')];
    const { activeElement } = document;
    const isEnd = event.shiftKey ? activeElement === shown.box || activeElement === stops[0] : activeElement === stops.at(-1);
    if (!isEnd) return;
    // With Tab, the browser itself then goes on to what follows the link.
    if (event.shiftKey) event.preventDefault();
    shown.link.focus({ preventScroll: true });
    if (shown === live) close(shown);
  }

  for (const [name, listener] of Object.entries(listeners))
    document.addEventListener(name, listener as EventListener, { capture: true, signal: ending.signal });
  addEventListener('pagehide', () => close(live), { signal: ending.signal });
  const fit = () => {
    if (live && live.wish !== 'press') place(live.box, live.link, live.wish, live.at);
    if (pinned) keepOnScreen(pinned.box);
  };
  addEventListener('resize', fit, { signal: ending.signal });
  return {
    open,
    end() {
      ending.abort();
      close(live);
      close(pinned);
      sheet.remove();
    },
  };
}

const isIn = ({ link, box }: Shown, target: EventTarget | null): boolean =>
  target instanceof Node && (link.contains(target) || box.contains(target));
