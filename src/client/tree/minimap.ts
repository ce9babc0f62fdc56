/** A narrow picture of the whole tree beside it, with a frame around what is on the screen. Pressing or dragging moves the screen. */
import type { Place } from './layout.ts';
import type { Window } from './scale.ts';

export interface Minimap {
  /** Draws the tree again. */
  draw(places: readonly Place[], extent: Window): void;
  /** Moves the frame; there is none around the whole tree. */
  frame(window: Window): void;
  /** Takes off everything that listens. */
  remove(): void;
}

/** Adds the minimap to `box`, and fills it. It is for the pointer only: the keyboard can do the same in the tree. */
export function minimap(box: HTMLElement, onGo: (x: number, y: number) => void): Minimap {
  const canvas = box.appendChild(document.createElement('canvas'));
  const frame = box.appendChild(document.createElement('div'));
  frame.className = 'minimap-frame';
  const listening = new AbortController();
  const { signal } = listening;
  let extent: Window = { left: 0, top: 0, right: 1, bottom: 1 };
  let drawn: readonly Place[] = [];
  /** Its own size; 0 while it is hidden. */
  let [width, height] = [0, 0];
  const scale = () => ({ x: width / (extent.right - extent.left), y: height / (extent.bottom - extent.top) });

  function paint(): void {
    [width, height] = [box.clientWidth, box.clientHeight];
    if (width === 0) return;
    const density = Math.min(2, devicePixelRatio || 1);
    canvas.width = width * density;
    canvas.height = height * density;
    const context = canvas.getContext('2d');
    if (!context) return;
    const style = getComputedStyle(box);
    const probe = document.createElement('span');
    box.append(probe);
    const colors = new Map<string, string>();
    const colorOf = (fill: string) => {
      const found = colors.get(fill);
      if (found) return found;
      probe.style.color = `var(--${fill})`;
      const color = getComputedStyle(probe).color || style.color;
      colors.set(fill, color);
      return color;
    };
    const { x, y } = scale();
    context.scale(density, density);
    for (const place of drawn) {
      context.fillStyle = colorOf(place.node.fill);
      context.fillRect((place.x - extent.left) * x, (place.y - extent.top) * y - 0.75, Math.max(3, place.end * x), 1.5);
    }
    probe.remove();
  }

  const go = (event: PointerEvent) => {
    const at = canvas.getBoundingClientRect();
    const { x, y } = scale();
    onGo(extent.left + (event.clientX - at.left) / x, extent.top + (event.clientY - at.top) / y);
  };
  box.addEventListener('pointerdown', (event) => {
    box.setPointerCapture(event.pointerId);
    go(event);
  });
  box.addEventListener('pointermove', (event) => {
    if (box.hasPointerCapture(event.pointerId)) go(event);
  });
  const theme = new MutationObserver(paint);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint, { signal });
  const room = new ResizeObserver(paint);
  room.observe(box);

  return {
    draw(places, around) {
      drawn = places;
      extent = around;
      paint();
    },
    frame({ left, top, right, bottom }) {
      frame.hidden = left <= extent.left && right >= extent.right && top <= extent.top && bottom >= extent.bottom;
      const { x, y } = scale();
      const between = (value: number, most: number) => Math.max(0, Math.min(most, value));
      const [x0, x1] = [between((left - extent.left) * x, width), between((right - extent.left) * x, width)];
      const [y0, y1] = [between((top - extent.top) * y, height), between((bottom - extent.top) * y, height)];
      Object.assign(frame.style, {
        transform: `translate(${Math.min(x0, width - 4)}px, ${Math.min(y0, height - 4)}px)`,
        width: `${Math.max(4, x1 - x0)}px`,
        height: `${Math.max(4, y1 - y0)}px`,
      });
    },
    remove() {
      listening.abort();
      theme.disconnect();
      room.disconnect();
      box.replaceChildren();
    },
  };
}
