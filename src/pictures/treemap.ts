/**
 * The mosaic as a picture: a squarified treemap in which the area of a question is the number of leaves below it.
 *
 * The layout is that of d3: Mark Bruls, Kees Huizing and Jarke J. van Wijk, "Squarified Treemaps", 2000.
 */
import { hierarchy, treemap, treemapSquarify } from 'd3';

/** What can have a tile: a question in the build, or one in the browser. */
interface Tiled<Q> {
  children: readonly Q[];
  /** How many leaves are below; 1 for a leaf. */
  leaves: number;
}

/** A rectangle of the picture. Lengths are in the units of {@link TreemapOptions}. */
export interface Tile<Q> {
  question: Q;
  x: number;
  y: number;
  width: number;
  height: number;
  /** 0 for roots. */
  depth: number;
  /** Whether other tiles are inside it. */
  branch: boolean;
  /** Height of the strip above those tiles, where a branch can show its title. */
  strip: number;
}

export interface TreemapOptions {
  /** Width and height of the picture, in the units of its view box: pixels at full size. */
  width: number;
  height: number;
  /** The largest number of tiles. Levels are drawn from the top, as long as there are tiles left. */
  most: number;
}

/** Height of the strip in which a branch shows its title: one line and a margin. */
const STRIP = 22;
/** Deeper branches have no strip: it would take the room of their tiles. Chosen by eye. */
const DEEPEST_STRIP = 2;
/** Width of the frame of a branch. Chosen by eye. */
const EDGE = 3;

/**
 * The ratio of width to height that a row of tiles should come close to. Of 1, 1.2, 1.4, the golden ratio (the default of d3) and 2,
 * 1.2 leaves the fewest tiles without a title on the home page of November 2026: 17 of 114; squares leave 28, the golden ratio 34.
 */
const RATIO = 1.2;

/** Lays out the upper levels. A question whose sub-questions do not fit is one tile for all of them. Branches come before their tiles. */
export function layOutTiles<Q extends Tiled<Q>>(roots: readonly Q[], { width, height, most }: TreemapOptions): Tile<Q>[] {
  const opened = openLevels(roots, most);
  const data = hierarchy<Q | null>(null, (question) =>
    question === null ? [...roots] : opened.has(question) ? [...question.children] : undefined,
  ).each((node) => Object.assign(node, { value: 0 }));
  data.eachAfter((node) => {
    Object.assign(node, { value: node.children ? node.children.reduce((sum, { value = 0 }) => sum + value, 0) : (node.data?.leaves ?? 1) });
  });
  const drawn = treemap<Q | null>()
    .size([width, height])
    .tile(treemapSquarify.ratio(RATIO))
    .round(true)
    .paddingInner(3)
    .paddingTop(({ depth }) => stripAt(depth))
    .paddingRight(({ depth }) => (depth > 0 ? EDGE : 0))
    .paddingBottom(({ depth }) => (depth > 0 ? EDGE : 0))
    .paddingLeft(({ depth }) => (depth > 0 ? EDGE : 0))(data);
  return drawn
    .descendants()
    .filter((node) => node.data !== null)
    .map((node) => {
      const question = node.data as Q;
      return {
        question,
        x: node.x0,
        y: node.y0,
        width: node.x1 - node.x0,
        height: node.y1 - node.y0,
        depth: node.depth - 1,
        branch: node.children !== undefined,
        strip: stripAt(node.depth),
      };
    });
}

/** Depth 0 is the whole picture, which has no frame. */
const stripAt = (depth: number) => (depth === 0 ? 0 : depth <= DEEPEST_STRIP ? STRIP : EDGE);

/** The questions whose sub-questions are drawn: all of them or none, level by level, as long as tiles are left. */
function openLevels<Q extends Tiled<Q>>(roots: readonly Q[], most: number): Set<Q> {
  const opened = new Set<Q>();
  let room = most - roots.length;
  let level: readonly Q[] = roots;
  while (level.length > 0) {
    const next: Q[] = [];
    for (const question of level) {
      if (question.children.length === 0 || question.children.length > room) continue;
      opened.add(question);
      room -= question.children.length;
      next.push(...question.children);
    }
    level = next;
  }
  return opened;
}
