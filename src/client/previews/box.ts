/** One preview: its elements, and its place on the screen. */
import { element } from '../element.ts';
import type { Preview } from './extract.ts';
import { lineAt, placeBeside, within } from './place.ts';
import type { Point, Wish } from './wishes.ts';

/** A preview before it is on the page: on touch, a sheet at the foot of the screen. */
export function boxOf({ path, title, above, below }: Preview, wish: Wish): HTMLElement {
  const id = `preview-${path}`;
  const isSheet = wish === 'press';
  const copies = (nodes: readonly Node[]) => nodes.map((node) => node.cloneNode(true));
  const button = (name: string, words: string, more: Record<string, string> = {}) =>
    element('button', { type: 'button', [`data-preview-${name}`]: '', ...more }, words);
  const content = [
    ...copies(above),
    element('h2', { id }, element('a', { href: path }, title)),
    ...copies(below),
    element(
      'p',
      { class: 'preview-foot' },
      isSheet ? undefined : button('pin', 'Pin', { 'aria-pressed': 'false', 'aria-keyshortcuts': 'p', title: 'Keep it on the screen (p)' }),
      button('close', 'Close', isSheet ? {} : { 'aria-keyshortcuts': 'Escape', title: 'Close (Escape)' }),
      button('off', 'Turn previews off', { title: 'The foot of every page turns them on again' }),
    ),
  ];
  const attributes = { class: 'preview', 'aria-labelledby': id, tabindex: '-1' };
  return isSheet
    ? element('dialog', { ...attributes, autofocus: '' }, ...content)
    : element('div', { ...attributes, role: 'dialog', popover: 'manual' }, ...content);
}

/** Opens a sheet that closes by a tap beside it, and by whatever closes dialogs on the device. */
export function openSheet(sheet: HTMLDialogElement, close: () => void): void {
  sheet.addEventListener('close', close);
  sheet.addEventListener('click', ({ target, clientY }) => {
    if (target === sheet && clientY < sheet.getBoundingClientRect().top) close();
  });
  sheet.showModal();
}

/**
 * Puts a preview beside its link.
 * @param at where the pointer is; it must still be able to reach the link, unless the preview was opened by a key
 */
export function place(box: HTMLElement, link: HTMLAnchorElement, wish: Wish, at: Point): void {
  box.style.removeProperty('max-block-size');
  const line = lineAt([...link.getClientRects()], at) ?? link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const screen = { width: clientWidth, height: clientHeight };
  const { left, top, height: most } = placeBeside(line, { width, height }, screen, wish === 'key' ? undefined : at.x);
  if (height > most) box.style.setProperty('max-block-size', `min(${most}px, 100dvh - 1rem)`);
  moveTo(box, left, top);
}

/** Keeps a preview on a screen that has another size now. */
export function keepOnScreen(box: HTMLElement): void {
  const { left, top, width, height } = box.getBoundingClientRect();
  moveTo(box, within(left, width, innerWidth), within(top, height, innerHeight));
}

/** Moves a preview to a place on the screen. One that is not pinned then stays beside its link when the page is scrolled. */
export function moveTo(box: HTMLElement, left: number, top: number): void {
  const isPinned = box.hasAttribute('data-pinned');
  box.style.setProperty('left', `${left + (isPinned ? 0 : scrollX)}px`);
  box.style.setProperty('top', `${top + (isPinned ? 0 : scrollY)}px`);
}
