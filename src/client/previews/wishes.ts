/** Notices when a reader wishes to see the preview of a link: a mouse rests on it, a finger presses it long, or a key is pressed on it. */
import { savesData } from '../saves-data.ts';
import { linkAt } from './links.ts';

/** How a reader asked for a preview. */
export type Wish = 'rest' | 'press' | 'key';

/**
 * Opens a preview.
 * @param at where the pointer is, or the foot of a link with the focus
 * @param isWanted whether the reader still wishes to see it, once it is loaded
 * @returns whether there is a preview
 */
export type Open = (link: HTMLAnchorElement, wish: Wish, at: Point, isWanted: () => boolean) => Promise<boolean>;

/** A place on the screen, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** How long a mouse rests on a link, and a finger presses it, in milliseconds. These numbers and the next two were chosen by hand. */
const REST = 350;
const PRESS = 500;
/** How far a resting mouse and a pressing finger may move, in pixels. */
const STILL = 6;
const SLIP = 10;

/** Calls `open` for each wish. Returns what ends that. */
export function watchWishes(base: string, open: Open): () => void {
  const ending = new AbortController();
  /** The link below the pointer, with its tooltip, which would cover the preview. */
  let link: HTMLAnchorElement | undefined;
  let title: string | null = null;
  /** Where the mouse began to rest, or the finger to press. */
  let from: Point = { x: 0, y: 0 };
  /** Where the pointer was last. */
  let seen: Point | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the wish was granted, or given up: a link gets one preview for each visit of the pointer. */
  let isDone = false;
  /** Whether the click that may follow a long press must not follow the link. */
  let isPressed = false;

  function restoreTitle(): void {
    if (title !== null) link?.setAttribute('title', title);
    title = null;
  }

  function leave(): void {
    clearTimeout(timer);
    restoreTitle();
    link?.removeAttribute('data-pressed');
    link = undefined;
  }

  function wait(next: HTMLAnchorElement, event: PointerEvent): void {
    clearTimeout(timer);
    from = { x: event.clientX, y: event.clientY };
    const touch = event.pointerType === 'touch';
    timer = setTimeout(() => grant(next, touch ? 'press' : 'rest'), touch ? PRESS : REST);
  }

  function enter(next: HTMLAnchorElement, event: PointerEvent): void {
    leave();
    link = next;
    isDone = false;
    title = next.getAttribute('title');
    next.removeAttribute('title');
    next.toggleAttribute('data-pressed', event.pointerType === 'touch');
    wait(next, event);
  }

  function grant(wished: HTMLAnchorElement, wish: 'rest' | 'press'): void {
    clearTimeout(timer);
    if (isDone || (wish === 'rest' && !wished.matches(':hover'))) return;
    isDone = true;
    isPressed = wish === 'press';
    void open(wished, wish, from, () => wish === 'press' || link === wished).then((isThere) => {
      if (!isThere && link === wished) restoreTitle();
    });
  }

  const isFar = ({ clientX, clientY }: PointerEvent, most: number) => Math.hypot(clientX - from.x, clientY - from.y) > most;

  const listeners: { [Name in keyof DocumentEventMap]?: (event: DocumentEventMap[Name]) => void } = {
    pointermove(event) {
      // A browser also tells of a mouse that stands still while the page moves below it, or is new.
      const hasMoved = seen !== undefined && (seen.x !== event.clientX || seen.y !== event.clientY);
      seen = { x: event.clientX, y: event.clientY };
      if (!hasMoved) return;
      if (event.pointerType === 'touch') {
        if (link && isFar(event, SLIP)) leave();
        return;
      }
      const next = event.buttons === 0 && !savesData() ? linkAt(event.target, base) : undefined;
      if (next !== link) next ? enter(next, event) : leave();
      else if (next && !isDone && isFar(event, STILL)) wait(next, event);
    },
    // It leaves the page: a mouse at the edge, a finger when it is lifted or begins to scroll.
    pointerout({ relatedTarget }) {
      if (relatedTarget === null) leave();
    },
    pointerdown(event) {
      isPressed = false;
      isDone = true;
      clearTimeout(timer);
      const next = event.pointerType === 'touch' && event.isPrimary ? linkAt(event.target, base) : undefined;
      if (next) enter(next, event);
    },
    scroll() {
      clearTimeout(timer);
    },
    contextmenu(event) {
      if (!link?.hasAttribute('data-pressed')) return;
      event.preventDefault();
      grant(link, 'press');
    },
    click(event) {
      if (!isPressed) return;
      isPressed = false;
      event.preventDefault();
      event.stopPropagation();
    },
    keydown(event) {
      const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
      const isWish = altKey ? key === 'ArrowDown' : key === 'p';
      const focused = isWish && !ctrlKey && !metaKey && !shiftKey ? linkAt(target, base) : undefined;
      if (!focused || focused !== target) return;
      event.preventDefault();
      const { left, bottom } = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
      void open(focused, 'key', { x: left, y: bottom }, () => document.activeElement === focused);
    },
  };
  for (const [name, listener] of Object.entries(listeners))
    document.addEventListener(name, listener as EventListener, { capture: true, signal: ending.signal });
  return () => {
    ending.abort();
    leave();
  };
}
