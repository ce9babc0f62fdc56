/** A small picture of the whole tree in a corner, with a frame around what is on the screen. Pressing or dragging moves the screen. */
import type { Place } from './layout.ts';
import type { Window } from './scale.ts';

/** In pixels. Chosen by eye. */
const [WIDTH, HEIGHT] = [150, 110];

export interface Minimap {
  /** Draws the tree again. */
  draw(places: readonly Place[], extent: Window): void;
  /** Moves the frame. */
  frame(window: Window): void;
}

/** Adds the minimap to `box`. It is for the pointer only: the keyboard can do the same in the tree. */
export function minimap(box: HTMLElement, onGo: (x: number, y: number) => void): Minimap {
  const canvas = box.appendChild(document.createElement('canvas'));
  const frame = box.appendChild(document.createElement('div'));
  frame.className = 'minimap-frame';
  let extent: Window = { left: 0, top: 0, right: 1, bottom: 1 };
  let drawn: readonly Place[] = [];
  const scale = () => ({ x: WIDTH / (extent.right - extent.left), y: HEIGHT / (extent.bottom - extent.top) });

  function paint(): void {
    const density = Math.min(2, devicePixelRatio || 1);
    canvas.width = WIDTH * density;
    canvas.height = HEIGHT * density;
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
      context.fillRect((place.x - extent.left) * x, (place.y - extent.top) * y - 0.75, Math.max(3, 180 * x), 1.5);
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
  new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);

  return {
    draw(places, around) {
      drawn = places;
      extent = around;
      paint();
    },
    frame({ left, top, right, bottom }) {
      const { x, y } = scale();
      const whole = left <= extent.left && right >= extent.right && top <= extent.top && bottom >= extent.bottom;
      box.hidden = whole;
      if (whole) return;
      const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
      const [x0, x1] = [clamp((left - extent.left) * x, WIDTH), clamp((right - extent.left) * x, WIDTH)];
      const [y0, y1] = [clamp((top - extent.top) * y, HEIGHT), clamp((bottom - extent.top) * y, HEIGHT)];
      Object.assign(frame.style, {
        left: `${x0}px`,
        top: `${y0}px`,
        width: `${Math.max(4, x1 - x0)}px`,
        height: `${Math.max(4, y1 - y0)}px`,
      });
    },
  };
}
