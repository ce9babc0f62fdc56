/** Moves the tree on the screen: pan, zoom and pinch by the reader, and moves by the page. */
import {
  type D3ZoomEvent,
  interpolateNumberArray,
  type Selection,
  type ZoomTransform,
  type ZoomView,
  zoom,
  zoomIdentity,
  zoomTransform,
} from 'd3';
import type { View } from './address.ts';
import { LEGIBLE, type Window, windowOf } from './scale.ts';

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

/** The smallest and the largest zoom. Chosen by eye. */
const EXTENT: [number, number] = [0.1, 3];

export interface Viewport {
  /** The part of the tree on the screen, and `margin` more on each side, as a share of the screen. */
  window(margin?: number): Window;
  view(): View;
  /** Moves to a view. Durations are in milliseconds. */
  show(view: View, duration: number): void;
  /** Moves everything by `x` and `y` pixels at zoom 1. */
  by(x: number, y: number, duration: number): void;
  enlarge(factor: number, duration: number): void;
  /** Shows all of a rectangle, or as much of it around `anchor` as is legible. */
  fit(extent: Window, anchor: { x: number; y: number }, duration: number): void;
}

/**
 * @param view the group that holds the tree
 * @param onMove called after each move; `byReader`: the reader moved the tree, and not the page; `ended`: it was the last move of a series
 */
export function viewport(
  svg: Svg,
  view: Selection<SVGGElement, unknown, null, undefined>,
  onMove: (byReader: boolean, ended: boolean) => void,
): Viewport {
  const element = svg.node() as SVGSVGElement;
  const size = () => ({ width: element.clientWidth || 800, height: element.clientHeight || 600 });
  const transform = (): ZoomTransform => zoomTransform(element);
  /** Where a move by the page, if one is running, will end. */
  let target: ZoomTransform | undefined;
  /** True while a move by the page replaces another one: that is not the end of a series. */
  let interrupted = false;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent(EXTENT)
    // A straight move: d3's default zooms out and in again, and the anchor would not stay in its place.
    .interpolate((from, to) => interpolateNumberArray<ZoomView>([...from], to))
    .on('zoom end', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      view.attr('transform', String(event.transform));
      element.toggleAttribute('data-far', event.transform.k < LEGIBLE);
      if (interrupted) return;
      if (event.type === 'end') target = undefined;
      onMove(event.sourceEvent !== null && event.sourceEvent !== undefined, event.type === 'end');
    });
  svg.call(behaviour).on('dblclick.zoom', null);
  const moving = (duration: number) => svg.transition().duration(duration);
  function moveTo(next: ZoomTransform, duration: number): void {
    if (duration) {
      interrupted = true;
      svg.interrupt();
      interrupted = false;
      target = next;
      moving(duration).call(behaviour.transform, next);
    } else svg.interrupt().call(behaviour.transform, next);
  }

  function show({ x, y, zoom: k }: View, duration: number): void {
    const { width, height } = size();
    moveTo(zoomIdentity.translate(width / 2 - x * k, height / 2 - y * k).scale(k), duration);
  }
  return {
    show,
    window(margin = 0) {
      const { width, height } = size();
      return windowOf(transform(), width, height, margin);
    },
    view() {
      const { left, top, right, bottom } = this.window();
      return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: transform().k };
    },
    by(x, y, duration) {
      // From where a running move would have ended, so that quick clicks add up.
      moveTo((target ?? transform()).translate(x, y), duration);
    },
    enlarge(factor, duration) {
      moving(duration).call(behaviour.scaleBy, factor);
    },
    fit({ left, top, right, bottom }, anchor, duration) {
      const { width, height } = size();
      const [w, h] = [right - left + 40, bottom - top + 40];
      // Never too small to read: the reader can drag to what does not fit. The numbers were chosen by eye.
      const k = Math.max(width < 600 ? 0.9 : LEGIBLE, Math.min(1.1, width / w, height / h));
      const x = w * k <= width ? (left + right) / 2 : left + width / k / 2;
      // If it does not fit and the anchor is near the top, the view begins with the anchor.
      const y = h * k <= height ? (top + bottom) / 2 : anchor.y - top < 40 ? top + height / k / 2 - 20 : anchor.y;
      show({ x, y, zoom: k }, duration);
    },
  };
}
