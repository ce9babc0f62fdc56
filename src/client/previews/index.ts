/** Previews of links, and the switch for those who do not want them. What shows them is loaded with the first of them. */
import type { PageTexts } from '../ahead/page-texts.ts';
import type { PreviewBoxes } from './boxes.ts';
import { watchWishes } from './wishes.ts';

/** Where the browser keeps that previews are off. */
const KEY = 'previews';

/**
 * Lets links show previews, unless the reader has turned them off with the switch.
 * @param frame what says how to see previews, with the switch; hidden in the page, as both need this script
 * @param textOf loads the pages behind links
 * @returns what ends all that
 */
export function startPreviews(frame: HTMLElement, base: string, textOf: PageTexts): () => void {
  const button = frame.querySelector('button');
  if (!button || !('popover' in frame)) return () => {};
  let stop: (() => void) | undefined;

  function start(): () => void {
    let boxes: Promise<PreviewBoxes> | undefined;
    const load = () => {
      boxes ??= import('./boxes.ts').then(({ previewBoxes }) => previewBoxes(() => turn(false), textOf));
      return boxes;
    };
    const unwatch = watchWishes(base, (...wish) =>
      load().then(
        ({ open }) => open(...wish),
        () => {
          boxes = undefined;
          return false;
        },
      ),
    );
    return () => {
      unwatch();
      void boxes?.then(({ end }) => end());
    };
  }

  function show(on: boolean): void {
    stop?.();
    stop = on ? start() : undefined;
    frame.toggleAttribute('data-off', !on);
    button?.replaceChildren(`Turn previews ${on ? 'off' : 'on'}`);
  }

  function turn(on: boolean): void {
    show(on);
    try {
      if (on) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'off');
    } catch {
      // Storage is off: only this page changes.
    }
  }

  const toggle = () => turn(!stop);
  button.addEventListener('click', toggle);
  show(!isOff());
  frame.hidden = false;
  return () => {
    button.removeEventListener('click', toggle);
    stop?.();
    frame.hidden = true;
  };
}

function isOff(): boolean {
  try {
    return localStorage.getItem(KEY) === 'off';
  } catch {
    return false;
  }
}
