/** The mosaic as a picture: a squarified treemap in which the area of a question is the number of leaves below it. */
import { hierarchy, treemap, treemapSquarify } from 'd3';

/** What has a place in the mosaic: a question of the build, or one in the browser. */
interface Tiled<Q> {
  children: readonly Q[];
  /** Leaves below; 1 for a leaf. */
  leaves: number;
}

export interface Tile<Q> {
  question: Q;
  x: number;
  y: number;
  width: number;
  height: number;
  /** 0 for roots. */
  depth: number;
  /** Whether it encloses other tiles. */
  branch: boolean;
  /** Height of the strip above those, in which a branch can show its title. */
  strip: number;
}

export interface TreemapOptions {
  width: number;
  height: number;
  /** How many tiles at the most: level by level, as many questions as fit are drawn. */
  most: number;
}

/** Height of the strip in which a branch shows its title, in the units of `width`; deeper branches have none. */
const STRIP = 22;
const DEEPEST_STRIP = 2;
const EDGE = 3;

/** Lays out the shallowest questions; one whose sub-questions do not fit stands for them all. Branches come before what they enclose. */
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
    .tile(treemapSquarify.ratio(1.2))
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

/** At depth 0 is the whole picture, which has no frame. */
const stripAt = (depth: number) => (depth === 0 ? 0 : depth <= DEEPEST_STRIP ? STRIP : EDGE);

/** The questions whose sub-questions are drawn: whole families, breadth first, as long as there is room. */
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
