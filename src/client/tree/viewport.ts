/** Moves the tree in its frame: pan, zoom and pinch by the reader, and moves by the page. */
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
import { type Size, type Window, windowOf } from './scale.ts';

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

/** The smallest and the largest zoom. Chosen by eye. */
const EXTENT: [number, number] = [0.1, 3];

/** What the reader sees of the tree. There are two: a frame that is panned and zoomed, and the page itself. */
export interface Viewport {
  size(): Size;
  /** The part of the tree on the screen, and `margin` more on each side, as a share of the screen. */
  window(margin?: number): Window;
  /** The middle of the screen and the zoom; at the end of a move that is running. */
  view(): View;
  /** Moves to a view. Durations are in milliseconds. */
  show(view: View, duration: number): void;
  /** Moves everything by `x` and `y` pixels at zoom 1. */
  by(x: number, y: number, duration: number): void;
  enlarge(factor: number, duration: number): void;
  /** Lets the reader zoom out as far as that. */
  allow(zoom: number): void;
  /** Takes off everything that listens. */
  remove(): void;
}

/** @param byReader whether the reader moved the tree, and not the page; `ended`: it was the last move of a series */
export type OnMove = (byReader: boolean, ended: boolean) => void;

/**
 * The viewport of a frame.
 * @param view the group that holds the tree
 */
export function frameViewport(svg: Svg, view: Selection<SVGGElement, unknown, null, undefined>, onMove: OnMove): Viewport {
  const element = svg.node() as SVGSVGElement;
  const measured = () => ({ width: element.clientWidth || 800, height: element.clientHeight || 600 });
  /** The size during a series of moves: to measure it in each of them would make the browser lay out the page twice. */
  let known: Size | undefined;
  const size = () => known ?? measured();
  const transform = (): ZoomTransform => zoomTransform(element);
  /** Where a move by the page, if one is running, will end. */
  let target: ZoomTransform | undefined;
  /** True while a move by the page replaces another one: that is not the end of a series. */
  let interrupted = false;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent(EXTENT)
    // A straight move: d3's default zooms out and in again, and the anchor would not stay in its place.
    .interpolate((from, to) => interpolateNumberArray<ZoomView>([...from], to))
    .on('start', () => {
      known = measured();
    })
    .on('zoom end', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      view.attr('transform', String(event.transform));
      if (event.type === 'end') known = undefined;
      if (interrupted) return;
      if (event.type === 'end') target = undefined;
      onMove(Boolean(event.sourceEvent), event.type === 'end');
    });
  svg.call(behaviour).on('dblclick.zoom', null);
  function moveTo(next: ZoomTransform, duration: number): void {
    interrupted = true;
    svg.interrupt();
    interrupted = false;
    if (duration) {
      target = next;
      svg.transition().duration(duration).call(behaviour.transform, next);
    } else svg.call(behaviour.transform, next);
  }
  return {
    size,
    window: (margin = 0) => windowOf(transform(), size(), margin),
    view() {
      const at = target ?? transform();
      const { left, top, right, bottom } = windowOf(at, size());
      return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: at.k };
    },
    show({ x, y, zoom: k }, duration) {
      const { width, height } = size();
      moveTo(zoomIdentity.translate(width / 2 - x * k, height / 2 - y * k).scale(k), duration);
    },
    by(x, y, duration) {
      // From where a running move would have ended, so that quick clicks add up.
      moveTo((target ?? transform()).translate(x, y), duration);
    },
    enlarge(factor, duration) {
      const { width, height } = size();
      const { x, y, zoom: k } = this.view();
      const [least, most] = behaviour.scaleExtent();
      const next = Math.max(least, Math.min(most, k * factor));
      moveTo(zoomIdentity.translate(width / 2 - x * next, height / 2 - y * next).scale(next), duration);
    },
    allow: (least) => void behaviour.scaleExtent([Math.min(EXTENT[0], least), EXTENT[1]]),
    remove() {
      svg.interrupt().on('.zoom', null);
      view.attr('transform', null);
    },
  };
}
