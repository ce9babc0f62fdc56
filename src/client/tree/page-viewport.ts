/** The viewport of a tree that is as high as it has to be: the page scrolls, and nothing is taken from the reader's finger or wheel. */
import type { Size, Window } from './scale.ts';
import type { OnMove, Viewport } from './viewport.ts';

/** How long after the last scroll a series of them has ended, in milliseconds. */
const PAUSE = 120;

/**
 * @param svg the picture, whose group begins `x` and `y` pixels from its corner
 */
export function pageViewport(svg: SVGSVGElement, { x, y }: { x: number; y: number }, onMove: OnMove): Viewport {
  const size = (): Size => ({ width: svg.clientWidth, height: document.documentElement.clientHeight });
  /** The top of the screen, in pixels of the tree. */
  const top = () => -svg.getBoundingClientRect().top - y;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let byPage = false;
  const listening = new AbortController();

  function moved(): void {
    const byReader = !byPage;
    byPage = false;
    onMove(byReader, false);
    clearTimeout(waiting);
    waiting = setTimeout(() => onMove(byReader, true), PAUSE);
  }
  addEventListener('scroll', moved, { passive: true, signal: listening.signal });

  function scroll(by: number): void {
    const before = scrollY;
    scrollBy({ top: by, behavior: 'instant' });
    byPage ||= scrollY !== before;
  }
  return {
    size,
    window(margin = 0): Window {
      const { height, width } = size();
      return { left: -x, right: width - x, top: top() - height * margin, bottom: top() + height * (1 + margin) };
    },
    view: () => ({ x: 0, y: top() + size().height / 2, zoom: 1 }),
    show: ({ y }) => scroll(y - size().height / 2 - top()),
    by: (_, y) => scroll(-y),
    enlarge() {},
    allow() {},
    remove() {
      clearTimeout(waiting);
      listening.abort();
    },
  };
}
